package dev.bbsh.query.path;

/** Names that need no quotes after a dot, RFC 9535, section 2.5.1.1. */
final class Names {

    private Names() {}

    static boolean isFirst(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z')
                || (codePoint >= 'A' && codePoint <= 'Z')
                || codePoint == '_'
                || (codePoint >= 0x80 && !isSurrogate(codePoint));
    }

    static boolean isPart(int codePoint) {
        return isFirst(codePoint) || (codePoint >= '0' && codePoint <= '9');
    }

    /** Whether a whole name needs no quotes. */
    static boolean isShorthand(String name) {
        return !name.isEmpty()
                && isFirst(name.codePointAt(0))
                && name.codePoints().allMatch(Names::isPart);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
