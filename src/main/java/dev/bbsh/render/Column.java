package dev.bbsh.render;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column of a table, or the name of a fact.
 *
 * @param title what stands above it; may be empty
 * @param key what its values are called in JSON and CSV
 * @param alignment on which side its texts stand
 */
public record Column(String title, String key, Alignment alignment) {

    /** On which side of its column a text stands. */
    public enum Alignment {
        LEFT,
        RIGHT
    }

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+([\\p{L}\\p{N}]?)");

    /** A column of texts; {@code last sync} is called {@code lastSync} in JSON. */
    public static Column of(String title) {
        return new Column(title, camelCase(title), Alignment.LEFT);
    }

    /** A column of counts. */
    public static Column count(String title) {
        return new Column(title, camelCase(title), Alignment.RIGHT);
    }

    /** The same column with another name in JSON and CSV. */
    public Column named(String name) {
        return new Column(title, name, alignment);
    }

    /** The same column with nothing above it. */
    public Column untitled() {
        return new Column("", key, alignment);
    }

    private static String camelCase(String title) {
        return BETWEEN_WORDS
                .matcher(title)
                .replaceAll((begin) -> begin.group(1).toUpperCase(Locale.ROOT));
    }
}
