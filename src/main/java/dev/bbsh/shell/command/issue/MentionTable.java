package dev.bbsh.shell.command.issue;

import dev.bbsh.operation.finding.TabRow;
import dev.bbsh.operation.mention.MentionLookup;
import dev.bbsh.operation.mention.MentionMeaning;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.shell.command.finding.ClickList;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The meanings of several words: what each is, the tab where it appears, and what to choose there.
 */
final class MentionTable {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.of("text").named("word"),
                    Column.of("what it is").named("meaning"),
                    Column.of("tab"),
                    Column.of("choose"),
                    Column.of("remark"),
                    Column.of("no.").named("finding"));

    private static final int NAMED = 12;

    private MentionTable() {}

    static View of(List<String> words, Invocation in) {
        MentionLookup lookup = new MentionLookup(in.workspace(), in.progress());
        List<MentionMeaning> all =
                MentionMeaning.merged(words.stream().distinct().map(lookup::of).toList());
        View.Table data = table(all.stream());
        List<MentionMeaning> known =
                all.stream().filter((each) -> !each.isUnknown() && !each.isTopic()).toList();
        List<View.Section> sections = new ArrayList<>();
        if (!known.isEmpty()) {
            sections.add(View.Section.of("", table(known.stream())));
        }
        sections.add(View.Section.of("", new View.Message(notes(all, lookup))));
        return new View.Either(new View.Sections(sections), data);
    }

    private static View.Table table(Stream<MentionMeaning> all) {
        return new View.Table(COLUMNS, all.map(MentionTable::cells).toList());
    }

    private static List<Cell> cells(MentionMeaning each) {
        return List.of(
                Cell.of(Style.NAME, String.join(", ", each.words())),
                text(each.meaning()),
                text(each.tab()),
                each.row().map(MentionTable::choose).orElse(Cell.NONE),
                text(each.row().map(TabRow::decision).map(ClickList::remark).orElse(each.remark())),
                each.row().map((row) -> Cell.of(row.numbered().number())).orElse(Cell.NONE));
    }

    private static Cell choose(TabRow row) {
        return row.choices().isEmpty()
                ? Cell.of(Style.WARNING, "not decided")
                : Cell.of(String.join(" or ", row.choices()));
    }

    private static Cell text(String text) {
        return text.isEmpty() ? Cell.NONE : Cell.of(text);
    }

    private static List<TextLine> notes(List<MentionMeaning> all, MentionLookup lookup) {
        List<TextLine> notes = new ArrayList<>();
        List<String> unknown =
                all.stream()
                        .filter(MentionMeaning::isUnknown)
                        .flatMap((each) -> each.words().stream())
                        .toList();
        if (!unknown.isEmpty()) {
            notes.add(
                    TextLine.of(Style.WARNING, "not found in anything open: ")
                            .and(FirstFew.of(unknown, NAMED).words()));
        }
        all.stream().filter(MentionMeaning::isTopic).map(MentionTable::topic).forEach(notes::add);
        notes.add(TextLine.of(totals(all, unknown.size())));
        lookup.unchecked()
                .ifPresent(
                        (config) ->
                                notes.add(
                                        TextLine.of(Style.MUTED, "what to choose: ")
                                                .and(Style.COMMAND, "check " + config)
                                                .and(
                                                        Style.MUTED,
                                                        ", then find again     (explain"
                                                            + " yellow-warnings has the steps)")));
        return notes;
    }

    private static TextLine topic(MentionMeaning each) {
        return TextLine.of(Style.COMMAND, each.remark()).and("     " + each.meaning());
    }

    private static String totals(List<MentionMeaning> all, int unknown) {
        long words = all.stream().flatMap((each) -> each.words().stream()).distinct().count();
        long rows = all.stream().filter((each) -> each.row().isPresent()).count();
        long open =
                all.stream().flatMap((each) -> each.row().stream()).filter(TabRow::isOpen).count();
        return Plurals.of(words, "item")
                + " in your text: "
                + Plurals.of(rows, "row")
                + " to choose"
                + (open == 0 ? "" : ", " + open + " of them open")
                + (unknown == 0 ? "" : ", " + unknown + " unknown");
    }
}
