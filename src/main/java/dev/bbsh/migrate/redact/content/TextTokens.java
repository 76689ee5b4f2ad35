package dev.bbsh.migrate.redact.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into its tokens, in whatever way their characters are written: see {@link
 * EscapedCharacter}. A token is a run of letters, marks and digits; a telephone number, a date, an
 * IPv4 address and a UUID are one token each.
 */
public final class TextTokens {

    /** The number of digits from which on a number is replaced: shorter ones are Jira's own. */
    static final int LONG = 5;

    /** The first ID of every kind in every Jira, which stays. */
    private static final String FIRST_ID = "10000";

    private static final int OPAQUE = 8;
    private static final int UUID = 36;

    private final TokenSink sink;
    private final EscapedCharacter character = new EscapedCharacter();
    private final RecentTexts words = new RecentTexts();
    private final StringBuilder run = new StringBuilder();
    private char[] text = new char[0];
    private int from;
    private int to;
    private Staying staying = Staying.NOTHING;

    /** The tokens of a text that stay. */
    public enum Staying {
        NOTHING,
        /** Numbers, which are counts, sizes or positions. */
        NUMBERS,
        /** Colours such as #d04437. */
        COLOURS
    }

    public TextTokens(TokenSink sink) {
        this.sink = sink;
    }

    /**
     * Hands over the tokens of a text.
     *
     * @param staying what stays in it besides its other characters
     */
    public void read(char[] chars, int begin, int end, Staying staying) {
        text = chars;
        from = begin;
        to = end;
        this.staying = staying;
        character.over(chars, end);
        int plain = begin;
        int at = begin;
        while (at < end) {
            at = plain(at);
            if (at == end) {
                break;
            }
            int next = token(at, plain);
            if (next > at) {
                at = next;
                plain = next;
            } else {
                at += Math.max(character.length(), colour(at));
            }
        }
        between(plain, end);
    }

    /** The end of characters that stay for certain: punctuation and short numbers. */
    private int plain(int begin) {
        int at = begin;
        while (at < to) {
            int end = at + 1;
            if (isDigit(text[at])) {
                while (end < to && isDigit(text[end])) {
                    end++;
                }
                boolean stays =
                        end - at < LONG
                                || (end - at == 13
                                        && !sink.movesTimes()
                                        && isTime(string(at, end)));
                if (!stays || (end < to && !isEnd(text[end]))) {
                    return at;
                }
            } else if (!isPlain(text[at])) {
                return at;
            }
            at = end;
        }
        return to;
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    /** True for ASCII characters that begin no token. */
    private static boolean isPlain(char each) {
        return each < 128
                && !EscapedCharacter.isWordPart(each)
                && each != '\\'
                && each != '&'
                && each != '%'
                && each != '#'
                && each != '+';
    }

    /**
     * True for a character behind which a number has ended, and is no part of a date or address.
     */
    private static boolean isEnd(char each) {
        return isPlain(each) && each != '.' && each != '-';
    }

    private void between(int begin, int end) {
        if (end > begin) {
            sink.other(text, begin, end);
        }
    }

    /**
     * Hands over the token that begins here, after the characters before it.
     *
     * @return its end; the same place when there is none
     */
    private int token(int at, int plain) {
        char first = text[at];
        int end = first == '+' ? end(TokenForms.PHONE, at, at + 40) : at;
        if (end > at) {
            between(plain, at);
            sink.phone(string(at, end));
            return end;
        }
        if (!character.read(at)) {
            return at;
        }
        between(plain, at);
        int known = known(at);
        if (known > at) {
            return known;
        }
        int word = letters(at);
        return word > at ? word : run(at);
    }

    /** A token that is recognized by its form; hands it over and returns its end. */
    private int known(int at) {
        boolean digit = text[at] >= '0' && text[at] <= '9';
        int end =
                at + UUID <= to && text[at + 8] == '-'
                        ? end(TokenForms.UUIDS, at, at + UUID + 1)
                        : at;
        if (end > at) {
            sink.token(string(at, end));
            return end;
        }
        end =
                digit && at + 10 <= to && text[at + 4] == '-'
                        ? end(TokenForms.DATE, at, at + 11)
                        : at;
        if (end > at) {
            sink.date(string(at, end));
            return end;
        }
        boolean joined = at > from && text[at - 1] == '.';
        end = digit && !joined && dotSoon(at) ? end(TokenForms.ADDRESS, at, at + 18) : at;
        if (end > at) {
            sink.address(string(at, end));
        }
        return end;
    }

    private boolean dotSoon(int at) {
        for (int i = at + 1; i < Math.min(to, at + 4); i++) {
            if (text[i] == '.') {
                return true;
            }
        }
        return false;
    }

    private int end(Pattern pattern, int at, int most) {
        Matcher matcher = pattern.matcher(string(at, Math.min(to, most)));
        return matcher.lookingAt() ? at + matcher.end() : at;
    }

    private String string(int begin, int end) {
        return new String(text, begin, end - begin);
    }

    /** The length of a colour that begins here, or 0. */
    private int colour(int at) {
        boolean colour = text[at] == '#' && staying == Staying.COLOURS;
        return colour ? end(TokenForms.COLOUR, at, at + 10) - at : 0;
    }

    /** Hands over a word of ASCII letters, and returns its end; the same place for other runs. */
    private int letters(int at) {
        int end = at;
        while (end < to && EscapedCharacter.isAsciiLetter(text[end])) {
            end++;
        }
        if (end == at
                || (end < to && !isPlain(text[end]) && text[end] != '+' && text[end] != '#')) {
            return at;
        }
        sink.word(words.of(text, at, end));
        return end;
    }

    /** Hands over a run of letters and digits, and returns its end. */
    private int run(int at) {
        run.setLength(0);
        int end = at;
        while (end < to && character.read(end)) {
            run.appendCodePoint(character.codePoint());
            end += character.length();
        }
        int pieces = pieces();
        if (pieces > 2 && !isPlain(pieces)) {
            String token = run.toString();
            if (token.length() >= OPAQUE) {
                sink.token(token);
            } else {
                sink.shortToken(token);
            }
        } else {
            eachPiece(at);
        }
        return end;
    }

    private int pieces() {
        int pieces = 1;
        for (int i = 1; i < run.length(); i++) {
            pieces += isDigit(i) == isDigit(i - 1) ? 0 : 1;
        }
        return pieces;
    }

    private boolean isDigit(int at) {
        char each = run.charAt(at);
        return each >= '0' && each <= '9';
    }

    /** True for runs such as 06T09 and 48x48: short numbers around one letter. */
    private boolean isPlain(int pieces) {
        if (pieces != 3 || run.length() > 2 * LONG || !isDigit(0)) {
            return false;
        }
        int letter = 0;
        while (isDigit(letter)) {
            letter++;
        }
        return letter < LONG && isDigit(letter + 1) && run.length() - letter - 1 < LONG;
    }

    private void eachPiece(int at) {
        int begin = 0;
        for (int i = 1; i <= run.length(); i++) {
            if (i == run.length() || isDigit(i) != isDigit(i - 1)) {
                String piece = run.substring(begin, i);
                if (!isDigit(begin)) {
                    sink.word(piece);
                } else if (piece.length() < LONG
                        || piece.equals(FIRST_ID)
                        || staying == Staying.NUMBERS
                        || isFraction(at)) {
                    sink.other(piece.toCharArray(), 0, piece.length());
                } else if (isTime(piece)) {
                    sink.time(piece);
                } else {
                    sink.number(piece);
                }
                begin = i;
            }
        }
    }

    /** True for 13 digits that are a time from 2001 to 2039. */
    public static boolean isTime(String digits) {
        return digits.length() == 13
                && digits.compareTo("2200000000000") < 0
                && digits.charAt(0) != '0';
    }

    /** True behind the seconds of a time such as 09:14:56.123456. */
    private boolean isFraction(int at) {
        return at - from > 6 && text[at - 1] == '.' && text[at - 4] == ':' && text[at - 7] == ':';
    }
}
