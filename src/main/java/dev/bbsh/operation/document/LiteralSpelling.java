package dev.bbsh.operation.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The spellings of true, false and null in other languages and by people. */
final class LiteralSpelling {

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("true", "true"),
                    Map.entry("yes", "true"),
                    Map.entry("on", "true"),
                    Map.entry("1", "true"),
                    Map.entry("false", "false"),
                    Map.entry("no", "false"),
                    Map.entry("off", "false"),
                    Map.entry("0", "false"),
                    Map.entry("null", "null"),
                    Map.entry("none", "null"),
                    Map.entry("nil", "null"),
                    Map.entry("undefined", "null"));

    private LiteralSpelling() {}

    /** The word as JSON writes it; empty when it is not such a word. */
    static Optional<String> of(String word) {
        return Optional.ofNullable(WORDS.get(word.strip().toLowerCase(Locale.ROOT)));
    }
}
