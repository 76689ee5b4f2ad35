package dev.bbsh.render.format;

import dev.bbsh.text.EnumWords;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The output formats of a view. */
public enum OutputFormat {
    TABLE,
    JSON,
    CSV,
    MARKDOWN;

    private static final EnumWords<OutputFormat> WORDS = EnumWords.of(OutputFormat.class);

    /**
     * The format with this name.
     *
     * @throws BbshException when there is no such format
     */
    public static OutputFormat named(String name) {
        return WORDS.find(name)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "'" + name + "' is not an output format",
                                        "--output " + WORDS.joined("|")));
    }

    /**
     * The format that the ending of a file's name means: {@code .json}, {@code .csv}, {@code .md}.
     */
    public static Optional<OutputFormat> ofFile(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "json" -> Optional.of(JSON);
            case "csv" -> Optional.of(CSV);
            case "md" -> Optional.of(MARKDOWN);
            default -> Optional.empty();
        };
    }

    /** The names of all formats, as users type them. */
    public static List<String> names() {
        return WORDS.all();
    }

    /** The name of the format, as users type it. */
    @Override
    public String toString() {
        return EnumWords.word(this);
    }
}
