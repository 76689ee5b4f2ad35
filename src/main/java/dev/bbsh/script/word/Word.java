package dev.bbsh.script.word;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One word of a line.
 *
 * @param start offset of its first character in the line, quotes included
 * @param end offset after its last character
 * @param kind the rules by which it was read
 * @param parts its pieces, in order; empty for an empty word
 */
public record Word(int start, int end, Kind kind, List<WordPart> parts) {

    /** The rules by which a word is read. */
    public enum Kind {
        /** A path: begins with {@code $.} or {@code $[}, or is {@code $}; kept as written. */
        PATH,
        /** Any other word: the shell's rules for quotes apply. */
        PLAIN
    }

    public Word {
        parts = List.copyOf(parts);
    }

    /** The word without its quotes; variables are kept as written. */
    public String text() {
        return join(WordPart.Variable::source);
    }

    /** True when it contains a variable. */
    public boolean hasVariables() {
        return parts.stream().anyMatch(WordPart.Variable.class::isInstance);
    }

    /** The quotes at its end: the open ones, when the line ends inside of quotes. */
    public QuoteKind lastQuote() {
        return parts.isEmpty() ? QuoteKind.BARE : parts.getLast().quote();
    }

    /** The word without its quotes; each variable is replaced by its value. */
    public String join(Function<WordPart.Variable, String> valueOf) {
        return parts.stream().map((part) -> part.value(valueOf)).collect(Collectors.joining());
    }
}
