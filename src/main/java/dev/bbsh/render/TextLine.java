package dev.bbsh.render;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text in pieces of one style each. Immutable; the texts may contain anything from a
 * customer's file.
 *
 * @param phrases the pieces, without the code
 * @param code the code behind the line, which moves to a line of its own where both together are
 *     too long for the screen; null for most lines
 */
public record TextLine(List<StyledText> phrases, @Nullable TrailingCode code) {

    /** A piece of a line in one style. */
    public record StyledText(Style style, String text) {}

    /**
     * The ID or the command that a line ends with.
     *
     * @param sentence the number of the phrase that begins the sentence before it
     * @param hang the indent of what is below the line
     */
    public record TrailingCode(int sentence, int hang, TextLine line) {}

    /** The blanks before a code. */
    private static final String GAP = "     ";

    public TextLine {
        phrases = List.copyOf(phrases);
    }

    /** A line without a code. */
    public TextLine(List<StyledText> phrases) {
        this(phrases, null);
    }

    /** A line in plain style. */
    public static TextLine of(String text) {
        return of(Style.PLAIN, text);
    }

    /** A line in one style. */
    public static TextLine of(Style style, String text) {
        return new TextLine(List.of(new StyledText(style, text)));
    }

    /** This line with more text in plain style appended. */
    public TextLine and(String text) {
        return and(Style.PLAIN, text);
    }

    /** This line with more text in a style appended. */
    public TextLine and(Style style, String text) {
        var more = new ArrayList<>(phrases);
        more.add(new StyledText(style, text));
        return new TextLine(more, code);
    }

    /**
     * This line, which names a kind or a number, followed by a sentence and the code of it.
     *
     * @param hang the indent of the code where it is on a line of its own
     */
    public TextLine and(TextLine sentence, TextLine last, int hang) {
        var more = new ArrayList<>(phrases);
        more.addAll(sentence.phrases);
        return new TextLine(more, new TrailingCode(phrases.size(), hang, last));
    }

    /** The text before the sentence of a line with a code. */
    public TextLine lead() {
        return code == null ? this : new TextLine(phrases.subList(0, code.sentence));
    }

    /** The sentence of a line with a code. */
    public TextLine sentence() {
        return code == null
                ? new TextLine(List.of())
                : new TextLine(phrases.subList(code.sentence, phrases.size()));
    }

    /** All pieces of the line, with its code behind them. */
    public TextLine whole() {
        if (code == null) {
            return this;
        }
        var all = new ArrayList<>(phrases);
        all.add(new StyledText(Style.PLAIN, GAP));
        all.addAll(code.line.phrases);
        return new TextLine(all);
    }

    /** The line without its styles. */
    public String text() {
        return whole().phrases.stream().map(StyledText::text).collect(Collectors.joining());
    }
}
