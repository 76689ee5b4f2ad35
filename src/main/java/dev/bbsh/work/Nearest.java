package dev.bbsh.work;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant who mistyped one. */
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /**
     * The names within a third of the word's length in typing errors (a letter more, less, other,
     * or two swapped), nearest first, three at most; a name that the word begins counts as near.
     */
    public static List<String> to(String word, Collection<String> names) {
        String meant = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, word.length() / 3);
        return names.stream()
                .distinct()
                .map((name) -> new Near(name, distance(meant, name, limit)))
                .filter((near) -> near.distance() <= limit)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    private record Near(String name, int distance) {}

    /** Each letter more or less is an error: most names need no closer look. */
    private static int distance(String meant, String name, int limit) {
        String small = name.toLowerCase(Locale.ROOT);
        boolean begun = meant.length() > 1 && small.startsWith(meant);
        int more = Math.abs(small.length() - meant.length());
        return begun || more <= limit ? distance(meant, small) : more;
    }

    /** What an advice ends with: {@code (did you mean acme?)} after blanks, or nothing. */
    public static String advice(String word, Collection<String> names) {
        List<String> near = to(word, names);
        return near.isEmpty() ? "" : "     (did you mean " + String.join(" or ", near) + "?)";
    }

    private static int distance(String a, String b) {
        if (a.length() > 1 && b.startsWith(a)) {
            return 1;
        }
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
