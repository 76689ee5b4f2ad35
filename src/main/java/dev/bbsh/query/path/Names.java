package dev.bbsh.query.path;

import dev.bbsh.json.Place;

/**
 * How names and strings are written; which names need no quotes after a dot, RFC 9535, section
 * 2.5.1.1.
 */
public final class Names {

    private Names() {}

    public static boolean isFirst(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z')
                || (codePoint >= 'A' && codePoint <= 'Z')
                || codePoint == '_'
                || (codePoint >= 0x80 && !isSurrogate(codePoint));
    }

    public static boolean isPart(int codePoint) {
        return isFirst(codePoint) || (codePoint >= '0' && codePoint <= '9');
    }

    /** Whether a whole name needs no quotes. */
    public static boolean isShorthand(String name) {
        return !name.isEmpty()
                && isFirst(name.codePointAt(0))
                && name.codePoints().allMatch(Names::isPart);
    }

    /** In single quotes, with the escapes that a normalized path has. */
    public static String quoted(String text) {
        String path = Place.root().child(text).toString();
        return path.substring("$[".length(), path.length() - "]".length());
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
