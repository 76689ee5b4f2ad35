package dev.bbsh.script.word;

import java.util.Optional;
import java.util.function.Function;

/**
 * A piece of a word with a single kind of quoting. The pieces of a word follow each other and, with
 * its quotes, cover it. In a path, {@link #quote} is the kind of the path's own string around the
 * piece.
 */
public sealed interface WordPart {

    /** Offset of its first character in the line. */
    int start();

    /** Offset after its last character. */
    int end();

    /** The quotes around it. */
    QuoteKind quote();

    /** Its text; a variable is replaced by its value. */
    String value(Function<Variable, String> valueOf);

    /** Literal text; quotes and escapes are removed, except in a path. */
    record Text(int start, int end, QuoteKind quote, String text) implements WordPart {

        @Override
        public String value(Function<Variable, String> valueOf) {
            return text;
        }
    }

    /**
     * A variable: {@code ${name}} or {@code ${name:-fallback}}.
     *
     * @param fallback the value used when the variable isn't defined
     */
    record Variable(int start, int end, QuoteKind quote, String name, Optional<String> fallback)
            implements WordPart {

        @Override
        public String value(Function<Variable, String> valueOf) {
            return valueOf.apply(this);
        }

        /** The variable as it was written. */
        public String source() {
            return "${" + name + fallback.map((text) -> ":-" + text).orElse("") + "}";
        }
    }
}
