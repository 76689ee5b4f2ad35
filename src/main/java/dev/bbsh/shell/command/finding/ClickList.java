package dev.bbsh.shell.command.finding;

import dev.bbsh.operation.finding.RowUses;
import dev.bbsh.operation.finding.TabRow;
import dev.bbsh.operation.finding.TabRows;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.report.Chapter;
import dev.bbsh.session.FindingNumbers.Numbered;
import dev.bbsh.text.FirstFew;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The list of values to choose in the user interface when the config was imported already: tab by
 * tab, in the words of the interface.
 */
public final class ClickList {

    private static final Column ROW = Column.of("row");
    private static final Column CHOOSE = Column.of("choose");
    private static final Column WHY = Column.of("remark");

    private static final String UNDECIDED = "not decided";

    private static final Column USES = Column.count("issues");

    private ClickList() {}

    /**
     * A table for each tab; for other programs, one table of all. Fixed findings stay, marked as
     * fixed.
     */
    public static View of(List<Numbered> findings, long limit) {
        return of(findings, limit, Optional.empty());
    }

    /**
     * The same with the number of issues that use each row.
     *
     * @param uses where a backup tells
     */
    static View of(List<Numbered> findings, long limit, Optional<RowUses> uses) {
        List<TabRow> all = TabRows.of(findings);
        Map<String, List<List<Cell>>> byTab = new LinkedHashMap<>();
        all.stream()
                .limit(limit)
                .forEach(
                        (each) ->
                                byTab.computeIfAbsent(each.tab(), (_) -> new ArrayList<>())
                                        .add(row(each, uses)));
        List<View.Section> tabs = new ArrayList<>();
        byTab.forEach(
                (tab, rows) -> tabs.add(View.Section.of(tab, new View.Table(columns(uses), rows))));
        if (all.size() > limit) {
            tabs.add(View.Section.of("", View.message(FirstFew.more(all.size() - limit))));
        }
        uses.ifPresent((each) -> tabs.add(View.Section.of("", View.message(said(each)))));
        View text = tabs.isEmpty() ? View.message("nothing to choose") : new View.Sections(tabs);
        return new View.Either(text, data(all, limit, uses));
    }

    /** The same for a report: a table for each tab; none when there is nothing to choose. */
    public static List<Chapter.Part> parts(List<Numbered> findings) {
        Map<String, List<List<String>>> byTab = new LinkedHashMap<>();
        for (TabRow each : TabRows.of(findings)) {
            String choose =
                    each.choices().isEmpty() ? UNDECIDED : String.join(" or ", each.choices());
            byTab.computeIfAbsent(each.tab(), (_) -> new ArrayList<>())
                    .add(List.of(each.row(), choose, remark(each.decision())));
        }
        List<String> columns = List.of(ROW.title(), CHOOSE.title(), WHY.title());
        List<Chapter.Part> parts = new ArrayList<>();
        byTab.forEach((tab, rows) -> parts.add(new Chapter.Part.Table(tab, columns, rows)));
        return parts;
    }

    private static View data(List<TabRow> all, long limit, Optional<RowUses> uses) {
        return new View.Table(
                Stream.concat(Stream.of(Column.of("tab")), columns(uses).stream()).toList(),
                all.stream()
                        .limit(limit)
                        .map(
                                (each) ->
                                        Stream.concat(
                                                        Stream.of(Cell.of(each.tab())),
                                                        row(each, uses).stream())
                                                .toList())
                        .toList());
    }

    private static List<Column> columns(Optional<RowUses> uses) {
        return uses.isPresent() ? List.of(ROW, CHOOSE, WHY, USES) : List.of(ROW, CHOOSE, WHY);
    }

    private static TextLine said(RowUses uses) {
        return TextLine.of(
                Style.MUTED, "issues: of " + uses.counted() + ", those that use the row");
    }

    private static List<Cell> row(TabRow each, Optional<RowUses> uses) {
        List<Cell> cells = new ArrayList<>(row(each));
        uses.ifPresent(
                (known) -> {
                    OptionalInt count = known.of(each);
                    cells.add(count.isPresent() ? Cell.of(count.getAsInt()) : Cell.NONE);
                });
        return cells;
    }

    private static List<Cell> row(TabRow each) {
        String remark = remark(each.decision());
        return List.of(
                Cell.of(each.row()),
                each.choices().isEmpty()
                        ? Cell.of(Style.WARNING, UNDECIDED)
                        : Cell.of(String.join(" or ", each.choices())),
                remark.isEmpty() ? Cell.NONE : Cell.of(Style.MUTED, remark));
    }

    /** The remark on a row in a few words; empty when its value is certain. */
    public static String remark(TabRow.Decision decision) {
        return switch (decision) {
            case CERTAIN -> "";
            case LIKELY -> "likely, please verify";
            case GUESS -> "guess by name";
            case SPELLING -> "spelled differently";
            case SEVERAL -> "check which one is used";
            case NOTHING -> "no match found";
            case NO_FIELD_TYPE -> "the new Jira has no field of this type";
            case UNKNOWN -> "check whether it exists";
            case IN_NEITHER -> "found in neither Jira site";
            case MAPPING -> "please verify";
            case FIXED -> "fixed";
        };
    }
}
