package dev.bbsh.migrate.redact.content;

/**
 * Reads the part of JSON that a window has, as far as its strings and other values are short and
 * whole there: nearly all of any file. Characters that stay are handed over together.
 */
final class PlainJson {

    /** The longest string or other value, in characters. */
    private static final int LONGEST = 1 << 12;

    private final CharacterWindow window;
    private final ContentSink sink;
    private final KnownMember.Recent members;
    private final boolean timesMove;
    private KnownMember member = KnownMember.NONE;
    private char[] text = new char[0];
    private int to;

    /** The first of the characters that stay and were not handed over. */
    private int kept;

    PlainJson(CharacterWindow window, ContentSink sink, KnownMember.Recent members) {
        this.window = window;
        this.sink = sink;
        this.members = members;
        this.timesMove = sink.movesTimes();
    }

    /**
     * Reads on, up to a value that is long or not whole.
     *
     * @param last the member that the next value belongs to
     * @return the same for the value behind what was read
     */
    KnownMember read(KnownMember last) {
        member = last;
        text = window.text();
        to = window.to();
        kept = window.from();
        int at = kept;
        int next = next(at);
        while (next > at) {
            at = next;
            next = next(at);
        }
        keep(at);
        window.done(at);
        return member;
    }

    /** The end of the value that begins there, or behind blanks; the same place to stop. */
    private int next(int begin) {
        int at = begin;
        while (at < to && JsonContent.isPunctuation(text[at])) {
            at++;
        }
        if (at == to) {
            return at;
        }
        int next = text[at] == '"' ? string(at) : bare(at);
        return next > at ? next : at;
    }

    private void keep(int end) {
        if (end > kept) {
            sink.structure(text, kept, end);
        }
        kept = end;
    }

    private void text(int from, int end) {
        keep(from);
        sink.text(text, from, end, member);
        kept = end;
    }

    /** Reads a string, and returns its end; the same place when it is not whole. */
    private int string(int at) {
        int from = at + 1;
        int last = Math.min(to, from + LONGEST);
        int end = from;
        while (end < last && text[end] != '"') {
            end += text[end] == '\\' ? 2 : 1;
        }
        int after = end + 1;
        while (after < to && isBlank(text[after])) {
            after++;
        }
        if (end >= last || after >= to) {
            return at;
        }
        if (text[after] == ':') {
            name(from, end);
        } else if (end > from) {
            text(from, end);
        }
        return end + 1;
    }

    private static boolean isBlank(char each) {
        return each == ' ' || each == '\n' || each == '\r' || each == '\t';
    }

    private void name(int from, int end) {
        member = members.of(text, from, end);
        if (!member.isStructure()) {
            keep(from);
            member.setStructure(sink.name(text, from, end, member.name()));
            kept = end;
        }
    }

    /** Reads a number or a literal, and returns its end; the same place when it is not whole. */
    private int bare(int at) {
        int last = Math.min(to, at + LONGEST);
        int end = at;
        int digits = 0;
        while (end < last && text[end] != '"' && !JsonContent.isPunctuation(text[end])) {
            digits += TokenForms.isDigit(text[end]) ? 1 : 0;
            end++;
        }
        if (end >= last) {
            return at;
        }
        if (!stays(at, end, digits == end - at)) {
            text(at, end);
        }
        return end;
    }

    private boolean stays(int from, int end, boolean digits) {
        if (digits) {
            return end - from < TextTokens.LONG
                    || (!timesMove && TokenForms.isTime(text, from, end));
        }
        return isLiteral(from, end) || JsonContent.isDecimal(text, from, end);
    }

    private boolean isLiteral(int from, int end) {
        return switch (text[from]) {
            case 't' -> is("true", from, end);
            case 'f' -> is("false", from, end);
            case 'n' -> is("null", from, end);
            default -> false;
        };
    }

    private boolean is(String word, int from, int end) {
        if (end - from != word.length()) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (text[i] != word.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }
}
