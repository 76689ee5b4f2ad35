package dev.bbsh.repair.token;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.LineBreaks;
import dev.bbsh.repair.correction.TextSlices;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Numbers and words that are split by a line break. */
public final class FoldedScalars {

    private static final int LONGEST = 64;
    private static final String CHARACTERS = "+-.";

    private final byte[] text;

    public FoldedScalars(byte[] text) {
        this.text = text;
    }

    /**
     * The offset behind the number, true, false or null whose first part is between two offsets and
     * whose second part is on the next line; -1 when there is none.
     */
    int end(int from, int to) {
        if (!LineBreaks.at(text, to) || to - from > LONGEST) {
            return -1;
        }
        int second = LineBreaks.end(text, to);
        int end = wordEnd(second);
        if (end == second || end - second > LONGEST || !ended(end)) {
            return -1;
        }
        String parts = TextSlices.of(text, from, to) + TextSlices.of(text, second, end);
        byte[] joined = parts.getBytes(StandardCharsets.UTF_8);
        return Literals.end(joined, 0) == joined.length ? end : -1;
    }

    private boolean ended(int end) {
        int next = Trivia.at(text, end).end();
        return next < text.length && ",}]".indexOf(text[next]) >= 0;
    }

    /** True when the scalar at an offset is the value of a member, so that no comma is missing. */
    boolean ofMember(int from) {
        int before = before(from);
        return before >= 0 && text[before] == ':';
    }

    /** True when only blanks are before an offset on its line. */
    boolean leadsLine(int from) {
        int at = from;
        while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) {
            at--;
        }
        return at == 0 || LineBreaks.at(text, at - 1);
    }

    /** The fix that joins a scalar which ends just before a place where reading got stuck. */
    public List<Correction> tail(int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST && part(text[from - 1])) {
            from--;
        }
        boolean joins = from < end && ofMember(from) && end(from, end) > end;
        return joins ? List.of(LineBreaks.joinValue(text, end)) : List.of();
    }

    /** The offset behind the second part of a scalar whose first part ends at an offset. */
    public int tailEnd(int end) {
        return wordEnd(LineBreaks.end(text, end));
    }

    private int before(int from) {
        int at = from - 1;
        while (at >= 0 && text[at] <= ' ') {
            at--;
        }
        return at;
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length && part(text[end])) {
            end++;
        }
        return end;
    }

    private static boolean part(byte value) {
        return (value >= 'a' && value <= 'z')
                || (value >= 'A' && value <= 'Z')
                || (value >= '0' && value <= '9')
                || CHARACTERS.indexOf(value) >= 0;
    }
}
