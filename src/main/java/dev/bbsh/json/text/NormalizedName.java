package dev.bbsh.json.text;

import dev.bbsh.text.UnseenCharacters;

/** Writes a name selector of a normalized path (RFC 9535, 2.7). */
public final class NormalizedName {

    private NormalizedName() {}

    public static void append(StringBuilder path, String name) {
        path.append("['");
        for (int i = 0; i < name.length(); i++) {
            append(path, name.charAt(i));
        }
        path.append("']");
    }

    /** Appends the selector with escapes for unseen characters, which can't be typed. */
    public static void appendVisible(StringBuilder path, String name) {
        StringBuilder whole = new StringBuilder();
        append(whole, name);
        whole.codePoints()
                .forEach(
                        (c) -> {
                            if (UnseenCharacters.isUnseen(c)) {
                                path.append(UnseenCharacters.escape(c));
                            } else {
                                path.appendCodePoint(c);
                            }
                        });
    }

    private static void append(StringBuilder path, char each) {
        switch (each) {
            case '\'' -> path.append("\\'");
            case '\\' -> path.append("\\\\");
            case '\b' -> path.append("\\b");
            case '\f' -> path.append("\\f");
            case '\n' -> path.append("\\n");
            case '\r' -> path.append("\\r");
            case '\t' -> path.append("\\t");
            default -> {
                if (each < ' ') {
                    path.append("\\u").append(Integer.toHexString(0x10000 | each), 1, 5);
                } else {
                    path.append(each);
                }
            }
        }
    }
}
