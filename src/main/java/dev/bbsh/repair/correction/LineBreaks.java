package dev.bbsh.repair.correction;

/** Line breaks inside tokens, with the blanks that surround them. */
public final class LineBreaks {

    private LineBreaks() {}

    /** True where a line ends. */
    public static boolean at(byte[] text, int at) {
        return at < text.length && (text[at] == '\n' || text[at] == '\r');
    }

    /** The offset behind a run of line breaks, and of the blanks that begin the next line. */
    public static int end(byte[] text, int at) {
        int end = at;
        while (end < text.length && (at(text, end) || blank(text[end]))) {
            end++;
        }
        return end;
    }

    /** The offset behind the first line break of a run, CR LF counting as one. */
    public static int first(byte[] text, int at) {
        boolean both = text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n';
        return at + (both ? 2 : 1);
    }

    /** The offset of the first of the blanks before an offset. */
    public static int blanksBefore(byte[] text, int at) {
        int from = at;
        while (from > 0 && text[from - 1] == ' ') {
            from--;
        }
        return from;
    }

    /** The repair of a run of line breaks that joins the text around it. */
    public static Correction join(byte[] text, int at) {
        return Correction.removal(RepairRule.FOLD, at, end(text, at));
    }

    /** The same inside a number, a word or an escape, where nothing else makes sense. */
    public static Correction joinValue(byte[] text, int at) {
        return Correction.removal(RepairRule.FOLDED_VALUE, at, end(text, at));
    }

    private static boolean blank(byte value) {
        return value == ' ' || value == '\t';
    }
}
