package dev.bbsh.operation.finding;

import dev.bbsh.check.Findings;
import dev.bbsh.check.Severity;
import dev.bbsh.text.Plurals;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The totals of findings in a few words. */
public final class FindingTotals {

    private FindingTotals() {}

    /**
     * The counts by severity, such as {@code 2 errors, 1 warning}; {@code nothing} when nothing was
     * found.
     */
    public static String of(Findings findings) {
        String words =
                Arrays.stream(Severity.values())
                        .filter((severity) -> findings.count(severity) > 0)
                        .map((severity) -> counted(findings.count(severity), severity))
                        .collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing" : words;
    }

    private static String counted(long count, Severity severity) {
        return switch (severity) {
            case ERROR -> Plurals.of(count, "error");
            case WARNING -> Plurals.of(count, "warning");
            case INFO -> Plurals.of(count, "info");
        };
    }
}
