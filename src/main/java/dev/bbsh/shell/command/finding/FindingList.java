package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Severity;
import dev.bbsh.operation.check.FindingLookup;
import dev.bbsh.operation.check.FindingTotals;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FindingNumbers;
import dev.bbsh.shell.command.check.request.DataCheckRequest;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The answer to {@code findings}: all or some findings of the last check. */
public final class FindingList {

    private static final long SHOWN = 50;

    private final Invocation in;
    private final CheckResult checked;

    private FindingList(Invocation in) {
        this.in = in;
        this.checked = DataCheckRequest.lastOrFirst(in.given("rule").map(FindingLookup::rule), in);
    }

    public static Answer answer(Invocation in) {
        FindingList list = new FindingList(in);
        View view =
                in.given("finding")
                        .map((word) -> FindingLookup.finding(word, list.checked))
                        .map(list::one)
                        .orElseGet(list::all);
        return Outcome.data(view).with(in.history().withPresent(in.workspace().with(list.checked)));
    }

    private View one(Finding finding) {
        return new View.Either(
                new View.Message(
                        and(renewed(), new FindingDetail(finding, in.workspace(), in).lines())),
                FindingTable.of(List.of(finding)));
    }

    private View all() {
        Predicate<Finding> wanted = wanted();
        long limit = in.number("limit").orElse(Long.MAX_VALUE);
        List<FindingNumbers.Numbered> open = matching(checked.numbers().open(), wanted);
        if (in.given("by").isPresent()) {
            return ClickList.of(matching(checked.numbers().all(), wanted), limit);
        }
        List<FindingNumbers.Numbered> fixed = matching(checked.numbers().fixed(), wanted);
        List<TextLine> lines = new ArrayList<>(renewed());
        lines.addAll(lines(open, Math.min(limit, shown())));
        lines.addAll(FixedFindingsLine.of(fixed));
        return new View.Either(
                new View.Message(lines),
                FindingTable.of(
                        open.stream().limit(limit).map(FindingNumbers.Numbered::finding).toList()));
    }

    private static List<FindingNumbers.Numbered> matching(
            List<FindingNumbers.Numbered> all, Predicate<Finding> wanted) {
        return all.stream().filter((each) -> wanted.test(each.finding())).toList();
    }

    private long shown() {
        return in.number("limit").isPresent() ? Long.MAX_VALUE : SHOWN;
    }

    private Predicate<Finding> wanted() {
        Optional<String> rule = in.given("rule").map(FindingLookup::rule);
        Optional<Severity> severity = in.given("severity").map(Severity::named);
        return (each) ->
                rule.filter((id) -> !id.equals(each.rule().id())).isEmpty()
                        && severity.filter((bad) -> bad != each.severity()).isEmpty();
    }

    private List<TextLine> lines(List<FindingNumbers.Numbered> wanted, long most) {
        FindingLines lines = new FindingLines(checked);
        wanted.stream().limit(most).forEach(lines::add);
        List<TextLine> all = new ArrayList<>(lines.lines());
        if (wanted.isEmpty()) {
            all.add(TextLine.of(Style.MUTED, "no such finding in ").and(where()));
        }
        if (wanted.size() > most) {
            all.add(
                    TextLine.of("and " + Plurals.of(wanted.size() - most) + " more")
                            .and(Style.MUTED, "     (--rule, --severity, --limit N, --to FILE)"));
        }
        long more = checked.findings().count() - checked.findings().kept().size();
        if (more > 0) {
            all.add(
                    TextLine.of(Style.WARNING, "not kept: ")
                            .and(Plurals.of(more) + " more, of rules that found more than ")
                            .and(Plurals.of(FindingCollector.KEPT)));
        }
        return all;
    }

    private String where() {
        return String.join(" with ", checked.names());
    }

    /**
     * A line that a check was just run, and for which documents; none when the last check still
     * holds.
     */
    private List<TextLine> renewed() {
        if (in.workspace().checked().equals(Optional.of(checked))) {
            return List.of();
        }
        boolean again =
                in.workspace()
                        .checked()
                        .filter((last) -> last.line().equals(checked.line()))
                        .isPresent();
        return List.of(
                TextLine.of(Style.MUTED, again ? "changed since, so checked again: " : "checked: ")
                        .and(FindingTotals.of(checked.findings()) + " in " + where()));
    }

    private static List<TextLine> and(List<TextLine> some, List<TextLine> more) {
        List<TextLine> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
