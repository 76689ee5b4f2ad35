package dev.bbsh.check.config.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words in a name, however it is written: {@code issueTypeIds}, {@code issue_type_ids} and
 * {@code Issue-Type IDs} all are issue, type, id.
 *
 * @param words in lower case, singular, in their order
 */
public record NameWords(List<String> words) {

    /** The prefix of a name in a pattern that must be the whole name. */
    static final String WHOLE = "=";

    private static final int LONGEST = 120;

    /** Words at the end of a name that only say that it contains IDs. */
    private static final Set<String> EMPTY =
            Set.of("id", "ref", "mapping", "map", "correlation", "list", "pair", "set", "entry");

    public NameWords {
        words = List.copyOf(words);
    }

    /** Splits a name into words; none when it is longer than names that people give. */
    public static NameWords of(String name) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= name.length() && name.length() <= LONGEST; at++) {
            if (at == name.length() || isBetween(name, at)) {
                add(words, name, from, at);
                from = at;
            }
        }
        return new NameWords(words);
    }

    private static void add(List<String> words, String name, int from, int to) {
        if (Character.isLetterOrDigit(name.charAt(from))) {
            words.add(singular(name.substring(from, to).toLowerCase(Locale.ROOT)));
        }
    }

    /** True when a new part begins here: no letter or digit, a capital, or a number. */
    private static boolean isBetween(String name, int at) {
        char before = name.charAt(at - 1);
        char here = name.charAt(at);
        if (!Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(here)) {
            return true;
        }
        boolean lastCapital =
                at + 1 < name.length()
                        && Character.isUpperCase(before)
                        && Character.isLowerCase(name.charAt(at + 1));
        boolean capital =
                Character.isUpperCase(here) && (Character.isLowerCase(before) || lastCapital);
        return capital || (Character.isLetter(before) && Character.isDigit(here));
    }

    /** All words as one, such as {@code issuetype}. */
    public String joined() {
        return String.join("", words);
    }

    /**
     * Each ending of the name as one word, with and without trailing words that only say it is an
     * ID; the whole name also with {@link #WHOLE} before it.
     */
    public Set<String> ends() {
        Set<String> ends = new LinkedHashSet<>();
        ends.add(WHOLE + joined());
        List<String> rest = words;
        addEnds(rest, ends);
        while (rest.size() > 1 && saysNothing(rest.getLast())) {
            rest = rest.subList(0, rest.size() - 1);
            addEnds(rest, ends);
        }
        return ends;
    }

    /** The words without the first. */
    public NameWords tail() {
        return new NameWords(words.subList(1, words.size()));
    }

    private static void addEnds(List<String> words, Set<String> ends) {
        for (int from = 0; from < words.size(); from++) {
            String end = String.join("", words.subList(from, words.size()));
            ends.add(end);
            // Names without capitals hide the word: statusid.
            if (end.length() > 4 && end.endsWith("id")) {
                ends.add(end.substring(0, end.length() - 2));
            }
        }
    }

    private static boolean saysNothing(String word) {
        return EMPTY.contains(word) || word.chars().allMatch(Character::isDigit);
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("uses") || word.endsWith("sses")) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural =
                word.length() > 2 && word.endsWith("s") && !word.endsWith("ss") && !isOne(word);
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean isOne(String word) {
        return word.endsWith("us") || word.endsWith("is");
    }
}
