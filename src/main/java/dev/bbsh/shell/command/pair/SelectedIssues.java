package dev.bbsh.shell.command.pair;

import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.backbone.rows.RowOrder;
import dev.bbsh.operation.issue.IssueFilter;
import dev.bbsh.operation.issue.IssueFindings;
import dev.bbsh.operation.issue.IssueSelection;
import dev.bbsh.operation.issue.IssueSides;
import dev.bbsh.operation.issue.NamedKeys;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The issues that meet the conditions of a line.
 *
 * @param selected their rows
 */
@SuppressWarnings("ArrayRecordComponent")
record SelectedIssues(
        IssueRows rows,
        IssueSides sides,
        IssueConditions conditions,
        IssueFindings findings,
        int[] selected,
        IssueSelection selection) {

    private static final int SHOWN = 20;

    /** The list as text, and for other programs. */
    View view(Invocation in) {
        IssueTotals totals = IssueTotals.of(rows, IntStream.of(selected));
        IssueHeadline headline =
                new IssueHeadline(rows, sides, conditions, IssueTotals.of(rows), totals);
        if (in.get(IssuesCommand.COUNT)) {
            return new View.Either(
                    new View.Message(sentences(headline)),
                    noted(totals.facts(rows.hasBothSides())));
        }
        IssueNotes notes = new IssueNotes(rows, sides, findings, in.progress());
        int[] ordered = ordered(in, notes);
        if (in.get(IssuesCommand.JQL)) {
            return IssueJql.view(rows, limited(ordered, limit(in, Long.MAX_VALUE)));
        }
        IssueTable table =
                new IssueTable(
                        rows,
                        sides,
                        notes,
                        new IssueTable.Shown(
                                times(in), conditions.filter(), totals.messages() > 0));
        return new View.Either(text(ordered, table, headline, in), noted(data(ordered, table, in)));
    }

    private static TimeFormat times(Invocation in) {
        return new TimeFormat(in.now(), in.workspace().settings().timezone());
    }

    private View data(int[] ordered, IssueTable table, Invocation in) {
        List<IssueColumn> columns = in.get(IssuesCommand.COLUMNS).orElseGet(table::usualData);
        int[] shown = limited(ordered, limit(in, Long.MAX_VALUE));
        return new View.Table(
                table.names(columns), table.cells(shown, columns, false, in.progress()));
    }

    private View text(int[] ordered, IssueTable table, IssueHeadline headline, Invocation in) {
        List<IssueColumn> columns = in.get(IssuesCommand.COLUMNS).orElseGet(table::usual);
        boolean screen = in.get(Signature.TO).isEmpty() && in.get(Signature.OUTPUT).isEmpty();
        long most = limit(in, screen ? SHOWN : Long.MAX_VALUE);
        int[] shown = limited(ordered, most);
        View.Table cells =
                new View.Table(
                        table.titles(columns), table.cells(shown, columns, true, in.progress()));
        if (!screen) {
            return noted(cells);
        }
        List<TextLine> above = sentences(headline);
        above.addAll(headline.remarks(times(in)));
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("", new View.Message(above)));
        if (ordered.length > 0) {
            sections.add(View.Section.of("", cells));
            sections.add(
                    View.Section.of(
                            "", new View.Message(List.of(next(shown.length, ordered.length)))));
        }
        return new View.Sections(sections);
    }

    /** The line that says how to see all, as a file, as JQL. */
    private static TextLine next(int shown, int all) {
        TextLine line =
                shown < all
                        ? TextLine.of(FirstFew.more(all - shown) + "     add ")
                                .and(Style.COMMAND, "--limit " + all)
                                .and(" to see all, ")
                        : TextLine.of(Style.MUTED, "add ");
        return line.and(Style.COMMAND, "--to issues.csv")
                .and(Style.MUTED, " for a file, ")
                .and(Style.COMMAND, "--jql")
                .and(Style.MUTED, " for a query in Jira");
    }

    private static long limit(Invocation in, long usual) {
        return in.get(IssuesCommand.LIMIT).orElse(usual);
    }

    private static int[] limited(int[] ordered, long most) {
        return most < ordered.length ? Arrays.copyOf(ordered, (int) most) : ordered;
    }

    private int[] ordered(Invocation in, IssueNotes notes) {
        RowOrder order = new RowOrder(rows, in.progress());
        Optional<String> wanted = in.get(IssuesCommand.SORT);
        if (wanted.isEmpty()) {
            BitSet found = selection.rows(notes.keys());
            return order.first(selected, (row) -> found.get(row) || isNoticed(row));
        }
        boolean turned = IssueColumn.isTurned(wanted.get());
        return switch (IssueColumn.ofOrder(wanted.get())) {
            case KEY -> order.byKey(selected, turned);
            case PARTNER -> order.byPartner(selected, turned);
            case COMMENTS ->
                    order.byNumber(
                            selected,
                            (row) -> (long) rows.ownComments(row) + rows.copiedComments(row),
                            !turned);
            case OWN -> order.byNumber(selected, rows::ownComments, !turned);
            case COPIED -> order.byNumber(selected, rows::copiedComments, !turned);
            case ATTACHMENTS -> order.byNumber(selected, rows::attachments, !turned);
            case FIRST_SYNC ->
                    order.byNumber(
                            selected,
                            (row) -> rows.firstSync(row).orElse(IssueRecords.MISSING),
                            !turned);
            case PENDING ->
                    order.byNumber(
                            selected,
                            (row) ->
                                    Math.max(0, rows.pending(row))
                                            + Math.max(0, rows.pendingBack(row)),
                            !turned);
            case PENDING_BACK -> order.byNumber(selected, rows::pendingBack, !turned);
            case LAST_SYNC, EXPECTS, PENDING_AFTER, PENDING_UNTIL, IGNORED, NOTE ->
                    order.byNumber(
                            selected,
                            (row) -> rows.lastSync(row).orElse(IssueRecords.MISSING),
                            !turned);
        };
    }

    private boolean isNoticed(int row) {
        return rows.isUnmatched(row)
                || rows.pending(row) != 0
                || rows.pendingBack(row) != 0
                || rows.isIgnored(row);
    }

    private List<TextLine> sentences(IssueHeadline headline) {
        List<TextLine> lines = new ArrayList<>();
        lines.add(TextLine.of(headline.sentence()));
        notes().forEach((note) -> lines.add(TextLine.of(note)));
        return lines;
    }

    private View noted(View view) {
        List<String> notes = notes();
        return notes.isEmpty() ? view : new View.Noted(view, () -> notes);
    }

    /** The notes on what the list leaves out, and what was found of the keys. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        IssueFilter filter = conditions.filter();
        filter.keys()
                .filter((keys) -> !keys.exact().isEmpty())
                .map((keys) -> NamedKeys.of(keys, rows, selection))
                .ifPresent((keys) -> notes.addAll(IssueHeadline.of(keys, rows.hasBothSides())));
        long untimed =
                filter.hasTimes()
                        ? IntStream.range(0, rows.size())
                                .filter((row) -> rows.lastSync(row).isEmpty())
                                .count()
                        : 0;
        if (untimed > 0) {
            notes.add("Not listed: " + Plurals.of(untimed, "issue") + " without any sync time.");
        }
        filter.rule()
                .map(findings::notKept)
                .filter((more) -> more > 0)
                .ifPresent(
                        (more) ->
                                notes.add(
                                        "Not listed: the issues of "
                                                + Plurals.of(more, "more finding")
                                                + " (a check keeps only the first findings of a"
                                                + " rule)."));
        return notes;
    }
}
