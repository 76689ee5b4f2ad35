package dev.bbsh.json.repair.choice;

import dev.bbsh.json.repair.token.Breaks;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Rule;
import dev.bbsh.json.repair.token.Texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Line breaks inside strings: either a program folded the line there, or they belong to the text.
 */
final class FoldPlaces {

    static final String JOIN = "join";
    static final String BLANK = "blank";
    static final String KEEP = "keep";
    static final String SOFT = "soft";
    static final String EXACT = "exact";

    private final byte[] text;
    private final FoldJudge judge;

    /**
     * @param fixes all fixes of the text, in order
     */
    FoldPlaces(byte[] text, List<Fix> fixes, Testimony testimony) {
        this.text = text;
        judge = new FoldJudge(text, fixes, testimony);
    }

    /** The place of a line break, which is one of the fixes. */
    Place of(int index, Fix fold) {
        int at = breakOf(text, fold);
        List<Reading> readings = distinct(readings(fold, at));
        Fold place = new Fold(fold, index, at, readings);
        return new Place(Rule.FOLD.label(), at, readings, judge.verdict(place));
    }

    /**
     * A line break with its possible readings.
     *
     * @param index the index of its fix among all
     * @param at byte offset of the break
     */
    record Fold(Fix fix, int index, int at, List<Reading> readings) {}

    static int breakOf(byte[] text, Fix fold) {
        return Breaks.at(text, fold.from()) ? fold.from() : fold.from() + 1;
    }

    private List<Reading> readings(Fix fold, int at) {
        int end = fold.to();
        List<Reading> readings = new ArrayList<>();
        if (escaped(at)) {
            if (fold.from() == at) {
                readings.add(Reading.of(JOIN, fix(at, end, "")));
            }
            readings.add(Reading.of(SOFT, fix(at - 1, end, "")));
            readings.add(Reading.of(KEEP, fix(at - 1, end, escapes(at, end))));
            return readings;
        }
        int from = Breaks.blanksBefore(text, at);
        readings.add(Reading.of(JOIN, fix(from, end, "")));
        readings.add(Reading.of(BLANK, fix(from, end, " ")));
        readings.add(Reading.of(KEEP, fix(at, end, escapes(at, end))));
        int next = Breaks.first(text, at);
        if (text[at - 1] == '=') {
            readings.add(Reading.of(SOFT, fix(at - 1, end, tabs(next, end))));
        }
        readings.add(Reading.of(EXACT, fix(at, end, tabs(next, end))));
        return readings;
    }

    private boolean escaped(int at) {
        int from = at;
        while (from > 0 && text[from - 1] == '\\') {
            from--;
        }
        return (at - from) % 2 == 1;
    }

    private static Fix fix(int from, int to, String text) {
        return new Fix(Rule.FOLD, from, to, text);
    }

    /** The blanks at the beginning of a line, with tabs as JSON writes them. */
    private String tabs(int from, int to) {
        return Texts.of(text, from, to).replace("\t", "\\t");
    }

    private String escapes(int from, int to) {
        return tabs(from, to).replace("\r", "\\r").replace("\n", "\\n");
    }

    /**
     * The readings that result in another text than the ones before; line breaks only where kept.
     */
    private List<Reading> distinct(List<Reading> readings) {
        Set<String> seen = new HashSet<>();
        return readings.stream()
                .filter((each) -> !each.fixes().getFirst().text().contains("\n"))
                .filter((each) -> seen.add(shown(each.fixes().getFirst(), readings)))
                .toList();
    }

    private String shown(Fix fix, List<Reading> readings) {
        int from = readings.stream().mapToInt((r) -> r.fixes().getFirst().from()).min().orElse(0);
        int to = readings.stream().mapToInt((r) -> r.fixes().getFirst().to()).max().orElse(0);
        return Texts.of(text, from, fix.from()) + fix.text() + Texts.of(text, fix.to(), to);
    }
}
