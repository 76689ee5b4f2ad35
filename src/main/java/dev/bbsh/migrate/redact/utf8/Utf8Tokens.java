package dev.bbsh.migrate.redact.utf8;

import dev.bbsh.migrate.redact.content.TextTokens;
import dev.bbsh.migrate.redact.content.TokenForms;
import dev.bbsh.migrate.redact.replacement.NumberQueue;

import java.nio.charset.StandardCharsets;

/**
 * Cuts a text into its tokens as {@link TextTokens} does, as bytes: words of ASCII letters,
 * numbers, and what is between them. From the first token of any other form on, {@code TextTokens}
 * reads the rest of the text.
 */
public final class Utf8Tokens {

    private static final int UUID = 36;

    /** The length of the time before the point of a fraction of a second. */
    private static final int TIME = 6;

    private static final byte OTHER = 0;
    private static final byte PLAIN = 1;
    private static final byte DIGIT = 2;
    private static final byte LETTER = 3;

    private static final byte[] KINDS = new byte[256];

    static {
        for (char each = 0; each < 128; each++) {
            KINDS[each] =
                    each >= '0' && each <= '9'
                            ? DIGIT
                            : (each | 0x20) >= 'a' && (each | 0x20) <= 'z'
                                    ? LETTER
                                    : TokenForms.isPlain(each) ? PLAIN : OTHER;
        }
    }

    private final Utf8Sink sink;
    private final TextTokens tokens;
    private final boolean timesMove;
    private final Utf8Decoder decoder = new Utf8Decoder();
    private byte[] text = new byte[0];
    private int from;
    private int to;
    private boolean numbersStay;

    /** The first byte that was not handed over. */
    private int done;

    /**
     * Hands tokens to a sink.
     *
     * @param tokens hands them to the same one
     */
    public Utf8Tokens(Utf8Sink sink, TextTokens tokens) {
        this.sink = sink;
        this.tokens = tokens;
        this.timesMove = sink.movesTimes();
    }

    /**
     * Hands over the tokens of a text.
     *
     * @param bytes with eight more behind the end
     * @param staying what stays in it besides its other characters
     */
    public void read(byte[] bytes, int begin, int end, TextTokens.Staying staying) {
        text = bytes;
        from = begin;
        to = end;
        done = begin;
        numbersStay = staying == TextTokens.Staying.NUMBERS;
        int at = begin;
        boolean simple = numbersStay || staying == TextTokens.Staying.NOTHING;
        while (simple && at < end) {
            int next =
                    switch (kind(at)) {
                        case PLAIN -> at + 1;
                        case DIGIT -> number(at);
                        case LETTER -> word(at);
                        default -> at;
                    };
            simple = next > at;
            at = next;
        }
        if (at < end) {
            int length = decoder.decode(bytes, begin, end);
            char[] characters = decoder.characters();
            tokens.resume(
                    characters, length, staying, new TextTokens.Place(done - begin, at - begin));
        } else {
            between(end);
        }
    }

    private byte kind(int at) {
        return KINDS[text[at] & 0xff];
    }

    private void between(int at) {
        if (at > done) {
            sink.other(text, done, at);
        }
        done = at;
    }

    /** Reads a number with an end behind it, and returns that; the same place for all others. */
    private int number(int at) {
        int end = AsciiDigits.end(text, at, to);
        int length = end - at;
        if (end < to && !isEnd(end, length)) {
            return at;
        }
        boolean time = AsciiDigits.isTime(text, at, end);
        if (length < TextTokens.LONG || (time && !timesMove)) {
            return end;
        }
        if (time || mayBeFraction(at)) {
            return at;
        }
        between(at);
        digits(at, end);
        return end;
    }

    /** True when digits end there, and are no part of a date, an address or a UUID. */
    private boolean isEnd(int end, int length) {
        byte each = text[end];
        return KINDS[each & 0xff] == PLAIN
                && each != '.'
                && (each != '-' || length < TokenForms.YEAR);
    }

    private boolean mayBeFraction(int at) {
        return at - from > TIME && text[at - 1] == '.';
    }

    private void digits(int at, int end) {
        if (numbersStay || end - at < TextTokens.LONG || AsciiDigits.isFirstId(text, at, end)) {
            sink.other(text, at, end);
        } else if (end - at > NumberQueue.MOST_DIGITS) {
            char[] digits = new String(text, at, end - at, StandardCharsets.US_ASCII).toCharArray();
            sink.number(digits, 0, digits.length);
        } else {
            sink.number(text, at, end);
        }
        done = end;
    }

    /** Reads a word and digits behind it, and returns the end; the same place for other tokens. */
    private int word(int at) {
        int end = at + 1;
        while (end < to && kind(end) == LETTER) {
            end++;
        }
        int last = end < to && kind(end) == DIGIT ? AsciiDigits.end(text, end, to) : end;
        boolean plain = last == to || kind(last) == PLAIN || text[last] == '+' || text[last] == '#';
        if (!plain || (to - at >= UUID && text[at + 8] == '-')) {
            return at;
        }
        boolean number = last - end >= TextTokens.LONG;
        if (number && (mayBeFraction(at) || AsciiDigits.isTime(text, end, last))) {
            return at;
        }
        between(at);
        sink.word(text, at, end);
        done = end;
        if (last > end) {
            digits(end, last);
        }
        return last;
    }
}
