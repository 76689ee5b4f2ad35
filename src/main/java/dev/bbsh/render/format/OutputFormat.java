package dev.bbsh.render.format;

import dev.bbsh.work.BbshException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The output formats of a view. */
public enum OutputFormat {
    TABLE,
    JSON,
    CSV,
    MARKDOWN;

    /**
     * The format with this name.
     *
     * @throws BbshException when there is no such format
     */
    public static OutputFormat named(String name) {
        return Arrays.stream(values())
                .filter((format) -> format.toString().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "'" + name + "' is not an output format",
                                        "--output " + String.join("|", names())));
    }

    /** The names of all formats, as users type them. */
    public static List<String> names() {
        return Arrays.stream(values()).map(OutputFormat::toString).toList();
    }

    /** The name of the format, as users type it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
