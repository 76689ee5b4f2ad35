package dev.bbsh.operation.report;

import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.operation.finding.CustomerWording;
import dev.bbsh.operation.finding.RowUses;
import dev.bbsh.operation.finding.TabRow;
import dev.bbsh.operation.finding.TabRows;
import dev.bbsh.report.Chapter;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The rows of the sync configuration that the customer has to change, tab by tab. */
final class CustomerRows {

    private final List<TabRow> rows;

    private final Optional<RowUses> uses;

    private final List<String> incomplete;

    private CustomerRows(List<TabRow> rows, Optional<RowUses> uses, List<String> incomplete) {
        this.rows = rows;
        this.uses = uses;
        this.incomplete = incomplete;
    }

    /** The rows of the last check; none when it was not one of a config. */
    static CustomerRows of(Workspace workspace, Progress progress) {
        Optional<CheckResult> checked = workspace.checked();
        return new CustomerRows(
                checked.map((each) -> TabRows.of(each.numbers().all())).orElse(List.of()),
                checked.flatMap((each) -> RowUses.of(each, workspace, progress)),
                checked.map((each) -> TabRows.incomplete(each, workspace)).orElse(List.of()));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** A table for each tab. */
    List<Chapter.Part> parts() {
        if (rows.isEmpty()) {
            return List.of(
                    new Chapter.Part.Text(
                            "We have not compared a configuration with the new Jira yet, so we"
                                    + " can't say what to change."));
        }
        Map<String, List<List<String>>> byTab = new LinkedHashMap<>();
        rows.forEach(
                (row) ->
                        byTab.computeIfAbsent(row.tab(), (_) -> new ArrayList<>()).add(cells(row)));
        List<String> columns =
                new ArrayList<>(
                        List.of("Setting", "Now shows", "Please choose", "How sure we are"));
        uses.ifPresent((_) -> columns.add("Used in issues"));
        List<Chapter.Part> parts = new ArrayList<>();
        parts.add(
                new Chapter.Part.Text(
                        "Where the new Jira doesn't have an ID of the configuration, its tab shows"
                            + " a yellow box; where the ID means something else there, it may show"
                            + " a wrong value without a box. Please choose the values below, even"
                            + " where you see no yellow box."));
        byTab.forEach(
                (tab, cells) -> parts.add(new Chapter.Part.Table("Tab " + tab, columns, cells)));
        return parts;
    }

    private List<String> cells(TabRow row) {
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                CustomerWording.row(row),
                                shows(row),
                                CustomerWording.choose(row),
                                CustomerWording.certainty(row)));
        uses.ifPresent(
                (each) -> {
                    OptionalInt count = each.of(row);
                    cells.add(count.isPresent() ? Plurals.of(count.getAsInt()) : "");
                });
        return cells;
    }

    /** The value that a tab shows as long as nothing is chosen. */
    private static String shows(TabRow row) {
        String verdict = row.detail().map(IdDetail::verdict).orElse("");
        return switch (verdict) {
            case "changed-meaning" -> "another value, without a yellow box";
            case "unverifiable" -> "not known";
            case "near-match" -> "the name in the old Jira";
            case "" -> "the old setting";
            default -> "a yellow box";
        };
    }

    /** The questions about the rows that are open. */
    List<String> questions() {
        Set<String> asked = new LinkedHashSet<>();
        List<String> questions = new ArrayList<>();
        for (TabRow row : rows) {
            Optional<String> question = CustomerWording.question(row);
            if (question.isPresent() && asked.add(row.numbered().finding().id())) {
                questions.add(row.tab() + " > " + CustomerWording.row(row) + ": " + question.get());
            }
        }
        return questions;
    }

    /** A sentence for each part of the new Jira that is not known. */
    List<String> notChecked() {
        List<String> points = new ArrayList<>();
        if (!rows.isEmpty()) {
            points.add("The values of the project that stays: they don't change.");
        }
        if (!incomplete.isEmpty()) {
            points.add(
                    "Our list of the "
                            + String.join(", ", incomplete)
                            + " of the new Jira is incomplete: what is missing there may exist.");
        }
        return points;
    }
}
