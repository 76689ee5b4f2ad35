package dev.bbsh.render;

import dev.bbsh.work.BbshException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The formats in which a view can be shown. */
public enum Format {
    TABLE,
    JSON,
    CSV,
    MARKDOWN;

    /**
     * The format of a name as it is typed.
     *
     * @throws BbshException when there is none
     */
    public static Format named(String name) {
        return Arrays.stream(values())
                .filter((format) -> format.toString().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "no format '" + name + "'",
                                        "--output " + String.join("|", names())));
    }

    /** The names to type. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Format::toString).toList();
    }

    /** The name to type. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
