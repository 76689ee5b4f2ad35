package dev.bbsh.json.tape;

/** Writes JSON text. */
public final class JsonText {

    private JsonText() {}

    /**
     * A string in double quotes, with the escapes that RFC 8259 requires, and lone surrogates
     * escaped.
     */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(quoted, text, i);
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, String text, int i) {
        char each = text.charAt(i);
        switch (each) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case '\b' -> quoted.append("\\b");
            case '\f' -> quoted.append("\\f");
            default -> {
                if (each < ' ' || isLone(text, i)) {
                    quoted.append("\\u").append(Integer.toHexString(0x10000 | each), 1, 5);
                } else {
                    quoted.append(each);
                }
            }
        }
    }

    private static boolean isLone(String text, int i) {
        char each = text.charAt(i);
        if (Character.isHighSurrogate(each)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(each)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
