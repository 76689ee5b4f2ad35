package dev.bbsh.shell.command.finding;

import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.operation.finding.CustomerWording;
import dev.bbsh.operation.finding.RowUses;
import dev.bbsh.operation.finding.TabRow;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The page for the customer with the values to choose in the tabs of the sync configuration, and
 * the questions that are open.
 *
 * @param rows in the order of the tabs
 * @param projects of the sync
 * @param uses the numbers of issues that use the rows
 * @param incomplete the kinds of items of which the catalog of the new Jira has not all
 */
record CustomerTabs(
        List<TabRow> rows,
        Optional<ProjectPair> projects,
        List<String> incomplete,
        Optional<RowUses> uses) {

    private static final List<Column> COLUMNS =
            List.of(Column.of("Row"), Column.of("Please choose"), Column.of("How sure we are"));

    CustomerTabs {
        rows = List.copyOf(rows);
        incomplete = List.copyOf(incomplete);
    }

    View view() {
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("", new View.Page(introduction())));
        Map<String, List<List<Cell>>> byTab = new LinkedHashMap<>();
        rows.forEach(
                (row) ->
                        byTab.computeIfAbsent(row.tab(), (_) -> new ArrayList<>()).add(cells(row)));
        byTab.forEach(
                (tab, cells) ->
                        sections.add(
                                View.Section.of("Tab " + tab, new View.Table(columns(), cells))));
        sections.add(View.Section.of("Questions", new View.Page(questions())));
        sections.add(View.Section.of("Not checked", new View.Page(notChecked())));
        return new View.Sections(sections);
    }

    private List<View.Block> introduction() {
        String sync =
                projects.map((pair) -> " of " + pair.one() + " and " + pair.other()).orElse("");
        List<View.Block> blocks = new ArrayList<>();
        blocks.add(new View.Block.Heading("What to choose in the sync configuration" + sync));
        blocks.add(
                paragraph(
                        "The IDs in the configuration are those of the old Jira. Where the new Jira"
                            + " doesn't have an ID, its tab shows a yellow box; where the ID means"
                            + " something else there, it may show a wrong value without a box."
                            + " Please choose the values below, tab by tab, even where you see no"
                            + " yellow box."));
        blocks.add(paragraph(totals()));
        return blocks;
    }

    private String totals() {
        long open = rows.stream().filter(TabRow::isOpen).count();
        return Plurals.of(rows.size(), "row")
                + (open == 0
                        ? ", none is open."
                        : ", " + open + " of them open: see the questions at the end.");
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(COLUMNS);
        uses.ifPresent(
                (each) ->
                        columns.add(
                                Column.of(
                                        each.synced()
                                                ? "Used by synced issues"
                                                : "Used by issues")));
        return columns;
    }

    private List<Cell> cells(TabRow row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(CustomerWording.row(row)));
        cells.add(Cell.of(CustomerWording.choose(row)));
        cells.add(Cell.of(CustomerWording.certainty(row)));
        uses.ifPresent(
                (each) -> {
                    OptionalInt count = each.of(row);
                    cells.add(count.isPresent() ? Cell.of(count.getAsInt()) : Cell.NONE);
                });
        return cells;
    }

    private List<View.Block> questions() {
        Set<String> asked = new LinkedHashSet<>();
        List<View.Block> blocks = new ArrayList<>();
        for (TabRow row : rows) {
            Optional<String> question = CustomerWording.question(row);
            if (question.isPresent() && asked.add(row.numbered().finding().id())) {
                blocks.add(
                        paragraph(
                                asked.size()
                                        + ". "
                                        + row.tab()
                                        + " > "
                                        + CustomerWording.row(row)
                                        + ": "
                                        + question.get()));
            }
        }
        return blocks.isEmpty() ? List.of(paragraph("None.")) : blocks;
    }

    private List<View.Block> notChecked() {
        List<TextLine> points = new ArrayList<>();
        points.add(TextLine.of("The values of the project that stays: they don't change."));
        if (!incomplete.isEmpty()) {
            points.add(
                    TextLine.of(
                            "Our list of the "
                                    + String.join(", ", incomplete)
                                    + " of the new Jira is incomplete: what is missing there may"
                                    + " exist."));
        }
        return List.of(new View.Block.Points(points));
    }

    private static View.Block paragraph(String text) {
        return new View.Block.Paragraph(TextLine.of(text));
    }
}
