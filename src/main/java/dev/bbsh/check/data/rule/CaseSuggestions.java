package dev.bbsh.check.data.rule;

import dev.bbsh.backbone.MigrationMethod;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Suggested {@code case} lines for the facts that only a person knows, one for each possible
 * answer.
 */
public final class CaseSuggestions {

    private static final String OR = "   or   ";

    private CaseSuggestions() {}

    /** The lines that record which project moves, such as {@code case --moving ORBIT or ...}. */
    public static String moving(CheckedData data) {
        return lines("case --moving ", projects(data));
    }

    /** The lines that record at which project's side the old sync was configured. */
    public static String configuredAt(CheckedData data) {
        return lines("case --configured-at ", projects(data));
    }

    /** The lines that record how the project moves. */
    public static String method() {
        return lines(
                "case --method ",
                Arrays.stream(MigrationMethod.values()).map(MigrationMethod::word).toList());
    }

    private static String lines(String line, List<String> values) {
        return values.isEmpty()
                ? line + "KEY"
                : values.stream().map((each) -> line + each).collect(Collectors.joining(OR));
    }

    private static List<String> projects(CheckedData data) {
        return data.sides().stream()
                .flatMap(
                        (side) ->
                                Stream.concat(
                                        side.side().project().stream(),
                                        side.side().partnerProject().stream()))
                .distinct()
                .limit(2)
                .toList();
    }
}
