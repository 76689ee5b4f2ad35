package dev.bbsh.script;

import java.util.List;
import java.util.function.Function;

/**
 * One word of a line.
 *
 * @param start offset of its first character in the line, quotes included
 * @param end offset after its last character
 * @param kind how it was read
 * @param parts its pieces, in order; none for an empty word
 */
public record Word(int start, int end, Kind kind, List<Part> parts) {

    /** How a word is read. */
    public enum Kind {
        /** Begins with {@code $.} or {@code $[}, or is {@code $}: taken as it stands. */
        PATH,
        /** Follows the shell's rules for quotes. */
        PLAIN
    }

    public Word {
        parts = List.copyOf(parts);
    }

    /** What the word says without its quotes; variables stand as they were written. */
    public String text() {
        return join(Part.Variable::source);
    }

    /** Whether it holds a variable. */
    public boolean hasVariables() {
        return parts.stream().anyMatch(Part.Variable.class::isInstance);
    }

    /** The quotes at its end: those that are open when the line ends inside of them. */
    public Quote lastQuote() {
        return parts.isEmpty() ? Quote.BARE : parts.getLast().quote();
    }

    String join(Function<Part.Variable, String> valueOf) {
        var all = new StringBuilder();
        for (Part part : parts) {
            all.append(
                    switch (part) {
                        case Part.Text text -> text.text();
                        case Part.Variable variable -> valueOf.apply(variable);
                    });
        }
        return all.toString();
    }
}
