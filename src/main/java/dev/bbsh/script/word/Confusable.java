package dev.bbsh.script.word;

import java.util.Locale;
import java.util.Optional;

/**
 * A character that is easily mistaken for one on the keyboard: word processors, chats and web pages
 * insert it in the place of the other, or beside it.
 *
 * @param codePoint the character
 * @param kind the character it is mistaken for
 */
public record Confusable(int codePoint, Kind kind) {

    /** The kinds of characters that others are mistaken for. */
    public enum Kind {
        BLANK(" "),
        HYPHEN("-"),
        SINGLE_QUOTE("'"),
        DOUBLE_QUOTE("\""),
        /** Invisible characters. */
        INVISIBLE("");

        private final String meant;

        Kind(String meant) {
            this.meant = meant;
        }

        /** The text to type instead. */
        public String meant() {
            return meant;
        }
    }

    private static final String SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u2035\uff07\u00b4`";
    private static final String DOUBLE_QUOTES =
            "\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\uff02\u301d\u301e";
    private static final String HYPHENS =
            "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d\u207b";

    /** The confusable of this code point; empty for most code points. */
    public static Optional<Confusable> of(int c) {
        return isHarmless(c) ? Optional.empty() : kind(c).map((kind) -> new Confusable(c, kind));
    }

    /** True for a text that certainly has none: it has only characters of ASCII that are seen. */
    public static boolean areNoneIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isHarmless(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmless(int c) {
        return c >= ' ' && c < 0x7f && c != '`';
    }

    private static Optional<Kind> kind(int c) {
        if (HYPHENS.indexOf(c) >= 0) {
            return Optional.of(Kind.HYPHEN);
        }
        if (DOUBLE_QUOTES.indexOf(c) >= 0) {
            return Optional.of(Kind.DOUBLE_QUOTE);
        }
        if (SINGLE_QUOTES.indexOf(c) >= 0) {
            return Optional.of(Kind.SINGLE_QUOTE);
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> Optional.of(Kind.BLANK);
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL ->
                    isKeyboardBlank(c) ? Optional.empty() : Optional.of(Kind.INVISIBLE);
            default -> Optional.empty();
        };
    }

    private static boolean isKeyboardBlank(int c) {
        return c == '\t' || c == '\n' || c == '\r';
    }

    /** True when a character separates words, although it isn't an ASCII space. */
    public static boolean isBlank(char c) {
        return c >= 0x7f && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** The Unicode name of the character, such as {@code a non-breaking hyphen (U+2011)}. */
    @Override
    public String toString() {
        String known = Character.getName(codePoint);
        String name = known == null ? "character" : known.toLowerCase(Locale.ROOT);
        String article = "aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ";
        return article + name + String.format(Locale.ROOT, " (U+%04X)", codePoint);
    }
}
