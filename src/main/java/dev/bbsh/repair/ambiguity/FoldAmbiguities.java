package dev.bbsh.repair.ambiguity;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.LineBreaks;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.correction.TextSlices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Line breaks inside strings: either a program folded the line there, or they belong to the text.
 */
final class FoldAmbiguities {

    static final String JOIN = "join";
    static final String BLANK = "blank";
    static final String KEEP = "keep";
    static final String SOFT = "soft";
    static final String EXACT = "exact";

    private final byte[] text;
    private final FoldEvidence judge;

    /**
     * @param fixes all fixes of the text, in order
     */
    FoldAmbiguities(byte[] text, List<Correction> fixes, ContextEvidence testimony) {
        this.text = text;
        judge = new FoldEvidence(text, fixes, testimony);
    }

    /** The place of a line break, which is one of the fixes. */
    Ambiguity of(int index, Correction fold) {
        int at = breakOf(text, fold);
        List<Ambiguity.Interpretation> readings = distinct(readings(fold, at));
        Fold place = new Fold(fold, index, at, readings);
        return new Ambiguity(RepairRule.FOLD.label(), at, readings, judge.verdict(place));
    }

    /**
     * A line break with its possible readings.
     *
     * @param index the index of its fix among all
     * @param at byte offset of the break
     */
    record Fold(Correction fix, int index, int at, List<Ambiguity.Interpretation> readings) {}

    static int breakOf(byte[] text, Correction fold) {
        return LineBreaks.at(text, fold.from()) ? fold.from() : fold.from() + 1;
    }

    private List<Ambiguity.Interpretation> readings(Correction fold, int at) {
        int end = fold.to();
        List<Ambiguity.Interpretation> readings = new ArrayList<>();
        if (escaped(at)) {
            if (fold.from() == at) {
                readings.add(Ambiguity.Interpretation.of(JOIN, fix(at, end, "")));
            }
            readings.add(Ambiguity.Interpretation.of(SOFT, fix(at - 1, end, "")));
            readings.add(Ambiguity.Interpretation.of(KEEP, fix(at - 1, end, escapes(at, end))));
            return readings;
        }
        int from = LineBreaks.blanksBefore(text, at);
        readings.add(Ambiguity.Interpretation.of(JOIN, fix(from, end, "")));
        readings.add(Ambiguity.Interpretation.of(BLANK, fix(from, end, " ")));
        readings.add(Ambiguity.Interpretation.of(KEEP, fix(at, end, escapes(at, end))));
        int next = LineBreaks.first(text, at);
        if (text[at - 1] == '=') {
            readings.add(Ambiguity.Interpretation.of(SOFT, fix(at - 1, end, tabs(next, end))));
        }
        readings.add(Ambiguity.Interpretation.of(EXACT, fix(at, end, tabs(next, end))));
        return readings;
    }

    private boolean escaped(int at) {
        int from = at;
        while (from > 0 && text[from - 1] == '\\') {
            from--;
        }
        return (at - from) % 2 == 1;
    }

    private static Correction fix(int from, int to, String text) {
        return new Correction(RepairRule.FOLD, from, to, text);
    }

    /** The blanks at the beginning of a line, with tabs as JSON writes them. */
    private String tabs(int from, int to) {
        return TextSlices.of(text, from, to).replace("\t", "\\t");
    }

    private String escapes(int from, int to) {
        return tabs(from, to).replace("\r", "\\r").replace("\n", "\\n");
    }

    /**
     * The readings that result in another text than the ones before; line breaks only where kept.
     */
    private List<Ambiguity.Interpretation> distinct(List<Ambiguity.Interpretation> readings) {
        Set<String> seen = new HashSet<>();
        return readings.stream()
                .filter((each) -> !each.fixes().getFirst().text().contains("\n"))
                .filter((each) -> seen.add(shown(each.fixes().getFirst(), readings)))
                .toList();
    }

    private String shown(Correction fix, List<Ambiguity.Interpretation> readings) {
        int from = readings.stream().mapToInt((r) -> r.fixes().getFirst().from()).min().orElse(0);
        int to = readings.stream().mapToInt((r) -> r.fixes().getFirst().to()).max().orElse(0);
        return TextSlices.of(text, from, fix.from())
                + fix.text()
                + TextSlices.of(text, fix.to(), to);
    }
}
