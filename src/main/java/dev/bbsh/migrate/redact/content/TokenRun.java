package dev.bbsh.migrate.redact.content;

import java.util.function.Consumer;

/** A run of letters and digits, in whatever way they are written. */
final class TokenRun {

    /** The number of characters from which on a token is replaced by another one of its shape. */
    private static final int OPAQUE = 8;

    private final StringBuilder run = new StringBuilder();

    /** Reads the run that begins there, and returns its end. */
    int read(EscapedCharacter character, int at, int to) {
        run.setLength(0);
        int end = at;
        while (end < to && character.read(end)) {
            run.appendCodePoint(character.codePoint());
            end += character.length();
        }
        return end;
    }

    /** Its characters, without escapes. */
    String text() {
        return run.toString();
    }

    /** True when letters and digits alternate as in no word with a number. */
    boolean isToken() {
        int pieces = 1;
        for (int i = 1; i < run.length(); i++) {
            pieces += isDigit(i) == isDigit(i - 1) ? 0 : 1;
        }
        return pieces > 2 && !isPlain(pieces);
    }

    /** True for a token that has a shape: longer ones of ASCII. */
    boolean isOpaque() {
        return run.length() >= OPAQUE && run.chars().allMatch((each) -> each < 128);
    }

    /** Hands over each sequence of letters, and each of digits. */
    void pieces(Consumer<String> each) {
        int begin = 0;
        for (int i = 1; i <= run.length(); i++) {
            if (i == run.length() || isDigit(i) != isDigit(i - 1)) {
                each.accept(run.substring(begin, i));
                begin = i;
            }
        }
    }

    private boolean isDigit(int at) {
        char each = run.charAt(at);
        return each >= '0' && each <= '9';
    }

    /** True for runs such as 06T09 and 48x48: short numbers around one letter. */
    private boolean isPlain(int pieces) {
        if (pieces != 3 || run.length() > 2 * TextTokens.LONG || !isDigit(0)) {
            return false;
        }
        int letter = 0;
        while (isDigit(letter)) {
            letter++;
        }
        return letter < TextTokens.LONG
                && isDigit(letter + 1)
                && run.length() - letter - 1 < TextTokens.LONG;
    }
}
