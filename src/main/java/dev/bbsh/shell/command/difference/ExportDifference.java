package dev.bbsh.shell.command.difference;

import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.operation.issue.ComparedData;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.value.Differences;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The differences between a document as it was loaded and the new export of it. */
public final class ExportDifference {

    /** The number of pairs or values on the screen. */
    private static final int SHOWN = 10;

    private final OpenDocument old;
    private final boolean incomplete;
    private final Differences values;
    private final Optional<PairDifferences> pairs;
    private final Optional<DifferenceSummary> summary;
    private final Optional<DifferenceList> list;

    private ExportDifference(
            OpenDocument old,
            boolean incomplete,
            Differences values,
            Optional<PairDifferences> pairs) {
        this.old = old;
        this.incomplete = incomplete;
        this.values = values;
        this.pairs = pairs;
        this.summary = pairs.map(PairDifferences::summary);
        this.list = pairs.map((each) -> each.list(/* all= */ false));
    }

    /**
     * The differences, by issue pair where the documents are synced issue data.
     *
     * @param old as it was loaded
     * @param next as it was loaded
     */
    public static ExportDifference of(OpenDocument old, OpenDocument next, Invocation in) {
        Optional<PairDifferences> pairs =
                ComparedData.of(old, next).map((data) -> new PairDifferences(data, in));
        boolean byPair = pairs.isPresent();
        Differences values =
                Differences.of(
                        old.content(),
                        byPair ? old.content() : next.content(),
                        JsonComparison.ScalarEquality.OF_MEANING,
                        SHOWN,
                        in.progress());
        return new ExportDifference(old, !next.incomplete().isEmpty(), values, pairs);
    }

    /** The sentence about the replacement, with the numbers of differences. */
    public TextLine headline() {
        String name = old.plainName();
        String counts =
                summary.map(this::counts)
                        .orElseGet(() -> Plurals.of(values.count(), "difference") + ".");
        String ends =
                summary.flatMap(DifferenceSummary::ends).map((it) -> " (" + it + ")").orElse("");
        return TextLine.of(Style.NAME, name).and(" replaced" + ends + ": " + counts);
    }

    private String counts(DifferenceSummary summary) {
        long added = summary.totals().added();
        long gone = summary.totals().removed();
        long changed = summary.totals().changed();
        return added + gone + changed == 0
                ? "no pair differs."
                : Plurals.of(added, "new pair")
                        + ", "
                        + Plurals.of(gone)
                        + (incomplete ? " not in the incomplete file, " : " gone, ")
                        + Plurals.of(changed)
                        + " changed.";
    }

    /** The warnings about the new file. */
    public List<TextLine> warnings() {
        List<TextLine> lines = new ArrayList<>();
        if (!incomplete && summary.filter(DifferenceSummary::isBackwards).isPresent()) {
            lines.add(
                    TextLine.of(Style.WARNING, "warning: ")
                            .and("the new file is older than the one it replaces.")
                            .and(Style.MUTED, "     (undo brings the newer one back)"));
        }
        return lines;
    }

    /** The first differences, for people; nothing when there are none. */
    public Optional<View> table() {
        if (list.isPresent()) {
            long more = (long) list.get().count() - SHOWN;
            return list.filter((each) -> each.count() > 0)
                    .map((each) -> noted(new View.Table(each.titles(), each.cells(SHOWN)), more));
        }
        return values.count() == 0
                ? Optional.empty()
                : Optional.of(noted(values.table(), values.count() - SHOWN));
    }

    private static View noted(View table, long more) {
        return more <= 0
                ? table
                : new View.Sections(
                        List.of(
                                View.Section.of("", table),
                                View.Section.of(
                                        "", View.message(TextLine.of(FirstFew.more(more))))));
    }

    /** The numbers, for other programs. */
    public View numbers() {
        return summary.map(DifferenceSummary::data)
                .orElseGet(
                        () ->
                                new View.Facts(
                                        List.of(
                                                View.Fact.of(
                                                        "differences", Cell.of(values.count())))));
    }

    /** All differences, for other programs. */
    public View data() {
        return list.<View>map(
                        (each) -> new View.Table(DifferenceList.names(), each.data(Long.MAX_VALUE)))
                .orElseGet(values::table);
    }

    /** True when they are differences of issue pairs. */
    public boolean isByPair() {
        return pairs.isPresent();
    }
}
