package dev.bbsh.migrate.redact.content;

import dev.bbsh.work.Progress;

import java.io.Reader;

/**
 * Reads JSON, also JSON Lines and JSON that is damaged or cut off: strings that a colon follows are
 * names, all others text.
 */
public final class JsonContent {

    private static final boolean[] PUNCTUATION = new boolean[128];

    static {
        "{}[]:, \t\r\n".chars().forEach((each) -> PUNCTUATION[each] = true);
    }

    private final CharacterWindow window;
    private final ContentSink sink;
    private final KnownMember.Recent members = new KnownMember.Recent();
    private final PlainJson plain;
    private KnownMember member = KnownMember.NONE;
    private boolean cut;

    JsonContent(CharacterWindow window, ContentSink sink) {
        this.window = window;
        this.sink = sink;
        this.plain = new PlainJson(window, sink, members);
    }

    /**
     * Reads the rest of a file.
     *
     * @param member the one that the next value belongs to
     */
    public static void read(Reader rest, ContentSink sink, KnownMember member, Progress progress) {
        JsonContent content = new JsonContent(new CharacterWindow(rest, progress), sink);
        content.member = member;
        content.read();
    }

    void read() {
        while (window.from() < window.to() || window.more()) {
            member = plain.read(member);
            if (window.from() == window.to()) {
                continue;
            }
            char first = window.text()[window.from()];
            if (first == '"') {
                string();
            } else if (isPunctuation(first)) {
                structure();
            } else {
                bare();
            }
        }
    }

    private void structure() {
        char[] text = window.text();
        int at = window.from();
        while (at < window.to() && isPunctuation(text[at])) {
            at++;
        }
        sink.structure(text, window.from(), at);
        window.done(at);
    }

    static boolean isPunctuation(char each) {
        return each < PUNCTUATION.length && PUNCTUATION[each];
    }

    /** A number, a literal, or anything that should not be there. */
    private void bare() {
        int end = window.from();
        while (end < window.to() || (end = moved(end)) >= 0) {
            char each = window.text()[end];
            if (each == '"' || isPunctuation(each)) {
                break;
            }
            if (window.mayCut(end)) {
                end++;
                break;
            }
            end++;
        }
        int last = end < 0 ? window.to() : end;
        if (isDecimal(window.text(), window.from(), last)) {
            sink.structure(window.text(), window.from(), last);
        } else {
            sink.text(window.text(), window.from(), last, member);
        }
        window.done(last);
    }

    /** True for a number with a fraction or an exponent, which is no ID. */
    static boolean isDecimal(char[] text, int from, int to) {
        int points = 0;
        boolean decimal = false;
        for (int i = from; i < to; i++) {
            char each = text[i];
            points += each == '.' ? 1 : 0;
            decimal |= each == '.' || each == 'e' || each == 'E';
            if (!(each >= '0' && each <= '9') && ".eE+-".indexOf(each) < 0) {
                return false;
            }
        }
        return decimal && points < 2;
    }

    private void string() {
        sink.structure(window.text(), window.from(), window.from() + 1);
        window.done(window.from() + 1);
        boolean whole = true;
        while (true) {
            cut = false;
            int end = endOfString();
            if (!cut) {
                last(end, whole);
                return;
            }
            sink.text(window.text(), window.from(), end, member);
            window.done(end);
            whole = false;
        }
    }

    /** The rest of a string, which ends there, or with the text when the end is -1. */
    private void last(int end, boolean whole) {
        int length = (end < 0 ? window.to() : end) - window.from();
        // Looking for the colon may move the window.
        boolean name = whole && end >= 0 && isName(length + 1);
        char[] text = window.text();
        int from = window.from();
        int to = from + length;
        if (name) {
            member = members.of(text, from, to);
            sink.name(text, from, to, member.name());
        } else {
            sink.text(text, from, to, member);
        }
        if (end >= 0) {
            sink.structure(text, to, to + 1);
            to++;
        }
        window.done(to);
    }

    /**
     * The place of the quote that ends the string, or one behind a character where a long string
     * can be cut, or -1 when the text ends first.
     */
    private int endOfString() {
        int at = window.from();
        while (at < window.to() || (at = moved(at)) >= 0) {
            at = plain(at);
            if (at >= window.to()) {
                continue;
            }
            char each = window.text()[at];
            if (each == '"') {
                return at;
            }
            if (each == '\\') {
                at += 2;
            } else if (window.mayCut(at)) {
                cut = true;
                return at + 1;
            } else {
                at++;
            }
        }
        return -1;
    }

    /** The first quote or backslash, or the end of what was read or needs no cut. */
    private int plain(int begin) {
        char[] text = window.text();
        int end = window.endOfShort();
        int at = begin;
        while (at < end && text[at] != '"' && text[at] != '\\') {
            at++;
        }
        return at;
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
