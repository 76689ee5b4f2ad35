package dev.bbsh.json.tape;

/** Reads the tokens of JSON text, strictly: each method returns the offset behind the token. */
final class TokenScanner {

    private static final long BLANKS = 0x2020202020202020L;

    private final byte[] bytes;

    TokenScanner(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads from a name to the value behind it. */
    int value(int name) {
        if (bytes[name] != '"') {
            throw new Mistake(name, "a name in double quotes");
        }
        int colon = blanks(string(name));
        if (bytes[colon] != ':') {
            throw new Mistake(colon, "':'");
        }
        return blanks(colon + 1);
    }

    int blanks(int start) {
        byte[] text = bytes;
        int pos = start;
        while (true) {
            byte each = text[pos];
            if (each == '\n') {
                pos++;
                // Eight at once: most white space is the indentation of a pretty-printed line.
                long other = (long) Strings.LONG.get(text, pos) ^ BLANKS;
                while (other == 0) {
                    pos += 8;
                    other = (long) Strings.LONG.get(text, pos) ^ BLANKS;
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
    int string(int quote) {
        byte[] text = bytes;
        int pos = quote + 1;
        while (true) {
            long special = Strings.special((long) Strings.LONG.get(text, pos));
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
                if (Strings.hex(bytes, pos + 1) < 0) {
                    throw new Mistake(backslash, "\\u and four hexadecimal digits");
                }
                yield pos + 5;
            }
            default -> throw new Mistake(backslash, "an escape such as \\n, \\\\ or \\\"");
        };
    }

    private int character(int pos) {
        if (bytes[pos] >= 0) {
            throw new Mistake(pos, "the closing quote of this string");
        }
        int length = Utf8.length(bytes, pos);
        if (length == 0) {
            throw new Mistake(pos, "UTF-8");
        }
        return pos + length;
    }

    int number(int start) {
        byte[] text = bytes;
        int pos = text[start] == '-' ? start + 1 : start;
        int end = text[pos] == '0' ? pos + 1 : Numbers.digits(text, pos);
        if (end == pos) {
            throw new Mistake(pos, "a digit");
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
        int end = Numbers.digits(bytes, pos);
        if (end == pos) {
            throw new Mistake(pos, "a digit");
        }
        return end;
    }

    int literal(int pos) {
        String word =
                switch (bytes[pos]) {
                    case 't' -> "true";
                    case 'f' -> "false";
                    case 'n' -> "null";
                    default -> throw new Mistake(pos, "a value");
                };
        for (int i = 1; i < word.length(); i++) {
            if (bytes[pos + i] != word.charAt(i)) {
                throw new Mistake(pos, "a value");
            }
        }
        return pos + word.length();
    }
}
