package dev.bbsh.shell.command.guide;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.guide.IssueQueries;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FindingNumbers;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** The answer to {@code jql}: queries for the progress of a sync, or for the issues of findings. */
final class JqlCommand {

    private final Invocation in;
    private final List<String> about = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private JqlCommand(Invocation in) {
        this.in = in;
    }

    static View of(Invocation in) {
        JqlCommand queries = new JqlCommand(in);
        in.given("finding").ifPresentOrElse(queries::findings, queries::progress);
        return queries.view();
    }

    private void progress() {
        List<String> projects =
                DocumentSide.open(in.workspace()).stream()
                        .filter((side) -> in.workspace().syncs().isCurrent(side.document()))
                        .flatMap((side) -> side.side().project().stream())
                        .map(in.workspace().facts()::renamed)
                        .distinct()
                        .toList();
        if (projects.isEmpty()) {
            throw new BbshException("no synced issue data is open", "load FILE...");
        }
        for (String project : projects) {
            add(project + ": paired so far (documented)", IssueQueries.progress(project));
            add(project + ": not paired yet (inferred)", IssueQueries.left(project));
        }
    }

    private void findings(String word) {
        Map<String, SequencedSet<String>> byProject = new LinkedHashMap<>();
        List<Finding> meant = meant(word);
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
                            : "'" + word + "' names no issue by its key",
                    "findings     (what was found)");
        }
        note(word, meant);
        int batch = Math.toIntExact(Math.max(1, in.number("batch").orElse(IssueQueries.BATCH)));
        byProject.forEach(
                (project, keys) ->
                        IssueQueries.issues(keys, batch)
                                .forEach((query) -> add(project + ": " + issues(keys), query)));
    }

    /** Notes the findings that the queries leave out. */
    private void note(String word, List<Finding> meant) {
        long without = meant.stream().filter((each) -> each.keys().isEmpty()).count();
        if (without > 0) {
            notes.add(
                    "left out: "
                            + Plurals.of(without, "finding that names", "findings that name")
                            + " no issue by its key");
        }
        long all = in.workspace().checked().stream().mapToLong((each) -> all(each, word)).sum();
        if (meant.size() < all) {
            notes.add(
                    "left out: "
                            + Plurals.of(all - meant.size(), "finding")
                            + " of "
                            + Plurals.of(all)
                            + ", for a check keeps only the first of a rule");
        }
    }

    /**
     * The number of findings that the last check had for a rule, including those that it did not
     * keep.
     */
    private static long all(CheckResult checked, String rule) {
        return checked.findings().rules().stream()
                .filter((each) -> each.rule().id().equals(rule))
                .mapToLong(Findings.Count::count)
                .sum();
    }

    private static String issues(SequencedSet<String> keys) {
        return Plurals.of(keys.size(), "issue") + " in all";
    }

    private List<Finding> meant(String word) {
        CheckResult checked =
                in.workspace()
                        .checked()
                        .orElseThrow(() -> new BbshException("nothing was checked yet", "check"));
        if (word.matches("[1-9][0-9]{0,8}")) {
            return checked.numbers().find(Integer.parseInt(word)).stream()
                    .map(FindingNumbers.Numbered::finding)
                    .toList();
        }
        return checked.findings().kept().stream()
                .filter((each) -> each.id().equals(word) || each.rule().id().equals(word))
                .toList();
    }

    private void add(String what, String query) {
        about.add(what);
        queries.add(query);
    }

    private View view() {
        List<TextLine> lines = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            if (i == 0 || !about.get(i).equals(about.get(i - 1))) {
                lines.add(TextLine.of(Style.MUTED, about.get(i)));
            }
            lines.add(TextLine.of(Style.COMMAND, queries.get(i)));
            rows.add(List.of(Cell.of(about.get(i)), Cell.of(queries.get(i))));
        }
        notes.forEach((note) -> lines.add(TextLine.of(Style.WARNING, "warning: ").and(note)));
        return new View.Either(
                new View.Message(lines),
                new View.Table(List.of(Column.of("about"), Column.of("jql")), rows));
    }
}
