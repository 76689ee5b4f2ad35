package dev.bbsh;

import java.io.IOException;
import java.nio.file.Files;

/**
 * The shared sample of a config in another shape: that of a real one is not public, and nothing may
 * hang on it.
 */
public enum AcmeShape {
    NUMBERS_FOR_STRINGS("\"([1-9]\\d*)\"(?!:)", "$1"),
    NUMBERS_FOR_FIELDS("(\"field\": )\"customfield_(\\d+)\"", "$1$2"),
    OTHER_NAMES_OF_ROWS("\"fieldMappings\"", "\"mapping_rows\""),
    OTHER_NAMES_OF_FIELDS("\"field\":", "\"Jira-Field-Id\":"),
    OTHER_NAMES_OF_VALUES("\"values\":", "\"options\":"),
    UNDERLINES("(?<=[a-z])([A-Z])(?=[A-Za-z]*\":)", "_$1");

    private final String pattern;
    private final String replacement;

    AcmeShape(String pattern, String replacement) {
        this.pattern = pattern;
        this.replacement = replacement;
    }

    /** The text of the sample in this shape, which is never the text that it has. */
    public String text() throws IOException {
        String text = Files.readString(SharedData.path("configs/acme-config.json"));
        String other = text.replaceAll(pattern, replacement);
        if (other.equals(text)) {
            throw new AssertionError(this + " changes nothing");
        }
        return other;
    }
}
