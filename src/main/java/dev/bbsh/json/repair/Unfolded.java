package dev.bbsh.json.repair;

import dev.bbsh.json.repair.fold.Folding;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A damaged text with its folded lines joined, and the offset of each byte in the file. */
final class Unfolded {

    private final byte[] original;
    private final byte[] text;
    private final Optional<Folding> folding;
    private final int[] places;

    private Unfolded(byte[] original, byte[] text, Optional<Folding> folding, int[] places) {
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
    byte[] text() {
        return text;
    }

    Optional<Folding> folding() {
        return folding;
    }

    static Unfolded of(byte[] original) {
        Optional<Folding> folding = Folding.of(original);
        if (folding.isEmpty()) {
            return new Unfolded(original, original, folding, new int[0]);
        }
        List<Fix> fixes = folding.get().fixes();
        byte[] joined = Replacements.apply(Replacements.of(fixes), original);
        int[] places = new int[fixes.size()];
        int gone = 0;
        for (int i = 0; i < places.length; i++) {
            Fix fix = fixes.get(i);
            places[i] = fix.from() - gone;
            gone += fix.to() - fix.from() - fix.text().length();
        }
        return new Unfolded(original, joined, folding, places);
    }

    /** The places where lines were joined, as fixes of the text that change nothing. */
    List<Fix> joints() {
        return Arrays.stream(places)
                .mapToObj((at) -> Fix.insertion(Rule.FOLDED_LINES, at, ""))
                .toList();
    }

    /** The byte offset in the file of a byte of the text. */
    int place(int offset) {
        if (folding.isEmpty()) {
            return offset;
        }
        int found = Arrays.binarySearch(places, offset);
        int before = found >= 0 ? found + 1 : -found - 1;
        if (before == 0) {
            return offset;
        }
        Fix last = folding.get().fixes().get(before - 1);
        return last.to() + Math.max(0, offset - places[before - 1] - last.text().length());
    }

    /** The replacements in the file that make these fixes of the text. */
    List<Replacement> replacements(List<Fix> fixes) {
        if (folding.isEmpty()) {
            return Replacements.of(fixes);
        }
        List<Fix> placed = new ArrayList<>();
        for (Fix fix : Replacements.ordered(fixes)) {
            int from = place(fix.from());
            int to = fix.to() == fix.from() ? from : place(fix.to() - 1) + 1;
            placed.add(new Fix(fix.rule(), from, to, fix.text()));
        }
        return Replacements.of(merged(placed));
    }

    /** All fixes, in order; a fold inside a replaced range becomes a part of it. */
    private List<Fix> merged(List<Fix> placed) {
        List<Fix> all = new ArrayList<>(placed);
        int next = 0;
        for (Fix fold : folding.orElseThrow().fixes()) {
            while (next < placed.size() && placed.get(next).to() <= fold.from()) {
                next++;
            }
            if (next == placed.size() || placed.get(next).from() >= fold.to()) {
                all.add(fold);
            }
        }
        return all;
    }
}
