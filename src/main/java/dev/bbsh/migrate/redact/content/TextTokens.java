package dev.bbsh.migrate.redact.content;

import dev.bbsh.migrate.redact.replacement.RecentTexts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into its tokens, in whatever way their characters are written: see {@link
 * EscapedCharacter}. A token is a run of letters, marks and digits; a telephone number, a date, an
 * IPv4 address and a UUID are one token each.
 */
public final class TextTokens {

    /** The number of digits from which on a number is replaced: shorter ones are Jira's own. */
    public static final int LONG = 5;

    private static final int UUID = 36;

    private final TokenSink sink;
    private final EscapedCharacter character = new EscapedCharacter();
    private final RecentTexts words = new RecentTexts();
    private final TokenRun run = new TokenRun();
    private final ScriptWords scriptWords = new ScriptWords();
    private char[] text = new char[0];
    private int from;
    private int to;
    private Staying staying = Staying.NOTHING;

    /** The end of a reference without a semicolon, to which more digits would belong; or -1. */
    private int open;

    /** The tokens of a text that stay. */
    public enum Staying {
        NOTHING,
        /** Numbers, which are counts, sizes or positions. */
        NUMBERS,
        /** Colours such as #d04437. */
        COLOURS,
        /** The words of scripts. */
        SCRIPT_WORDS
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
        begin(chars, begin, end, staying);
        read(begin, begin);
    }

    /**
     * A place in a text whose beginning was handed over.
     *
     * @param done the end of what was handed over
     * @param at the end of characters behind it that stay
     */
    public record Place(int done, int at) {}

    /** Hands over the tokens of a text that begin at a place or behind it. */
    public void resume(char[] chars, int end, Staying staying, Place place) {
        begin(chars, 0, end, staying);
        read(place.done, place.at);
    }

    private void begin(char[] chars, int begin, int end, Staying staying) {
        text = chars;
        from = begin;
        to = end;
        open = -1;
        this.staying = staying;
        character.over(chars, end);
    }

    private void read(int done, int begin) {
        int plain = done;
        int at = begin;
        while (at < to) {
            at = plain(at);
            if (at == to) {
                break;
            }
            int next = token(at, plain);
            if (next > at) {
                at = next;
                plain = next;
            } else {
                at += Math.max(character.length(), colour(at));
                open = character.isOpen() ? at : -1;
            }
        }
        between(plain, to);
    }

    /** The end of characters that stay for certain: punctuation and short numbers. */
    private int plain(int begin) {
        int at = begin;
        while (at < to) {
            int end = at + 1;
            if (TokenForms.isDigit(text[at])) {
                while (end < to && TokenForms.isDigit(text[end])) {
                    end++;
                }
                boolean stays =
                        end - at < LONG || (!sink.movesTimes() && TokenForms.isTime(text, at, end));
                if (!stays || !TokenForms.isEnd(text, at, end, to)) {
                    return at;
                }
            } else if (!TokenForms.isPlain(text[at])) {
                return at;
            }
            at = end;
        }
        return to;
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
        int end = first == '+' ? whole(TokenForms.PHONE, at, at + 40) : at;
        if (end > at) {
            between(plain, at);
            sink.phone(string(at, end));
            return end;
        }
        if (TokenForms.isDigit(first)) {
            end = number(at, plain);
            if (end > at) {
                return end;
            }
        }
        if (!character.read(at)) {
            return at;
        }
        between(plain, at);
        int known = known(at);
        int word = known > at ? known : letters(at);
        return word > at ? word : run(at);
    }

    /** Hands over digits that are no part of a longer token, and returns their end. */
    private int number(int at, int plain) {
        int end = TokenForms.endOfDigits(text, at, to);
        if (!TokenForms.isEnd(text, at, end, to)) {
            return at;
        }
        between(plain, at);
        digits(text, at, end, at);
        return end;
    }

    /** A token that is recognized by its form; hands it over and returns its end. */
    private int known(int at) {
        boolean digit = TokenForms.isDigit(text[at]);
        int end =
                at + UUID <= to && text[at + 8] == '-'
                        ? whole(TokenForms.UUIDS, at, at + UUID + 1)
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
        end =
                digit && !joined && TokenForms.isDotSoon(text, at, to)
                        ? whole(TokenForms.ADDRESS, at, at + 18)
                        : at;
        if (end > at) {
            sink.address(string(at, end));
        }
        return end;
    }

    /** The end of a form with no letter or digit behind it, not even an escaped one. */
    private int whole(Pattern pattern, int at, int most) {
        int end = end(pattern, at, most);
        return end > at && end < to && character.read(end)
                ? at + TokenForms.length(pattern, string(at, end), character.codePoint())
                : end;
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

    /**
     * Hands over a word of ASCII letters, and digits behind it, and returns its end; the same place
     * for other runs.
     */
    private int letters(int at) {
        int word = at;
        while (word < to && EscapedCharacter.isAsciiLetter(text[word])) {
            word++;
        }
        int end = TokenForms.endOfDigits(text, word, to);
        if (word == at || !TokenForms.isEndOfWord(text, end, to)) {
            return at;
        }
        word(words.of(text, at, word));
        if (end > word) {
            digits(text, word, end, at);
        }
        return end;
    }

    private void word(String word) {
        if (staying == Staying.SCRIPT_WORDS && scriptWords.has(word)) {
            sink.other(word.toCharArray(), 0, word.length());
        } else {
            sink.word(word);
        }
    }

    /** Hands over a run of letters and digits, and returns its end. */
    private int run(int at) {
        int end = run.read(character, at, to);
        if (run.isToken()) {
            if (run.isOpaque() && !mayEscape(at)) {
                sink.token(run.text());
            } else {
                sink.shortToken(run.text());
            }
        } else {
            run.pieces(
                    (piece) -> {
                        if (TokenForms.isDigit(piece.charAt(0))) {
                            digits(piece.toCharArray(), 0, piece.length(), at);
                        } else {
                            word(piece);
                        }
                    });
        }
        return end;
    }

    /** True behind a backslash or another sign with which other letters may be an escape. */
    private boolean mayEscape(int at) {
        return at == open || (at > from && TokenForms.isEscape(text, from, at - 1));
    }

    /**
     * Hands over ASCII digits.
     *
     * @param at the place of their run in the text
     */
    private void digits(char[] chars, int begin, int end, int at) {
        if (end - begin < LONG
                || staying == Staying.NUMBERS
                || TokenForms.isFraction(text, from, at)) {
            sink.other(chars, begin, end);
            return;
        }
        if (TokenForms.isTime(chars, begin, end)) {
            sink.time(new String(chars, begin, end - begin));
            return;
        }
        if (TokenForms.isFirstId(chars, begin, end)) {
            sink.other(chars, begin, end);
        } else {
            sink.number(chars, begin, end);
        }
    }
}
