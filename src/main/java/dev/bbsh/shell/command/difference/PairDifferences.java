package dev.bbsh.shell.command.difference;

import dev.bbsh.backbone.difference.ChangeTotals;
import dev.bbsh.backbone.difference.DataDifference;
import dev.bbsh.backbone.difference.SideVersions;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.check.data.record.PlausibleTime;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.operation.issue.ComparedData;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.shell.command.value.Differences;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The differences between two versions of synced issue data, by issue pair. */
final class PairDifferences {

    /** The number of pairs on the screen. */
    private static final int SHOWN = 10;

    /** The number of comments of a pair that are named on the screen. */
    private static final int ENTRIES = 3;

    private static final String SAME = "no difference";

    private final Invocation in;
    private final ComparedData documents;
    private final DataDifference difference;
    private final List<JsonComparison.Difference> outside;

    PairDifferences(ComparedData documents, Invocation in) {
        this.in = in;
        this.documents = documents;
        this.difference =
                DataDifference.of(
                        documents.one(),
                        documents.other(),
                        PlausibleTime.at(in.now().toEpochMilli())::includes,
                        in.progress());
        this.outside = documents.outside(in.progress());
    }

    /** The differences as text, and for other programs. */
    View view() {
        DifferenceSummary summary = summary();
        if (in.get(DiffCommand.COUNT)) {
            return new View.Either(numbers(summary), summary.data());
        }
        boolean screen = in.get(Signature.TO).isEmpty() && in.get(Signature.OUTPUT).isEmpty();
        boolean all = in.get(DiffCommand.ALL) || !screen;
        long most = in.get(DiffCommand.LIMIT).orElse(all ? Long.MAX_VALUE : SHOWN);
        DifferenceList list = list(all);
        View.Table table = new View.Table(list.titles(), list.cells(most), SAME);
        View data = new View.Table(DifferenceList.names(), list.data(most));
        return new View.Either(text(summary, list, table, screen ? most : 0), noted(data));
    }

    /** The summary, for which the pairs are counted. */
    DifferenceSummary summary() {
        DifferenceSummary.Pending pending =
                new DifferenceSummary.Pending(
                        ChangeTotals.pending(difference.before(), in.progress()),
                        ChangeTotals.pending(difference.after(), in.progress()));
        return new DifferenceSummary(
                documents,
                difference,
                ChangeTotals.of(difference, in.progress()),
                times(),
                pending);
    }

    /**
     * The pairs that differ.
     *
     * @param all true to name all comments of a pair
     */
    DifferenceList list(boolean all) {
        ChangeText words =
                new ChangeText(
                        times(),
                        name(documents.one()),
                        documents
                                .other()
                                .map(PairDifferences::name)
                                .or(() -> documents.one().after().partnerProject())
                                .or(() -> documents.one().before().partnerProject())
                                .orElse("the other side"),
                        all ? Integer.MAX_VALUE : ENTRIES);
        return new DifferenceList(difference, words, in.progress());
    }

    private TimeFormat times() {
        return new TimeFormat(in.now(), in.workspace().settings().timezone());
    }

    private static String name(SideVersions side) {
        return side.after().project().isPresent() ? name(side.after()) : name(side.before());
    }

    private static String name(Side side) {
        return side.project().orElse(side.name().key());
    }

    private View numbers(DifferenceSummary summary) {
        return new View.Sections(
                List.of(
                        View.Section.of("", new View.Message(summary.sentences())),
                        View.Section.of("", summary.numbers())));
    }

    private View text(DifferenceSummary summary, DifferenceList list, View.Table table, long most) {
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("", new View.Message(summary.sentences())));
        sections.add(View.Section.of("", summary.numbers()));
        if (list.count() > 0) {
            sections.add(View.Section.of("", table));
        }
        if (!outside.isEmpty()) {
            sections.add(View.Section.of("", Differences.table(outside)));
        }
        if (isOfNewSync()) {
            sections.add(View.Section.of("", View.message(verification())));
        }
        if (list.count() + outside.size() == 0) {
            sections.add(View.Section.of("", View.message(SAME)));
        } else if (most > 0) {
            sections.add(View.Section.of("", new View.Message(List.of(next(list.count() - most)))));
        }
        return new View.Sections(sections);
    }

    /**
     * True when the second document may be the download of a new sync: it has a side of which all
     * connectors are others, and the first one has both sides, as an uploaded file has.
     */
    private boolean isOfNewSync() {
        Set<String> before = connectors(documents.one().before());
        Set<String> after = connectors(documents.one().after());
        return DocumentSide.of(documents.before()).size() > 1
                && !before.contains("")
                && !after.contains("")
                && Collections.disjoint(before, after);
    }

    private Set<String> connectors(Side side) {
        return IssueRecords.of(side, in.progress()).connectors();
    }

    /** The line that leads from an uploaded file and a new sync's download to their comparison. */
    private TextLine verification() {
        return TextLine.of("next: ")
                .and(
                        Style.COMMAND,
                        "verify "
                                + documents.after().name()
                                + " --uploaded "
                                + documents.before().name())
                .and(Style.MUTED, "     (other connectors: the download of the new sync?)");
    }

    /** The line that says how to see more. */
    private static TextLine next(long more) {
        TextLine line =
                more > 0
                        ? TextLine.of(FirstFew.more(more) + "     add ")
                                .and(Style.COMMAND, "--all")
                                .and(Style.MUTED, " to see all, ")
                        : TextLine.of(Style.MUTED, "add ");
        return line.and(Style.COMMAND, "--raw")
                .and(Style.MUTED, " for every path, ")
                .and(Style.COMMAND, "--to changes.csv")
                .and(Style.MUTED, " for a file");
    }

    private View noted(View data) {
        List<String> notes = new ArrayList<>();
        documents
                .onlyIn()
                .forEach(
                        (lone) ->
                                notes.add(
                                        name(lone.side())
                                                + " is not compared: only "
                                                + lone.document().name()
                                                + " has it"));
        if (!outside.isEmpty()) {
            notes.add(
                    Plurals.of(outside.size(), "difference")
                            + " outside the records     (--raw shows them)");
        }
        return notes.isEmpty() ? data : new View.Noted(data, () -> notes);
    }
}
