package dev.bbsh.operation.guide;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.guide.IssueQueries;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FindingNumbers;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Predicate;

/**
 * Queries to run in Jira: for the progress of a sync, or for the issues of findings.
 *
 * @param notes the findings that the queries leave out, in words
 */
public record JqlQueries(List<Query> queries, List<String> notes) {

    public JqlQueries {
        queries = List.copyOf(queries);
        notes = List.copyOf(notes);
    }

    /**
     * A query.
     *
     * @param about what it finds
     */
    public record Query(String about, String jql) {

        /** True for the documented query for the progress of a sync. */
        public boolean isProgress() {
            return jql.endsWith(" backbone.remoteKey is not empty");
        }
    }

    /**
     * The queries for the progress of the current sync, for each of its projects.
     *
     * @throws BbshException when no side is open
     */
    public static JqlQueries progress(Workspace workspace) {
        Predicate<OpenDocument> current = workspace.syncs().ofCurrent();
        List<String> projects =
                DocumentSide.open(workspace).stream()
                        .filter((side) -> current.test(side.document()))
                        .flatMap((side) -> side.side().project().stream())
                        .map(workspace.facts()::renamed)
                        .distinct()
                        .toList();
        if (projects.isEmpty()) {
            throw new BbshException("no synced issue data is open", "load FILE...");
        }
        List<Query> queries = new ArrayList<>();
        for (String project : projects) {
            queries.add(
                    new Query(
                            project + ": paired so far (documented)",
                            IssueQueries.progress(project)));
            queries.add(
                    new Query(project + ": not paired yet (inferred)", IssueQueries.left(project)));
        }
        return new JqlQueries(queries, List.of());
    }

    /**
     * The queries for the issues of a rule or a finding of the last check.
     *
     * @param word a finding's ID, its number, or a rule
     * @param batch the number of keys in a query, at least 1
     * @throws BbshException when nothing was checked, or no such finding names an issue
     */
    public static JqlQueries ofFindings(String word, int batch, Workspace workspace) {
        CheckResult checked =
                workspace
                        .checked()
                        .orElseThrow(() -> new BbshException("nothing was checked yet", "check"));
        List<Finding> meant = meant(word, checked);
        Map<String, SequencedSet<String>> byProject = new LinkedHashMap<>();
        for (Finding finding : meant) {
            for (String key : finding.keys()) {
                String project = ProjectKey.ofIssue(key).orElse("?");
                byProject.computeIfAbsent(project, (_) -> new LinkedHashSet<>()).add(key);
            }
        }
        if (byProject.isEmpty()) {
            throw new BbshException(
                    meant.isEmpty()
                            ? "the last check found no '" + word + "'"
                            : "'" + word + "' has no issue keys",
                    "findings     (lists them)");
        }
        List<Query> queries = new ArrayList<>();
        byProject.forEach(
                (project, keys) ->
                        IssueQueries.issues(keys, batch).stream()
                                .map((jql) -> new Query(about(project, keys), jql))
                                .forEach(queries::add));
        return new JqlQueries(queries, notes(meant, count(word, checked)));
    }

    private static String about(String project, SequencedSet<String> keys) {
        return project + ": " + Plurals.of(keys.size(), "issue") + " in all";
    }

    /**
     * The notes on the findings that the queries leave out.
     *
     * @param all the number of findings, including those that the check did not keep
     */
    private static List<String> notes(List<Finding> meant, long all) {
        List<String> notes = new ArrayList<>();
        long without = meant.stream().filter((each) -> each.keys().isEmpty()).count();
        if (without > 0) {
            notes.add("left out: " + Plurals.of(without, "finding") + " without an issue key");
        }
        if (meant.size() < all) {
            notes.add(
                    "left out: "
                            + Plurals.of(all - meant.size())
                            + " of "
                            + Plurals.of(all, "finding")
                            + " (a check keeps only the first findings of a rule)");
        }
        return notes;
    }

    /** The number of findings that a check had for a rule, including those that it did not keep. */
    private static long count(String rule, CheckResult checked) {
        return checked.findings().rules().stream()
                .filter((each) -> each.rule().id().equals(rule))
                .mapToLong(Findings.Count::count)
                .sum();
    }

    private static List<Finding> meant(String word, CheckResult checked) {
        if (word.matches("[1-9][0-9]{0,8}")) {
            return checked.numbers().find(Integer.parseInt(word)).stream()
                    .map(FindingNumbers.Numbered::finding)
                    .toList();
        }
        return checked.findings().kept().stream()
                .filter((each) -> each.id().equals(word) || each.rule().id().equals(word))
                .toList();
    }
}
