package dev.bbsh.json.syntax;

/** Reads the tokens of JSON text, strictly: each method returns the offset behind the token. */
public final class TokenScanner {

    private static final long BLANKS = 0x2020202020202020L;

    private final byte[] bytes;

    public TokenScanner(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads from a name to the value behind it. */
    public int value(int name) {
        if (bytes[name] != '"') {
            throw new SyntaxMistake(name, "a key in double quotes");
        }
        int colon = blanks(string(name));
        if (bytes[colon] != ':') {
            throw new SyntaxMistake(colon, "':'");
        }
        return blanks(colon + 1);
    }

    public int blanks(int start) {
        byte[] text = bytes;
        int pos = start;
        while (true) {
            byte each = text[pos];
            if (each == '\n') {
                pos++;
                // Eight at once: most white space is the indentation of a pretty-printed line.
                long other = (long) JsonStrings.LONG.get(text, pos) ^ BLANKS;
                while (other == 0) {
                    pos += 8;
                    other = (long) JsonStrings.LONG.get(text, pos) ^ BLANKS;
                }
                pos += Long.numberOfTrailingZeros(other) >>> 3;
            } else if (each == ' ' || each == '\r' || each == '\t') {
                pos++;
            } else {
                return pos;
            }
        }
    }

    /** Reads from the opening quote to behind the closing one, checking all between. */
    public int string(int quote) {
        byte[] text = bytes;
        int pos = quote + 1;
        while (true) {
            long special = JsonStrings.special((long) JsonStrings.LONG.get(text, pos));
            if (special == 0) {
                pos += 8;
                continue;
            }
            pos += Long.numberOfTrailingZeros(special) >>> 3;
            byte each = text[pos];
            if (each == '"') {
                return pos + 1;
            }
            pos = each == '\\' ? escape(pos) : character(pos);
        }
    }

    private int escape(int backslash) {
        int pos = backslash + 1;
        return switch (bytes[pos]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> pos + 1;
            case 'u' -> {
                if (JsonStrings.hex(bytes, pos + 1) < 0) {
                    throw new SyntaxMistake(backslash, "\\u and four hexadecimal digits");
                }
                yield pos + 5;
            }
            default -> throw new SyntaxMistake(backslash, "an escape such as \\n, \\\\ or \\\"");
        };
    }

    private int character(int pos) {
        if (bytes[pos] >= 0) {
            throw new SyntaxMistake(pos, "the closing quote of this string");
        }
        int length = Utf8.length(bytes, pos);
        if (length == 0) {
            throw new SyntaxMistake(pos, "UTF-8");
        }
        return pos + length;
    }

    public int number(int start) {
        byte[] text = bytes;
        int pos = text[start] == '-' ? start + 1 : start;
        int end = text[pos] == '0' ? pos + 1 : JsonNumbers.digits(text, pos);
        if (end == pos) {
            throw new SyntaxMistake(pos, "a digit");
        }
        if (text[end] == '.') {
            end = digits(end + 1);
        }
        if ((text[end] | 0x20) == 'e') {
            int sign = text[end + 1];
            end = digits(sign == '+' || sign == '-' ? end + 2 : end + 1);
        }
        return end;
    }

    private int digits(int pos) {
        int end = JsonNumbers.digits(bytes, pos);
        if (end == pos) {
            throw new SyntaxMistake(pos, "a digit");
        }
        return end;
    }

    public int literal(int pos) {
        String word =
                switch (bytes[pos]) {
                    case 't' -> "true";
                    case 'f' -> "false";
                    case 'n' -> "null";
                    default -> throw new SyntaxMistake(pos, "a value");
                };
        for (int i = 1; i < word.length(); i++) {
            if (bytes[pos + i] != word.charAt(i)) {
                throw new SyntaxMistake(pos, "a value");
            }
        }
        return pos + word.length();
    }
}
