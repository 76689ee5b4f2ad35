package dev.bbsh.repair.ambiguity;

import static dev.bbsh.repair.ambiguity.FoldAmbiguities.EXACT;
import static dev.bbsh.repair.ambiguity.FoldAmbiguities.JOIN;
import static dev.bbsh.repair.ambiguity.FoldAmbiguities.SOFT;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.LineBreaks;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.correction.TextSlices;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Weighs the possible readings of a line break inside a string. */
final class FoldEvidence {

    private static final int NEAR = 1 << 12;

    private final byte[] text;
    private final List<Correction> fixes;
    private final ContextEvidence testimony;
    private @Nullable FoldWidth widths;

    FoldEvidence(byte[] text, List<Correction> fixes, ContextEvidence testimony) {
        this.text = text;
        this.fixes = fixes;
        this.testimony = testimony;
    }

    /** The reading that the evidence supports; empty without evidence. */
    Optional<Ambiguity.Conclusion> verdict(FoldAmbiguities.Fold fold) {
        EnclosingString string = EnclosingString.around(text, fold.fix().from(), fold.fix().to());
        if (!string.found()) {
            return Optional.empty();
        }
        if (string.isName()) {
            return only(fold, string, testimony::knownName)
                    .map(
                            (each) ->
                                    new Ambiguity.Conclusion(
                                            each,
                                            "the line was folded here: other records have this"
                                                    + " name"));
        }
        Optional<Predicate<String>> values = testimony.valuesOf(string.member());
        if (values.isPresent()) {
            String why =
                    "the line was folded here: values of '" + string.member() + "' look like this";
            return only(fold, string, values.get())
                    .map((each) -> new Ambiguity.Conclusion(each, why));
        }
        return byWidth(fold).or(() -> byHyphen(fold));
    }

    /** The only reading with which a string meets an expectation. */
    private Optional<Ambiguity.Interpretation> only(
            FoldAmbiguities.Fold fold, EnclosingString string, Predicate<String> expected) {
        List<Ambiguity.Interpretation> fitting =
                fold.readings().stream()
                        .filter((each) -> expected.test(string.with(within(string, fold, each))))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** The fixes of a string with one reading of this place; other folds are joined. */
    private List<Correction> within(
            EnclosingString string, FoldAmbiguities.Fold fold, Ambiguity.Interpretation reading) {
        int first = fold.index();
        while (first > 0 && fixes.get(first - 1).from() >= string.from()) {
            first--;
        }
        List<Correction> within = new ArrayList<>();
        for (int i = first; i < fixes.size() && fixes.get(i).to() <= string.to(); i++) {
            if (i == fold.index()) {
                within.addAll(reading.fixes());
            } else {
                within.add(fixes.get(i));
            }
        }
        return within;
    }

    private Optional<Ambiguity.Conclusion> byWidth(FoldAmbiguities.Fold fold) {
        int width = widths().width(fold.at());
        boolean added = TextSlices.of(text, fold.at(), fold.fix().to()).matches("\\R ");
        if (width == 0 || (added && !widths().allIndented() && !widths().notIndented())) {
            return Optional.empty();
        }
        String why = "the line was folded at " + width + " characters";
        Optional<Ambiguity.Interpretation> soft = reading(fold, SOFT);
        if (soft.isPresent() && encodedNear(fold.at())) {
            return Optional.empty();
        }
        Optional<Ambiguity.Interpretation> hard =
                reading(fold, added && widths().allIndented() ? JOIN : EXACT);
        return soft.or(() -> hard)
                .or(() -> sameText(fold))
                .map((each) -> new Ambiguity.Conclusion(each, why));
    }

    /** True when the text contains other marks of quoted-printable, which is not decoded here. */
    private boolean encodedNear(int at) {
        int from = Math.max(0, at - NEAR);
        return TextSlices.of(text, from, Math.min(text.length, at + NEAR)).contains("=3D");
    }

    private FoldWidth widths() {
        if (widths == null) {
            widths = FoldWidth.of(text, fixes);
        }
        return widths;
    }

    /** The reading whose text is the same as that of removing just the break. */
    private Optional<Ambiguity.Interpretation> sameText(FoldAmbiguities.Fold fold) {
        int next = LineBreaks.first(text, fold.at());
        String around =
                TextSlices.of(text, LineBreaks.blanksBefore(text, fold.at()), fold.at())
                        + TextSlices.of(text, next, fold.fix().to());
        return fold.readings().stream()
                .filter((each) -> each.fixes().getFirst().text().equals(around))
                .findFirst();
    }

    private static Optional<Ambiguity.Interpretation> reading(
            FoldAmbiguities.Fold fold, String answer) {
        return fold.readings().stream().filter((each) -> each.answer().equals(answer)).findFirst();
    }

    private Optional<Ambiguity.Conclusion> byHyphen(FoldAmbiguities.Fold fold) {
        int at = fold.at();
        int next = fold.fix().to();
        boolean hyphen =
                text[at - 1] == '-'
                        && Character.isLetterOrDigit(text[at - 2])
                        && next < text.length
                        && Character.isLetterOrDigit(text[next])
                        && fold.fix().rule() == RepairRule.FOLD;
        return hyphen
                ? reading(fold, JOIN)
                        .map(
                                (each) ->
                                        new Ambiguity.Conclusion(
                                                each, "the line was folded after a hyphen"))
                : Optional.empty();
    }
}
