package dev.bbsh.query.path;

import dev.bbsh.json.Place;
import dev.bbsh.text.UnseenCharacters;

/**
 * The notation of names and strings, and the rule for names that need no quotes after a dot: RFC
 * 9535, section 2.5.1.1.
 */
public final class NameNotation {

    private NameNotation() {}

    public static boolean isFirst(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z')
                || (codePoint >= 'A' && codePoint <= 'Z')
                || codePoint == '_'
                || (codePoint >= 0x80 && !isSurrogate(codePoint));
    }

    public static boolean isPart(int codePoint) {
        return isFirst(codePoint) || (codePoint >= '0' && codePoint <= '9');
    }

    /** True when a whole name needs no quotes. */
    public static boolean isShorthand(String name) {
        return !name.isEmpty()
                && isFirst(name.codePointAt(0))
                && name.codePoints().allMatch(NameNotation::isPart)
                && name.codePoints().noneMatch(NameNotation::isUnseen);
    }

    /** The text in single quotes, with the escapes of a normalized path. */
    public static String quoted(String text) {
        String path = Place.root().child(text).toString();
        return visible(path.substring("$[".length(), path.length() - "]".length()));
    }

    /**
     * A quoted text in which invisible characters, and those that control a terminal, are escaped.
     */
    public static String visible(String quoted) {
        if (quoted.codePoints().noneMatch(NameNotation::isUnseen)) {
            return quoted;
        }
        StringBuilder all = new StringBuilder();
        quoted.chars()
                .forEach(
                        (unit) -> {
                            boolean pair = isSurrogate(unit);
                            if (pair || isUnseen(unit)) {
                                all.append(UnseenCharacters.escape(unit));
                            } else {
                                all.append((char) unit);
                            }
                        });
        return all.toString();
    }

    private static boolean isUnseen(int c) {
        boolean isOtherSpace = c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
        return isOtherSpace || UnseenCharacters.isUnseen(c);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
