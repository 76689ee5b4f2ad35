package dev.bbsh.shell.command.finding;

import dev.bbsh.backbone.Case;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.operation.finding.FindingTotals;
import dev.bbsh.operation.finding.RowUses;
import dev.bbsh.operation.finding.TabRow;
import dev.bbsh.operation.finding.TabRows;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FindingNumbers;
import dev.bbsh.session.Workspace;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * All or some findings of the last check.
 *
 * @param before the check before, if any; the same one when it still holds
 */
record FindingList(CheckResult checked, Optional<CheckResult> before) {

    private static final long SHOWN = 50;

    /**
     * The wanted findings as text and for other programs.
     *
     * @param limit the maximum number
     */
    View view(Predicate<Finding> wanted, OptionalLong limit) {
        long most = limit.orElse(Long.MAX_VALUE);
        List<FindingNumbers.Numbered> open = matching(checked.numbers().open(), wanted);
        List<TextLine> lines = new ArrayList<>(renewed());
        lines.addAll(lines(open, limit.orElse(SHOWN)));
        lines.addAll(FindingLines.fixed(matching(checked.numbers().fixed(), wanted)));
        return new View.Either(
                new View.Message(lines),
                FindingTable.of(
                        open.stream().limit(most).map(FindingNumbers.Numbered::finding).toList()));
    }

    /** The wanted findings as a list to click through, tab by tab. */
    View byTab(Predicate<Finding> wanted, long most, Optional<RowUses> uses) {
        return ClickList.of(matching(checked.numbers().all(), wanted), most, uses);
    }

    /** The wanted findings as a page for the customer. */
    View forCustomer(Predicate<Finding> wanted, Workspace workspace, Optional<RowUses> uses) {
        List<TabRow> rows = TabRows.of(matching(checked.numbers().all(), wanted));
        if (rows.isEmpty()) {
            throw new BbshException(
                    "there is nothing to choose in " + where(),
                    "findings   or   check CONFIG --target NEW");
        }
        Case facts = workspace.facts(checked.basis().documents().getFirst());
        return new CustomerTabs(
                        rows, facts.projects(), TabRows.incomplete(checked, workspace), uses)
                .view();
    }

    private static List<FindingNumbers.Numbered> matching(
            List<FindingNumbers.Numbered> all, Predicate<Finding> wanted) {
        return all.stream().filter((each) -> wanted.test(each.finding())).toList();
    }

    private List<TextLine> lines(List<FindingNumbers.Numbered> wanted, long most) {
        FindingLines lines = new FindingLines(checked);
        wanted.stream().limit(most).forEach(lines::add);
        List<TextLine> all = new ArrayList<>(lines.lines());
        if (wanted.isEmpty()) {
            all.add(TextLine.of(Style.MUTED, "no matching findings in ").and(where()));
        }
        if (wanted.size() > most) {
            all.add(
                    TextLine.of(FirstFew.more(wanted.size() - most))
                            .and(Style.MUTED, "     (--rule, --severity, --limit N, --to FILE)"));
        }
        long more = checked.findings().count() - checked.findings().kept().size();
        if (more > 0) {
            all.add(
                    TextLine.of(Style.WARNING, "not kept: ")
                            .and(Plurals.of(more) + " more, from rules with more than ")
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
    List<TextLine> renewed() {
        if (before.equals(Optional.of(checked))) {
            return List.of();
        }
        boolean again = before.filter((last) -> last.line().equals(checked.line())).isPresent();
        return List.of(
                TextLine.of(Style.MUTED, again ? "changed since then, re-checked: " : "checked: ")
                        .and(FindingTotals.of(checked.findings()) + " in " + where()));
    }
}
