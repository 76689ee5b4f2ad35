package dev.bbsh.query.parse;

/** Parses the strings of a path, in single or double quotes. */
final class StringParser {

    private final PathText text;

    StringParser(PathText text) {
        this.text = text;
    }

    boolean isHere() {
        return text.peek() == '\'' || text.peek() == '"';
    }

    /**
     * Parses from the opening quote to after the closing one; returns the content of the string.
     */
    String string() {
        int start = text.position();
        int quote = text.peek();
        text.skip(1);
        StringBuilder said = new StringBuilder();
        while (text.peek() != quote) {
            character(said, quote);
        }
        text.skip(1);
        text.mark(PathPart.Kind.STRING, start);
        return said.toString();
    }

    private void character(StringBuilder said, int quote) {
        int each = text.codePoint();
        if (each == PathText.END) {
            throw text.failure("a closing " + Character.toString(quote));
        }
        if (each < ' ') {
            throw text.failure("an escape such as \\n or \\u000a for a control character");
        }
        if (isSurrogate(each)) {
            throw text.failure("a character, not half of a surrogate pair");
        }
        if (each == '\\') {
            escape(said, quote);
        } else {
            said.appendCodePoint(each);
            text.skip(Character.charCount(each));
        }
    }

    private void escape(StringBuilder said, int quote) {
        int letter = text.peek(1);
        String plain = "bfnrt/\\";
        int known = plain.indexOf(letter);
        if (letter == 'u') {
            said.appendCodePoint(unicode());
            return;
        }
        if (letter != quote && known < 0) {
            throw text.failure(
                    "one of the escapes \\b \\f \\n \\r \\t \\/ \\\\ \\"
                            + (char) quote
                            + " \\u0000");
        }
        said.append(letter == quote ? (char) quote : "\b\f\n\r\t/\\".charAt(known));
        text.skip(2);
    }

    private int unicode() {
        int start = text.position();
        char first = unit();
        if (!isSurrogate(first)) {
            return first;
        }
        boolean paired = Character.isHighSurrogate(first) && text.at("\\u");
        char second = paired ? unit() : 0;
        if (!Character.isLowSurrogate(second)) {
            throw text.failure(start, "a surrogate pair such as \\ud83d\\ude00");
        }
        return Character.toCodePoint(first, second);
    }

    /** Parses a backslash, a {@code u} and four digits. */
    private char unit() {
        int value = 0;
        for (int i = 2; i < 6; i++) {
            int each = text.peek(i);
            int digit = each < 128 ? Character.digit(each, 16) : -1;
            if (digit < 0) {
                throw text.failure("\\u and four hexadecimal digits");
            }
            value = (value << 4) | digit;
        }
        text.skip(6);
        return (char) value;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
