package dev.bbsh.migrate.redact.content;

/**
 * Reads JSON, also JSON Lines and JSON that is damaged or cut off: strings that a colon follows are
 * names, all others text.
 */
final class JsonContent {

    private static final String PUNCTUATION = "{}[]:, \t\r\n";

    private final CharacterWindow window;
    private final ContentSink sink;
    private final RecentTexts names = new RecentTexts();
    private String member = "";

    JsonContent(CharacterWindow window, ContentSink sink) {
        this.window = window;
        this.sink = sink;
    }

    void read() {
        while (window.from() < window.to() || window.more()) {
            char first = window.text()[window.from()];
            if (first == '"') {
                string();
            } else if (PUNCTUATION.indexOf(first) >= 0) {
                structure();
            } else {
                bare();
            }
        }
    }

    private void structure() {
        char[] text = window.text();
        int at = window.from();
        while (at < window.to() && PUNCTUATION.indexOf(text[at]) >= 0) {
            at++;
        }
        sink.structure(text, window.from(), at);
        window.done(at);
    }

    /** A number, a literal, or anything that should not be there. */
    private void bare() {
        int end = window.from();
        while (end < window.to() || (end = moved(end)) >= 0) {
            char each = window.text()[end];
            if (each == '"' || PUNCTUATION.indexOf(each) >= 0) {
                break;
            }
            end++;
        }
        int last = end < 0 ? window.to() : end;
        if (isDecimal(window.from(), last)) {
            sink.structure(window.text(), window.from(), last);
        } else {
            sink.text(window.text(), window.from(), last, member);
        }
        window.done(last);
    }

    private boolean isDecimal(int from, int to) {
        boolean point = false;
        for (int i = from; i < to; i++) {
            char each = window.text()[i];
            point |= each == '.' || each == 'e' || each == 'E';
            if (!(each >= '0' && each <= '9') && ".eE+-".indexOf(each) < 0) {
                return false;
            }
        }
        return point;
    }

    private void string() {
        int end = endOfString();
        int last = end < 0 ? window.to() : end;
        boolean name = end >= 0 && isName(last + 1 - window.from());
        // Looking for the colon may have moved the window.
        last = end < 0 ? window.to() : window.from() + last - begin;
        char[] text = window.text();
        int first = window.from() + 1;
        sink.structure(text, window.from(), first);
        if (name) {
            member = names.of(text, first, last);
            sink.name(text, first, last, member);
        } else {
            sink.text(text, first, last, member);
        }
        if (end >= 0) {
            sink.structure(text, last, last + 1);
            last++;
        }
        window.done(last);
    }

    /** The place where the window began when the end of a string was found. */
    private int begin;

    /** The place of the quote that ends the string which begins here, or -1. */
    private int endOfString() {
        int at = window.from() + 1;
        while (at < window.to() || (at = moved(at)) >= 0) {
            char each = window.text()[at];
            if (each == '"') {
                begin = window.from();
                return at;
            }
            at += each == '\\' ? 2 : 1;
        }
        return -1;
    }

    /** True when a colon follows, behind white space. */
    private boolean isName(int offset) {
        int at = window.from() + offset;
        while (at < window.to() || (at = moved(at)) >= 0) {
            char each = window.text()[at];
            if (each != ' ' && each != '\t' && each != '\r' && each != '\n') {
                return each == ':';
            }
            at++;
        }
        return false;
    }

    /** Reads on and returns where a place is now; -1 at the end of the text. */
    private int moved(int at) {
        int offset = at - window.from();
        while (window.from() + offset >= window.to()) {
            if (!window.more()) {
                return -1;
            }
        }
        return window.from() + offset;
    }
}
