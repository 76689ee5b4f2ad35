package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FixBatch;
import dev.bbsh.operation.check.FindingLookup;
import dev.bbsh.operation.check.FixCommandLine;
import dev.bbsh.operation.check.FixSelection;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FixProgress;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies many fixes in one step: all that are sure, or the same one for all findings of a rule.
 */
final class FixAll {

    /** The maximum number of rounds: one fix may reveal a finding that another one fixes. */
    private static final int ROUNDS = 8;

    private final Invocation in;
    private final CheckResult checked;
    private final FixSelection selection;

    FixAll(Invocation in, CheckResult checked) {
        this.in = in;
        this.checked = checked;
        this.selection =
                new FixSelection(in.given("finding").map(FindingLookup::rule), in.given("to"));
        if (selection.to().isEmpty() == !in.flag("safe")) {
            throw new BbshException(
                    "either all that is sure, or one way for all",
                    "fix RULE --safe   or   fix RULE --to VALUE");
        }
    }

    Outcome answer() {
        FixBatch first = batch(checked, in.workspace());
        int found = selection.of(checked).size() - first.heldBack().size();
        in.given("expect").ifPresent((wanted) -> requireCount(wanted, found));
        if (first.findings().isEmpty()) {
            List<TextLine> held = held(first, checked);
            return unchanged(
                    held.isEmpty()
                            ? View.message(TextLine.of(Style.MUTED, nothing()))
                            : new View.Message(held));
        }
        FixResult mended = rounds(first);
        View view = mended.view(in.workspace(), in);
        List<TextLine> held = held(batch(mended.after(), mended.workspace()), mended.after());
        if (in.flag("preview")) {
            return unchanged(new View.Sections(sections(view, held)));
        }
        FixProgress walk = checked.walk();
        for (Finding finding : first.findings()) {
            walk = selection.rule().isPresent() ? walk.withShown(stop(finding, found)) : walk;
        }
        Workspace next = mended.workspace().with(mended.after().with(walk));
        List<View.Section> said = new ArrayList<>();
        said.add(View.Section.of("", View.message(said(mended))));
        said.addAll(sections(view, held));
        return Outcome.report(new View.Sections(said))
                .with(in.history().then(line(found), next))
                .recorded(line(found));
    }

    private static List<View.Section> sections(View view, List<TextLine> held) {
        List<View.Section> sections = new ArrayList<>(List.of(View.Section.of("", view)));
        if (!held.isEmpty()) {
            sections.add(View.Section.of("", new View.Message(held)));
        }
        return sections;
    }

    private List<TextLine> held(FixBatch batch, CheckResult now) {
        String again =
                selection.rule().map((id) -> "fix " + id).orElse("fix")
                        + selection
                                .to()
                                .map((way) -> " --to " + CommandLine.quote(way))
                                .orElse(" --safe");
        return new HeldBackLines(batch.heldBack(), now, again).lines();
    }

    /** The outcome without a change; it keeps the check, which may have been repeated for it. */
    private Outcome unchanged(View view) {
        return Outcome.report(view).with(in.history().withPresent(in.workspace().with(checked)));
    }

    private FixProgress.ShownFinding stop(Finding finding, long found) {
        return new FixProgress.ShownFinding(finding.id(), Optional.of(line(found)));
    }

    private static void requireCount(String wanted, long found) {
        if (!wanted.equals(Long.toString(found))) {
            throw new BbshException(
                    Plurals.of(found, "finding") + " can be mended so, not " + wanted, "findings");
        }
    }

    private FixResult rounds(FixBatch first) {
        FixResult done = FixResult.of(checked, in.workspace(), first, in);
        long count = done.count();
        for (int round = 1; round < ROUNDS && selection.to().isEmpty(); round++) {
            FixBatch next = batch(done.after(), done.workspace());
            if (next.findings().isEmpty()) {
                break;
            }
            done = FixResult.of(done.after(), done.workspace(), next, in);
            count += done.count();
        }
        return new FixResult(checked, done.workspace(), done.after(), count);
    }

    private FixBatch batch(CheckResult now, Workspace workspace) {
        return selection.batch(now, workspace, in.progress());
    }

    private String nothing() {
        String of = selection.rule().map((id) -> " of " + id).orElse("");
        return selection.to().isPresent()
                ? "no finding" + of + " can be mended so"
                : "no finding" + of + " has exactly one sure fix";
    }

    private static TextLine said(FixResult mended) {
        return TextLine.of("mended " + Plurals.of(mended.count(), "finding"))
                .and(Style.MUTED, "     (undo takes all of it back)");
    }

    private String line(long found) {
        return selection.rule().map((id) -> ofRule(id, found)).orElse("fix --safe");
    }

    private String ofRule(String id, long found) {
        return selection
                .to()
                .map(
                        (value) ->
                                "fix "
                                        + id
                                        + " --to "
                                        + CommandLine.quote(value)
                                        + " --expect "
                                        + found)
                .orElseGet(() -> FixCommandLine.safe(id, found));
    }
}
