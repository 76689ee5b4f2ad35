package dev.bbsh.repair.ambiguity;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.correction.Replacement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A damaged text with its folded lines joined, and the offset of each byte in the file. */
public final class UnfoldedText {

    private final byte[] original;
    private final byte[] text;
    private final Optional<Folding> folding;
    private final int[] places;

    private UnfoldedText(byte[] original, byte[] text, Optional<Folding> folding, int[] places) {
        this.original = original;
        this.text = text;
        this.folding = folding;
        this.places = places;
    }

    /** The file's text. */
    byte[] original() {
        return original;
    }

    /** The text once its lines are joined; the original when it was not folded. */
    public byte[] text() {
        return text;
    }

    public Optional<Folding> folding() {
        return folding;
    }

    public static UnfoldedText of(byte[] original) {
        Optional<Folding> folding = Folding.of(original);
        if (folding.isEmpty()) {
            return new UnfoldedText(original, original, folding, new int[0]);
        }
        List<Correction> fixes = folding.get().fixes();
        byte[] joined = Replacement.apply(Replacement.of(fixes), original);
        int[] places = new int[fixes.size()];
        int gone = 0;
        for (int i = 0; i < places.length; i++) {
            Correction fix = fixes.get(i);
            places[i] = fix.from() - gone;
            gone += fix.to() - fix.from() - fix.text().length();
        }
        return new UnfoldedText(original, joined, folding, places);
    }

    /** The places where lines were joined, as fixes of the text that change nothing. */
    public List<Correction> joints() {
        return Arrays.stream(places)
                .mapToObj((at) -> Correction.insertion(RepairRule.FOLDED_LINES, at, ""))
                .toList();
    }

    /** The byte offset in the file of a byte of the text. */
    public int place(int offset) {
        if (folding.isEmpty()) {
            return offset;
        }
        int found = Arrays.binarySearch(places, offset);
        int before = found >= 0 ? found + 1 : -found - 1;
        if (before == 0) {
            return offset;
        }
        Correction last = folding.get().fixes().get(before - 1);
        return last.to() + Math.max(0, offset - places[before - 1] - last.text().length());
    }

    /** The replacements in the file that make these fixes of the text. */
    public List<Replacement> replacements(List<Correction> fixes) {
        if (folding.isEmpty()) {
            return Replacement.of(fixes);
        }
        List<Correction> placed = new ArrayList<>();
        for (Correction fix : Replacement.ordered(fixes)) {
            int from = place(fix.from());
            int to = fix.to() == fix.from() ? from : place(fix.to() - 1) + 1;
            placed.add(new Correction(fix.rule(), from, to, fix.text()));
        }
        return Replacement.of(merged(placed));
    }

    /** All fixes, in order; a fold inside a replaced range becomes a part of it. */
    private List<Correction> merged(List<Correction> placed) {
        List<Correction> all = new ArrayList<>(placed);
        int next = 0;
        for (Correction fold : folding.orElseThrow().fixes()) {
            while (next < placed.size() && placed.get(next).to() <= fold.from()) {
                next++;
            }
            if (next == placed.size() || placed.get(next).from() >= fold.to()) {
                all.add(fold);
            }
        }
        return all;
    }

    /**
     * The folding of a file whose lines all have the same width.
     *
     * @param width bytes or characters of each line but the last
     * @param lines the number of lines
     * @param fixes the fixes that join them, in order
     */
    public record Folding(int width, int lines, List<Correction> fixes) {

        /** The minimum number of lines; fewer could have the same width by chance. */
        private static final int FEWEST_LINES = 3;

        private static final int NARROWEST = 20;

        /** The folding of a text; empty when its lines differ, or joining them explains nothing. */
        public static Optional<Folding> of(byte[] text) {
            FoldedText lines = FoldedText.of(text);
            if (lines.count() < FEWEST_LINES || lines.width() < NARROWEST) {
                return Optional.empty();
            }
            return lines.best().map((fixes) -> new Folding(lines.width(), lines.count(), fixes));
        }
    }
}
