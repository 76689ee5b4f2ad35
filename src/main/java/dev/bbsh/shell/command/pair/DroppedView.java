package dev.bbsh.shell.command.pair;

import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.backbone.rows.RowRecords;
import dev.bbsh.operation.issue.DroppedPairs;
import dev.bbsh.operation.issue.IssueSelection;
import dev.bbsh.operation.issue.IssueSides;
import dev.bbsh.operation.issue.NamedKeys;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The report of a drop: what is left, what was left out, the proof, and what to do with both.
 *
 * @param selected the rows that are left out
 */
@SuppressWarnings("ArrayRecordComponent")
record DroppedView(
        IssueRows rows,
        IssueSides sides,
        IssueConditions conditions,
        int[] selected,
        IssueSelection selection) {

    private static final int KEYS = 5;

    /**
     * The report.
     *
     * @param names the names of the documents that are left, one for each share
     * @param dropped the names of the documents with what was left out
     */
    View of(DroppedPairs pairs, List<String> names, List<String> dropped) {
        List<TextLine> lines = new ArrayList<>();
        lines.add(named(names).and("   ").and(left(pairs.pairs(), pairs.unmatched())));
        RowRecords.Reader reader = rows.reader();
        FirstFew keys =
                FirstFew.of(
                        IntStream.of(selected).mapToObj((row) -> reader.any(row).name()),
                        selected.length,
                        KEYS);
        lines.add(
                named(dropped)
                        .and("   " + counted(pairs.pairs(), pairs.unmatched()))
                        .and(" left out: " + keys.words()));
        proofs(pairs, names).forEach((line) -> lines.add(TextLine.of(line)));
        notFound().forEach(lines::add);
        if (!rows.hasBothSides()) {
            lines.add(
                    TextLine.of(Style.WARNING, "warning: ")
                            .and(sides.otherName())
                            .and("'s file isn't open: leave the same pairs out there too."));
        }
        lines.add(later(names, dropped));
        return new View.Message(lines);
    }

    private static TextLine named(List<String> names) {
        return TextLine.of(Style.NAME, String.join(", ", names));
    }

    private String left(long pairs, long unmatched) {
        long all = rows.hasBothSides() ? rows.pairs() : rows.size();
        long allUnmatched = rows.hasBothSides() ? rows.size() - rows.pairs() : 0;
        return counted(all - pairs, allUnmatched - unmatched) + " left";
    }

    private String counted(long pairs, long unmatched) {
        String noun = rows.hasBothSides() ? "pair" : "issue";
        String alone = Plurals.of(unmatched, "unmatched issue");
        return unmatched == 0
                ? Plurals.of(pairs, noun)
                : pairs == 0 ? alone : Plurals.of(pairs, noun) + " and " + alone;
    }

    private static List<String> proofs(DroppedPairs pairs, List<String> names) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            DroppedPairs.Share share = pairs.shares().get(i);
            lines.add(
                    "proven against "
                            + share.document().name()
                            + ": the rest is unchanged byte for byte; with "
                            + Plurals.of(share.count(), "record")
                            + " put back, "
                            + names.get(i)
                            + " has the same bytes again");
        }
        return lines;
    }

    private List<TextLine> notFound() {
        return conditions
                .filter()
                .keys()
                .map((keys) -> NamedKeys.of(keys, rows, selection).unknown())
                .filter((unknown) -> !unknown.isEmpty())
                .map(
                        (unknown) ->
                                List.of(
                                        TextLine.of(Style.WARNING, "warning: ")
                                                .and(
                                                        Plurals.of(
                                                                unknown.size(),
                                                                "key isn't",
                                                                "keys aren't"))
                                                .and(" in these files: ")
                                                .and(FirstFew.of(unknown, KEYS).words())))
                .orElse(List.of());
    }

    private static TextLine later(List<String> names, List<String> dropped) {
        TextLine line = TextLine.of(Style.MUTED, "to keep what was left out: ");
        for (String name : dropped) {
            line = line.and(Style.COMMAND, "save " + name + " FILE").and("   ");
        }
        return line.and(Style.MUTED, "to put it back: ")
                .and(Style.COMMAND, "join " + names.getFirst() + " " + dropped.getFirst());
    }
}
