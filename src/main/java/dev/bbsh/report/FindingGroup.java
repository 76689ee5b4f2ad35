package dev.bbsh.report;

import dev.bbsh.text.Plurals;

import java.util.List;

/**
 * The findings of a rule with one severity.
 *
 * @param severity its word
 * @param rule the ID of the rule
 * @param title what it finds, in a few words
 * @param certainty {@code documented} or {@code inferred}
 * @param count the number of findings
 * @param examples the first of them, a sentence each
 * @param advice what to do, a sentence each
 */
public record FindingGroup(
        String severity,
        String rule,
        String title,
        String certainty,
        long count,
        List<String> examples,
        List<String> advice) {

    public FindingGroup {
        examples = List.copyOf(examples);
        advice = List.copyOf(advice);
    }

    /** The columns of a table of groups. */
    public static List<String> columns() {
        return List.of("severity", "finding", "count", "rule", "certainty");
    }

    /** Its row in that table. */
    public List<String> row() {
        return List.of(severity, title, Plurals.of(count), rule, certainty);
    }
}
