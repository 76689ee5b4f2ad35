package dev.bbsh.migrate.redact.utf8;

import dev.bbsh.json.syntax.JsonStrings;
import dev.bbsh.migrate.redact.content.JsonContent;
import dev.bbsh.migrate.redact.content.KnownMember;
import dev.bbsh.migrate.redact.content.TextTokens;
import dev.bbsh.migrate.redact.replacement.RecentTexts;
import dev.bbsh.work.Progress;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads JSON in UTF-8 as {@link JsonContent} does, as bytes and with less work: what is between two
 * values is mostly the same as behind an earlier value of the same member, and is compared with
 * that. Where a value is very long or cut off, {@code JsonContent} reads the rest.
 */
public final class Utf8Json {

    private static final int MEMBERS = 1 << 12;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final boolean[] PUNCTUATION = new boolean[128];

    static {
        "{}[]:, \t\r\n".chars().forEach((each) -> PUNCTUATION[each] = true);
    }

    private final Utf8Window window;
    private final Utf8Sink sink;
    private final Progress progress;
    private final boolean timesMove;
    private final Utf8Decoder decoder = new Utf8Decoder();
    private final RecentTexts names = new RecentTexts();
    private final Map<String, LearnedMember> members = new HashMap<>();
    private byte[] text = new byte[0];
    private int to;

    /** The first of the bytes that stay and were not handed over. */
    private int kept;

    private LearnedMember member = new LearnedMember(KnownMember.NONE);

    /** The member before the gap that is being read. */
    private LearnedMember before = member;

    /** The place where the gap begins; -1 when its bytes need not stay. */
    private int gapFrom;

    private Utf8Json(InputStream in, Utf8Sink sink, Progress progress) {
        this.window = new Utf8Window(in, progress);
        this.sink = sink;
        this.progress = progress;
        this.timesMove = sink.movesTimes();
    }

    /** Reads a file to its end. */
    public static void read(InputStream in, Utf8Sink sink, Progress progress) {
        new Utf8Json(in, sink, progress).read();
    }

    private void read() {
        while (window.more()) {
            readWindow();
        }
        if (window.from() < window.to()) {
            JsonContent.read(Utf8Decoder.reader(window.rest()), sink, member.member(), progress);
        }
    }

    /** Reads what the window has, up to a value that is not whole. */
    private void readWindow() {
        text = window.text();
        to = window.to();
        kept = window.from();
        gapFrom = -1;
        int at = kept;
        int next = next(at);
        while (next > at) {
            at = next;
            next = next(at);
        }
        keep(at);
        window.done(at);
        sink.settle();
    }

    /** The end of the value that begins there, or behind blanks; the same place to stop. */
    private int next(int begin) {
        int at = begin;
        while (at < to && isPunctuation(text[at])) {
            at++;
        }
        if (at == to) {
            return at;
        }
        return text[at] == '"' ? string(at + 1) : bare(at);
    }

    private void keep(int end) {
        if (end > kept) {
            sink.structure(text, kept, end);
        }
        kept = end;
    }

    private void value(int from, int end) {
        if (end > from) {
            keep(from);
            sink.text(text, from, end, member.member());
            kept = end;
        }
    }

    /**
     * Reads the string that begins there, and the strings behind it as long as the gaps between
     * them are known; returns the end, or the quote before a string that is not whole.
     */
    private int string(int begin) {
        int from = begin;
        while (true) {
            int end = endOfString(from);
            if (end < 0) {
                return from - 1;
            }
            MemberGap gap = member.gap(text, end, to);
            if (gap == null) {
                return unexpected(from, end);
            }
            learn(from, true);
            value(from, end);
            member = gap.next();
            int next = end + gap.length();
            if (!gap.isOpen()) {
                return next;
            }
            from = next;
        }
    }

    /** The place of the quote that ends a string; -1 when the string is not whole or is long. */
    private int endOfString(int from) {
        int last = Math.min(to, from + Utf8Window.LONG);
        int at = from;
        while (at < last) {
            long eight = (long) JsonStrings.LONG.get(text, at);
            long quote = eight ^ (ONES * '"');
            long backslash = eight ^ (ONES * '\\');
            long hit = (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash)) & HIGH;
            if (hit == 0) {
                at += 8;
                continue;
            }
            at += Long.numberOfTrailingZeros(hit) >>> 3;
            if (at < last && text[at] == '"') {
                return at;
            }
            at += 2;
        }
        return -1;
    }

    /** Reads a string with another gap behind it: a value, or a name. */
    private int unexpected(int from, int end) {
        int after = end + 1;
        while (after < to && isBlank(text[after])) {
            after++;
        }
        if (after == to) {
            return from - 1;
        }
        if (text[after] == ':') {
            name(from, end);
        } else {
            learn(from, true);
            value(from, end);
            gapFrom = end;
            before = member;
        }
        return end + 1;
    }

    private void name(int from, int end) {
        int length = decoder.decode(text, from, end);
        String name = names.of(decoder.characters(), 0, length);
        member = member(name);
        if (!member.isStructure()) {
            keep(from);
            boolean stays = sink.name(decoder.characters(), 0, length, name);
            member.setStructure(stays);
            kept = end;
            if (!stays) {
                gapFrom = -1;
            }
        }
    }

    private LearnedMember member(String name) {
        LearnedMember known = members.get(name);
        if (known == null) {
            if (members.size() >= MEMBERS) {
                members.clear();
            }
            known = new LearnedMember(new KnownMember(name));
            members.put(name, known);
        }
        return known;
    }

    /** Remembers the gap before a value. */
    private void learn(int from, boolean open) {
        if (gapFrom >= 0) {
            before.learn(text, gapFrom, from, open, member);
            gapFrom = -1;
        }
    }

    /**
     * Reads a number or a literal, and the strings behind it as long as the gaps are known; returns
     * the end, or the same place when it is not whole.
     */
    private int bare(int at) {
        int end = AsciiDigits.end(text, at, to);
        boolean digits = end < to && end > at && isEnd(text[end]);
        if (!digits) {
            end = endOfBare(at);
        }
        if (end < 0) {
            return at;
        }
        learn(at, false);
        if (!(digits ? staysNumber(at, end) : BareJson.stays(text, at, end))) {
            value(at, end);
        }
        // A quote there begins a string: no gap that a string has before it.
        MemberGap gap = text[end] == '"' ? null : member.gap(text, end, to);
        if (gap == null) {
            gapFrom = text[end] == '"' ? -1 : end;
            before = member;
            return end;
        }
        member = gap.next();
        return gap.isOpen() ? string(end + gap.length()) : end + gap.length();
    }

    private int endOfBare(int from) {
        int last = Math.min(to, from + Utf8Window.LONG);
        int end = from;
        while (end < last && !isEnd(text[end])) {
            end++;
        }
        return end < last ? end : -1;
    }

    private boolean staysNumber(int from, int end) {
        return end - from < TextTokens.LONG || (!timesMove && AsciiDigits.isTime(text, from, end));
    }

    private static boolean isEnd(byte each) {
        return each == '"' || isPunctuation(each);
    }

    private static boolean isPunctuation(byte each) {
        return each >= 0 && PUNCTUATION[each];
    }

    static boolean isBlank(byte each) {
        return each == ' ' || each == '\n' || each == '\r' || each == '\t';
    }
}
