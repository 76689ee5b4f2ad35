package dev.bbsh.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that a mistyped word may stand for. */
public final class NearestNames {

    private static final int MOST = 3;

    /** The maximum length of a typed name; a longer one was pasted. */
    private static final int LONGEST = 200;

    /**
     * The minimum length of a word with a second error; a shorter one would have too few correct
     * letters left.
     */
    private static final int TWICE_WRONG = 4;

    /** The minimum length of an abbreviation. */
    private static final int SHORTEST = 3;

    private NearestNames() {}

    /**
     * The names within a third of the word's length in typing errors (a letter more, less, other,
     * or two neighbours swapped), nearest first, three at most. One more error is allowed in a name
     * that has all letters of the word but one ({@code lode} for {@code load}). A name that the
     * word begins counts as near. If no name is near, those count that the word abbreviates ({@code
     * chk} for {@code check}), shortest first.
     */
    public static List<String> to(String word, Collection<String> names) {
        String meant = word.toLowerCase(Locale.ROOT);
        if (meant.length() > LONGEST) {
            return List.of();
        }
        List<String> near = near(meant, names);
        return near.isEmpty() ? abbreviated(meant, names) : near;
    }

    private static List<String> near(String meant, Collection<String> names) {
        int limit = Math.max(1, meant.length() / 3);
        return names.stream()
                .distinct()
                .map(
                        (name) ->
                                new Near(
                                        name,
                                        distance(meant, name.toLowerCase(Locale.ROOT), limit)))
                .filter((near) -> near.distance() <= limit)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    private static List<String> abbreviated(String meant, Collection<String> names) {
        return names.stream()
                .distinct()
                .filter((name) -> isAbbreviated(meant, name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt(String::length).thenComparing((name) -> name))
                .limit(MOST)
                .toList();
    }

    /** True if the word has letters of the name in their order, the first one among them. */
    private static boolean isAbbreviated(String meant, String name) {
        if (meant.length() < SHORTEST || meant.charAt(0) != name.charAt(0)) {
            return false;
        }
        int found = 0;
        for (int i = 0; i < name.length() && found < meant.length(); i++) {
            found += name.charAt(i) == meant.charAt(found) ? 1 : 0;
        }
        return found == meant.length();
    }

    private record Near(String name, int distance) {}

    /** The number of errors; an additional allowed one does not count. */
    private static int distance(String meant, String name, int limit) {
        if (meant.length() > 1 && name.startsWith(meant)) {
            return meant.length() == name.length() ? 0 : 1;
        }
        int longer = Math.abs(name.length() - meant.length());
        if (longer > limit) {
            return longer;
        }
        int errors = errors(meant, name);
        return errors == limit + 1 && hasSameLetters(meant, name) ? limit : errors;
    }

    private static boolean hasSameLetters(String meant, String name) {
        int longest = Math.max(meant.length(), name.length());
        if (longest < TWICE_WRONG) {
            return false;
        }
        StringBuilder left = new StringBuilder(name);
        int same = 0;
        for (int i = 0; i < meant.length(); i++) {
            int at = left.indexOf(meant.substring(i, i + 1));
            if (at >= 0) {
                left.deleteCharAt(at);
                same++;
            }
        }
        return same >= longest - 1;
    }

    /** The end of an advice: {@code (did you mean acme?)} after blanks, or an empty text. */
    public static String didYouMean(String word, Collection<String> names) {
        List<String> near = to(word, names);
        return near.isEmpty() ? "" : "     (did you mean " + String.join(" or ", near) + "?)";
    }

    /** The optimal string alignment distance: no part is edited more than once. */
    private static int errors(String a, String b) {
        int[][] costs = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                costs[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(costs, a, b, i, j);
            }
        }
        return costs[a.length()][b.length()];
    }

    private static int cheapest(int[][] costs, String a, String b, int i, int j) {
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best =
                Math.min(
                        Math.min(costs[i - 1][j], costs[i][j - 1]) + 1,
                        costs[i - 1][j - 1] + other);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, costs[i - 2][j - 2] + 1) : best;
    }
}
