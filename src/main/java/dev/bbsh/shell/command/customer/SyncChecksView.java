package dev.bbsh.shell.command.customer;

import dev.bbsh.check.Findings;
import dev.bbsh.check.Severity;
import dev.bbsh.operation.customer.each.SyncCheck;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The checks of all syncs: a row each.
 *
 * @param checks at least one
 */
public record SyncChecksView(List<SyncCheck> checks) {

    /** The most rules that a row names. */
    private static final int RULES = 3;

    public SyncChecksView {
        checks = List.copyOf(checks);
    }

    /** The number of documents that were not checked. */
    public long unchecked() {
        return checks.stream().filter((each) -> each.result().isEmpty()).count();
    }

    /** The table, and the reasons why some documents were not checked. */
    public View view() {
        View table = table();
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("", View.message(heading())));
        sections.add(View.Section.of("", table));
        List<TextLine> reasons = reasons();
        reasons.add(
                TextLine.of("Next:   ")
                        .and(Style.COMMAND, "findings --all")
                        .and("   or   ")
                        .and(Style.COMMAND, "use NAME")
                        .and("   then   ")
                        .and(Style.COMMAND, "check"));

        sections.add(View.Section.of("", new View.Message(reasons)));
        return new View.Either(new View.Sections(sections), table);
    }

    private TextLine heading() {
        long syncs = checks.stream().map(SyncCheck::sync).distinct().count();
        long not = unchecked();
        return TextLine.of(
                Plurals.of(syncs, "sync")
                        + ": "
                        + Plurals.of(total(Severity.ERROR), "error")
                        + ", "
                        + Plurals.of(total(Severity.WARNING), "warning")
                        + ", "
                        + Plurals.of(total(Severity.INFO), "info")
                        + (not == 0 ? "" : "; " + Plurals.of(not, "file") + " not checked"));
    }

    private long total(Severity severity) {
        return checks.stream()
                .flatMap((each) -> each.result().stream())
                .mapToLong((each) -> each.findings().count(severity))
                .sum();
    }

    private View.Table table() {
        return new View.Table(
                List.of(
                        Column.of("sync"),
                        Column.of("checked"),
                        Column.count("errors"),
                        Column.count("warnings"),
                        Column.count("infos"),
                        Column.of("rules")),
                checks.stream().map(SyncChecksView::row).toList());
    }

    private static List<Cell> row(SyncCheck check) {
        Cell sync = Cell.of(Style.NAME, check.sync().title());
        Optional<Findings> findings = check.result().map((each) -> each.findings());
        return findings.map(
                        (found) ->
                                List.of(
                                        sync,
                                        Cell.of(
                                                String.join(
                                                        " with ",
                                                        check.result().orElseThrow().names())),
                                        Cell.of(found.count(Severity.ERROR)),
                                        Cell.of(found.count(Severity.WARNING)),
                                        Cell.of(found.count(Severity.INFO)),
                                        Cell.of(rules(found))))
                .orElseGet(
                        () ->
                                List.of(
                                        sync,
                                        Cell.of(check.document() + ": not checked"),
                                        Cell.NONE,
                                        Cell.NONE,
                                        Cell.NONE,
                                        Cell.NONE));
    }

    /** The rules with findings, the first few by name; those are in the order of severity. */
    private static String rules(Findings findings) {
        return FirstFew.of(
                        findings.rules().stream().map((each) -> each.rule().id()).toList(), RULES)
                .words();
    }

    private List<TextLine> reasons() {
        List<TextLine> lines = new ArrayList<>();
        for (SyncCheck each : checks) {
            each.problem()
                    .ifPresent(
                            (problem) ->
                                    lines.add(
                                            TextLine.of(
                                                            Style.WARNING,
                                                            each.document() + " not checked: ")
                                                    .and(first(problem.message()))
                                                    .and("     ")
                                                    .and(Style.COMMAND, line(problem.advice()))));
        }
        return lines;
    }

    /** The first line to type of an advice, for the command itself shows all of it. */
    private static String line(String advice) {
        return first(advice).split(" {3}then ", 2)[0].strip();
    }

    private static String first(String text) {
        return text.lines().findFirst().orElse("");
    }
}
