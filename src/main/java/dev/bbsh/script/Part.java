package dev.bbsh.script;

import java.util.Optional;

/**
 * A piece of a word with a single kind of quoting. The pieces of a word follow each other and, with
 * its quotes, cover it. In a path, {@link #quote} is the kind of the path's own string around the
 * piece.
 */
public sealed interface Part {

    /** Offset of its first character in the line. */
    int start();

    /** Offset after its last character. */
    int end();

    /** The quotes around it. */
    Quote quote();

    /** Literal text; quotes and escapes are removed, except in a path. */
    record Text(int start, int end, Quote quote, String text) implements Part {}

    /**
     * A variable: {@code ${name}} or {@code ${name:-fallback}}.
     *
     * @param fallback the value used when the variable isn't defined
     */
    record Variable(int start, int end, Quote quote, String name, Optional<String> fallback)
            implements Part {

        /** The variable as it was written. */
        public String source() {
            return "${" + name + fallback.map((text) -> ":-" + text).orElse("") + "}";
        }
    }
}
