package dev.bbsh.repair.ambiguity;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.LineBreaks;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.correction.TextSlices;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The width at which a program folded the long lines of a text, cutting them anywhere. A program
 * that folds between words leaves lines of several lengths, and drops a blank: of such a text
 * nothing is known.
 */
final class FoldWidth {

    /** The number of bytes at the end of a line that identify it. */
    private static final int TAIL = 24;

    private static final int LONGEST = 1 << 12;

    private final byte[] text;
    private final Set<String> tails = new HashSet<>();
    private int width;
    private boolean alike = true;
    private int folds;
    private int indented;

    private FoldWidth(byte[] text) {
        this.text = text;
    }

    /** The width of the lines that end where the fixes of a text join them. */
    static FoldWidth of(byte[] text, List<Correction> fixes) {
        FoldWidth width = new FoldWidth(text);
        fixes.stream()
                .filter(
                        (fix) ->
                                fix.rule() == RepairRule.FOLD
                                        || fix.rule() == RepairRule.FOLDED_VALUE)
                .forEach(width::add);
        return width;
    }

    private void add(Correction fix) {
        int at = FoldAmbiguities.breakOf(text, fix);
        int from = lineStart(at);
        int own = at - from - (added(from) ? 1 : 0);
        alike &= folds == 0 || own == width;
        width = own;
        folds++;
        indented += TextSlices.of(text, LineBreaks.first(text, at), fix.to()).equals(" ") ? 1 : 0;
        tails.add(TextSlices.of(text, Math.max(from, at - TAIL), at));
    }

    private int lineStart(int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST && !LineBreaks.at(text, from - 1)) {
            from--;
        }
        return from;
    }

    /** True for the blank that mail programs insert before the continuation of a line. */
    private boolean added(int from) {
        return from > 1
                && text[from - 2] == '\r'
                && text[from] == ' '
                && text[from + 1] != ' '
                && indented == folds;
    }

    /** The width of all folded lines; 0 where it may be a coincidence. */
    int width(int at) {
        boolean longLine = width == 990 || width == 998;
        boolean sure = alike && (tails.size() > 1 || longLine) && at - lineStart(at) >= width;
        return sure ? width : 0;
    }

    /** True when every line behind a fold begins with one blank. */
    boolean allIndented() {
        return folds > 1 && indented == folds;
    }

    /** True when some line behind a fold begins without a blank. */
    boolean notIndented() {
        return indented < folds;
    }
}
