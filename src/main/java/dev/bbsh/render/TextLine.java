package dev.bbsh.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text in pieces of one style each. Immutable; the texts may contain anything from a
 * customer's file.
 */
public record TextLine(List<StyledText> phrases) {

    /** A piece of a line in one style. */
    public record StyledText(Style style, String text) {}

    public TextLine {
        phrases = List.copyOf(phrases);
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
        return new TextLine(more);
    }

    /** The line without its styles. */
    public String text() {
        return phrases.stream().map(StyledText::text).collect(Collectors.joining());
    }
}
