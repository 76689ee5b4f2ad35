package dev.bbsh.repair.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The choices that a person made about a damaged text: names of ways to repair it, and readings of
 * places, such as {@code last-document,fold:join,12:keep,14:7:blank}. A reading applies to all
 * places of a rule, to those on a line, or to one at a line and column; the most specific one
 * counts.
 *
 * @param names the names of ways
 * @param given the readings, as they were given
 */
public record RepairAnswers(List<String> names, List<GivenReading> given) {

    public static final RepairAnswers NONE = new RepairAnswers(List.of(), List.of());

    private static final Pattern GIVEN =
            Pattern.compile("(?:([a-z][a-z-]*)|([0-9]{1,10})(?::([0-9]{1,10}))?):([a-z]+)");

    public RepairAnswers {
        names = List.copyOf(names);
        given = List.copyOf(given);
    }

    /**
     * One reading that was given.
     *
     * @param text as it was given
     * @param rule the rule of the repairs; empty for those at a place
     * @param line counted from 1, 0 for all
     * @param column counted from 1, 0 for all of the line
     */
    public record GivenReading(String text, String rule, long line, long column, String answer) {

        boolean means(String itsRule, long itsLine, long itsColumn) {
            return rule.isEmpty()
                    ? line == itsLine && (column == 0 || column == itsColumn)
                    : rule.equals(itsRule);
        }

        private int nearness() {
            return rule.isEmpty() ? column == 0 ? 1 : 2 : 0;
        }
    }

    /** Parses names and readings separated by commas. */
    public static RepairAnswers of(String words) {
        List<String> names = new ArrayList<>();
        List<GivenReading> given = new ArrayList<>();
        for (String word : words.split(",", -1)) {
            Matcher parts = GIVEN.matcher(word);
            if (parts.matches()) {
                given.add(given(parts));
            } else if (!word.isEmpty()) {
                names.add(word);
            }
        }
        return new RepairAnswers(names, given);
    }

    private static GivenReading given(Matcher parts) {
        String rule = parts.group(1) == null ? "" : parts.group(1);
        return new GivenReading(
                parts.group(),
                rule,
                number(parts.group(2)),
                number(parts.group(3)),
                parts.group(4));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** The reading given for a place; of several that apply, the most specific one. */
    public Optional<GivenReading> to(String rule, long line, long column) {
        return given.stream()
                .filter((each) -> each.means(rule, line, column))
                .max(Comparator.comparingInt(GivenReading::nearness));
    }

    /** The same answers without some words. */
    public RepairAnswers without(List<String> words) {
        return new RepairAnswers(
                names, given.stream().filter((each) -> !words.contains(each.text())).toList());
    }

    /** The readings as words, with others appended. */
    public String with(List<String> more) {
        List<String> words = new ArrayList<>();
        given.forEach((each) -> words.add(each.text()));
        words.addAll(more);
        words.removeIf(String::isEmpty);
        return String.join(",", words);
    }

    /** True when a name contains all the names that were given. */
    public boolean within(String name) {
        return List.of(name.split(",", -1)).containsAll(names);
    }

    /** True when these answers contain exactly the words of a name. */
    public boolean same(String name) {
        Set<String> mine = new HashSet<>(names);
        given.forEach((each) -> mine.add(each.text()));
        return mine.equals(Set.of(name.split(",", -1)));
    }
}
