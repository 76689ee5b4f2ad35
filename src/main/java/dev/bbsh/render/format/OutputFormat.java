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

    private static final String LINES = "jsonl";

    private static final String OTHER_LINES = "ndjson";

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
     * The format that the ending of a file's name means: {@code .json}, {@code .jsonl}, {@code
     * .csv}, {@code .md}; {@code .gz} after it does not count.
     */
    public static Optional<OutputFormat> ofFile(String name) {
        return switch (ending(name)) {
            case "json", LINES, OTHER_LINES -> Optional.of(JSON);
            case "csv" -> Optional.of(CSV);
            case "md" -> Optional.of(MARKDOWN);
            default -> Optional.empty();
        };
    }

    /** True when a file with this name holds JSON Lines: a JSON value on each line. */
    public static boolean holdsLines(String name) {
        return List.of(LINES, OTHER_LINES).contains(ending(name));
    }

    private static String ending(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String unpacked = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        return unpacked.substring(unpacked.lastIndexOf('.') + 1);
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
