package dev.bbsh.json.repair.choice;

import static dev.bbsh.json.repair.choice.FoldPlaces.EXACT;
import static dev.bbsh.json.repair.choice.FoldPlaces.JOIN;
import static dev.bbsh.json.repair.choice.FoldPlaces.SOFT;

import dev.bbsh.json.repair.token.Breaks;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Rule;
import dev.bbsh.json.repair.token.Texts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Weighs the possible readings of a line break inside a string. */
final class FoldJudge {

    private static final int NEAR = 1 << 12;

    private final byte[] text;
    private final List<Fix> fixes;
    private final Testimony testimony;
    private @Nullable FoldWidth widths;

    FoldJudge(byte[] text, List<Fix> fixes, Testimony testimony) {
        this.text = text;
        this.fixes = fixes;
        this.testimony = testimony;
    }

    /** The reading that the evidence supports; empty without evidence. */
    Optional<Place.Verdict> verdict(FoldPlaces.Fold fold) {
        QuotedText string = QuotedText.around(text, fold.fix().from(), fold.fix().to());
        if (!string.found()) {
            return Optional.empty();
        }
        if (string.isName()) {
            return only(fold, string, testimony::knownName)
                    .map(
                            (each) ->
                                    new Place.Verdict(
                                            each,
                                            "the line was folded here: other records have this"
                                                    + " name"));
        }
        Optional<Predicate<String>> values = testimony.valuesOf(string.member());
        if (values.isPresent()) {
            String why =
                    "the line was folded here: values of '" + string.member() + "' look like this";
            return only(fold, string, values.get()).map((each) -> new Place.Verdict(each, why));
        }
        return byWidth(fold).or(() -> byHyphen(fold));
    }

    /** The only reading with which a string meets an expectation. */
    private Optional<Reading> only(
            FoldPlaces.Fold fold, QuotedText string, Predicate<String> expected) {
        List<Reading> fitting =
                fold.readings().stream()
                        .filter((each) -> expected.test(string.with(within(string, fold, each))))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** The fixes of a string with one reading of this place; other folds are joined. */
    private List<Fix> within(QuotedText string, FoldPlaces.Fold fold, Reading reading) {
        int first = fold.index();
        while (first > 0 && fixes.get(first - 1).from() >= string.from()) {
            first--;
        }
        List<Fix> within = new ArrayList<>();
        for (int i = first; i < fixes.size() && fixes.get(i).to() <= string.to(); i++) {
            if (i == fold.index()) {
                within.addAll(reading.fixes());
            } else {
                within.add(fixes.get(i));
            }
        }
        return within;
    }

    private Optional<Place.Verdict> byWidth(FoldPlaces.Fold fold) {
        int width = widths().width(fold.at());
        boolean added = Texts.of(text, fold.at(), fold.fix().to()).matches("\\R ");
        if (width == 0 || (added && !widths().allIndented() && !widths().notIndented())) {
            return Optional.empty();
        }
        String why = "the line was folded at " + width + " characters";
        Optional<Reading> soft = reading(fold, SOFT);
        if (soft.isPresent() && encodedNear(fold.at())) {
            return Optional.empty();
        }
        Optional<Reading> hard = reading(fold, added && widths().allIndented() ? JOIN : EXACT);
        return soft.or(() -> hard)
                .or(() -> sameText(fold))
                .map((each) -> new Place.Verdict(each, why));
    }

    /** True when the text contains other marks of quoted-printable, which is not decoded here. */
    private boolean encodedNear(int at) {
        int from = Math.max(0, at - NEAR);
        return Texts.of(text, from, Math.min(text.length, at + NEAR)).contains("=3D");
    }

    private FoldWidth widths() {
        if (widths == null) {
            widths = FoldWidth.of(text, fixes);
        }
        return widths;
    }

    /** The reading whose text is the same as that of removing just the break. */
    private Optional<Reading> sameText(FoldPlaces.Fold fold) {
        int next = Breaks.first(text, fold.at());
        String around =
                Texts.of(text, Breaks.blanksBefore(text, fold.at()), fold.at())
                        + Texts.of(text, next, fold.fix().to());
        return fold.readings().stream()
                .filter((each) -> each.fixes().getFirst().text().equals(around))
                .findFirst();
    }

    private static Optional<Reading> reading(FoldPlaces.Fold fold, String answer) {
        return fold.readings().stream().filter((each) -> each.answer().equals(answer)).findFirst();
    }

    private Optional<Place.Verdict> byHyphen(FoldPlaces.Fold fold) {
        int at = fold.at();
        int next = fold.fix().to();
        boolean hyphen =
                text[at - 1] == '-'
                        && Character.isLetterOrDigit(text[at - 2])
                        && next < text.length
                        && Character.isLetterOrDigit(text[next])
                        && fold.fix().rule() == Rule.FOLD;
        return hyphen
                ? reading(fold, JOIN)
                        .map(
                                (each) ->
                                        new Place.Verdict(
                                                each, "the line was folded after a hyphen"))
                : Optional.empty();
    }
}
