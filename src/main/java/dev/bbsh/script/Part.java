package dev.bbsh.script;

import java.util.Optional;

/**
 * A piece of a word that is quoted in one way. The pieces of a word follow each other and cover it
 * with its quotes. In a path, {@link #quote} says inside which of the path's own strings it stands.
 */
public sealed interface Part {

    /** Offset of its first character in the line. */
    int start();

    /** Offset after its last character. */
    int end();

    /** The quotes it stands in. */
    Quote quote();

    /** Text that stands for itself; quotes and escapes are gone, except in a path. */
    record Text(int start, int end, Quote quote, String text) implements Part {}

    /**
     * {@code ${name}} or {@code ${name:-fallback}}.
     *
     * @param fallback what stands there when nobody defined the variable
     */
    record Variable(int start, int end, Quote quote, String name, Optional<String> fallback)
            implements Part {

        /** As it was written. */
        public String source() {
            return "${" + name + fallback.map((text) -> ":-" + text).orElse("") + "}";
        }
    }
}
