package dev.bbsh.render;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column of a table, or the name of a fact.
 *
 * @param title the text of the column header; may be empty
 * @param key the name of its values in JSON and CSV
 * @param alignment the side on which its texts are aligned
 */
public record Column(String title, String key, Alignment alignment) {

    /** The side of a column on which its texts are aligned. */
    public enum Alignment {
        LEFT,
        RIGHT
    }

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+([\\p{L}\\p{N}]?)");

    /** A left-aligned column of texts; {@code last sync} is called {@code lastSync} in JSON. */
    public static Column of(String title) {
        return new Column(title, camelCase(title), Alignment.LEFT);
    }

    /** A right-aligned column of counts. */
    public static Column count(String title) {
        return new Column(title, camelCase(title), Alignment.RIGHT);
    }

    /** The same column with another name in JSON and CSV. */
    public Column named(String name) {
        return new Column(title, name, alignment);
    }

    /** The same column without a header. */
    public Column untitled() {
        return new Column("", key, alignment);
    }

    private static String camelCase(String title) {
        return BETWEEN_WORDS
                .matcher(title)
                .replaceAll((begin) -> begin.group(1).toUpperCase(Locale.ROOT));
    }
}
