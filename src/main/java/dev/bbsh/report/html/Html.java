package dev.bbsh.report.html;

import dev.bbsh.text.Plurals;
import dev.bbsh.text.UnseenCharacters;

import java.util.Locale;

/**
 * The text of a page. Every text that is not markup of this package goes through {@link #text} or
 * {@link #attribute}, which leave nothing of it that a browser could take for markup.
 */
final class Html {

    /** The most characters of one text: a longer one would make the page slow. */
    static final int LONGEST = 4_000;

    private final StringBuilder page = new StringBuilder(1 << 16);

    private int regions;

    /**
     * Adds markup.
     *
     * @param constant a text of this program, never one from data
     */
    Html markup(String constant) {
        page.append(constant);
        return this;
    }

    /** Adds a number. */
    Html number(long value) {
        page.append(value);
        return this;
    }

    /** Adds a text that a person reads. */
    Html text(String text) {
        page.append(escaped(cut(text)));
        return this;
    }

    /** Adds an attribute with its value. */
    Html attribute(String name, String value) {
        page.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    /**
     * Adds the attributes of a box that scrolls: the keyboard reaches it, and its name is like no
     * other on the page.
     */
    Html region(String kind, String title) {
        regions++;
        return markup(" role=\"region\" tabindex=\"0\"")
                .attribute("aria-label", kind + " " + regions + ": " + cut(title));
    }

    /** Adds an element that has only a text. */
    Html element(String name, String text) {
        return markup("<" + name + ">").text(text).markup("</" + name + ">");
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + " ... (" + Plurals.of(text.length(), "character") + ")";
    }

    /**
     * A text in which everything that markup is made of is a reference, and everything that is not
     * seen is an escape that is.
     */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '`' -> escaped.append("&#96;");
                default -> {
                    if (UnseenCharacters.isUnseen(c)) {
                        escaped.append(String.format(Locale.ROOT, "\\u{%x}", c));
                    } else {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
