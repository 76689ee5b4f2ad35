package dev.bbsh.shell.command.jira;

import dev.bbsh.operation.finding.RowUses;
import dev.bbsh.operation.finding.Worksheet;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A worksheet for people, who fill it in, and for other programs.
 *
 * @param uses the counts of a backup
 */
record WorksheetView(Worksheet sheet, Optional<RowUses> uses) {

    private static final String OPEN = "....................";

    /** A table for each tab with a place to write; for other programs, one table of all. */
    View view() {
        return new View.Either(text(), data());
    }

    private View text() {
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("", new View.Page(introduction())));
        Map<String, List<List<Cell>>> byTab = new LinkedHashMap<>();
        for (Worksheet.Row row : sheet.rows()) {
            byTab.computeIfAbsent(row.tab(), (_) -> new ArrayList<>()).add(cells(row));
        }
        byTab.forEach(
                (tab, rows) ->
                        sections.add(
                                View.Section.of("Tab " + tab, new View.Table(columns(), rows))));
        sections.add(View.Section.of("Other tabs", new View.Page(List.of(others()))));
        return new View.Sections(sections);
    }

    private List<View.Block> introduction() {
        String used =
                uses.map((each) -> "Only what is used is listed: of " + each.counted() + ".")
                        .orElse(
                                "Everything in the old Jira is listed; cross out what was not"
                                        + " synchronized.");
        return List.of(
                new View.Block.Heading("What to configure in the new synchronization"),
                new View.Block.Paragraph(
                        TextLine.of(
                                "A synchronization by email or file has no configuration to"
                                        + " export, so the new one is configured by hand, as the"
                                        + " old one was. Please write the value of the new Jira"
                                        + " beside each row.")),
                new View.Block.Paragraph(
                        TextLine.of(Plurals.of(sheet.rows().size(), "row") + ". " + used)));
    }

    private static View.Block others() {
        return new View.Block.Points(
                List.of(
                        TextLine.of(
                                "Comments and attachments: the same directions as in the old"
                                        + " synchronization."),
                        TextLine.of(
                                "Users: choose User Passthrough Mapping (by email), if users are"
                                        + " mapped."),
                        TextLine.of(
                                "Fields that Jira itself has, such as Summary: as in the old"
                                        + " synchronization.")));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Column.of("In the old Jira")));
        uses.ifPresent(
                (each) ->
                        columns.add(
                                Column.of(
                                        each.synced()
                                                ? "Used by synced issues"
                                                : "Used by issues")));
        columns.add(Column.of("In the new Jira"));
        return columns;
    }

    private List<Cell> cells(Worksheet.Row row) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.item())));
        if (uses.isPresent()) {
            cells.add(row.uses().isPresent() ? Cell.of(row.uses().getAsInt()) : Cell.NONE);
        }
        cells.add(Cell.of(row.same().map((name) -> name + " (same name)").orElse(OPEN)));
        return cells;
    }

    private View data() {
        return new View.Table(
                List.of(
                        Column.of("tab"),
                        Column.of("row"),
                        Column.count("issues"),
                        Column.of("choose")),
                sheet.rows().stream()
                        .map(
                                (row) ->
                                        List.of(
                                                Cell.of(row.tab()),
                                                Cell.of(row.item()),
                                                row.uses().isPresent()
                                                        ? Cell.of(row.uses().getAsInt())
                                                        : Cell.NONE,
                                                row.same().<Cell>map(Cell::of).orElse(Cell.NONE)))
                        .toList());
    }
}
