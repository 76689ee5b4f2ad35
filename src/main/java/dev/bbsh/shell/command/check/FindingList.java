package dev.bbsh.shell.command.check;

import dev.bbsh.backbone.Counted;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Severity;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Checked;
import dev.bbsh.shell.command.config.ClickList;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Shows what the last check found, all or some of it. */
final class FindingList {

    private static final long SHOWN = 50;

    private final Invocation in;
    private final Checked checked;

    private FindingList(Invocation in) {
        this.in = in;
        this.checked = Checking.last(in);
    }

    static Answer answer(Invocation in) {
        FindingList list = new FindingList(in);
        View view =
                in.given("finding")
                        .map((word) -> FoundBy.word(word, list.checked))
                        .map(list::one)
                        .orElseGet(list::all);
        return Outcome.data(view).with(in.history().moving(in.workspace().with(list.checked)));
    }

    private View one(Finding finding) {
        return new View.Either(
                new View.Message(
                        and(renewed(), new FindingDetail(finding, in.workspace(), in).lines())),
                FindingTable.of(List.of(finding)));
    }

    private View all() {
        List<Integer> wanted = wanted();
        long limit = in.number("limit").orElse(Long.MAX_VALUE);
        List<Finding> kept = checked.findings().kept();
        if (in.given("by").isPresent()) {
            return ClickList.of(wanted.stream().limit(limit).map(kept::get).toList());
        }
        return new View.Either(
                new View.Message(and(renewed(), lines(wanted, Math.min(limit, shown())))),
                FindingTable.of(wanted.stream().limit(limit).map(kept::get).toList()));
    }

    private long shown() {
        return in.number("limit").isPresent() ? Long.MAX_VALUE : SHOWN;
    }

    private List<Integer> wanted() {
        Optional<String> rule = in.given("rule").map(FoundBy::rule);
        Optional<Severity> severity = in.given("severity").map(Severity::named);
        List<Finding> kept = checked.findings().kept();
        return IntStream.range(0, kept.size())
                .filter((i) -> rule.filter((id) -> !id.equals(kept.get(i).rule().id())).isEmpty())
                .filter((i) -> severity.filter((s) -> s != kept.get(i).severity()).isEmpty())
                .boxed()
                .toList();
    }

    private List<TextLine> lines(List<Integer> wanted, long most) {
        FindingLines lines = new FindingLines(checked);
        wanted.stream().limit(most).forEach(lines::add);
        List<TextLine> all = new ArrayList<>(lines.lines());
        if (wanted.isEmpty()) {
            all.add(TextLine.of(Style.MUTED, "no such finding in ").and(where()));
        }
        long more = checked.findings().count() - checked.findings().kept().size();
        if (more > 0) {
            all.add(
                    TextLine.of(Style.WARNING, "not kept: ")
                            .and(Counted.of(more) + " more, of rules that found more than ")
                            .and(Counted.of(FindingCollector.KEPT)));
        }
        if (wanted.size() > most) {
            all.add(
                    TextLine.of(Style.MUTED, "the first " + most + " of ")
                            .and(Counted.of(wanted.size()))
                            .and(Style.MUTED, "     (--rule, --severity, --limit N, --to FILE)"));
        }
        return all;
    }

    private String where() {
        return String.join(" with ", checked.names());
    }

    /** Says that the documents are others than when they were checked. */
    private List<TextLine> renewed() {
        return in.workspace().checked().equals(Optional.of(checked))
                ? List.of()
                : List.of(
                        TextLine.of(Style.MUTED, "changed since, so checked again: ")
                                .and(Totals.of(checked.findings()) + " in " + where()));
    }

    private static List<TextLine> and(List<TextLine> some, List<TextLine> more) {
        List<TextLine> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
