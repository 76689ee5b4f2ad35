package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FixBatch;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.finding.FixCommandLine;
import dev.bbsh.operation.finding.FixResult;
import dev.bbsh.operation.finding.FixSelection;
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
record FixAll(CheckResult checked, FixSelection selection, Invocation in) {

    /**
     * Applies the fixes, or only shows them.
     *
     * @param expected the number of findings to be fixed; the line fails unless it is right
     */
    Outcome answer(Optional<String> expected, boolean preview) {
        FixBatch first = batch(checked, in.workspace());
        int found = selection.of(checked).size() - first.heldBack().size();
        expected.ifPresent((wanted) -> requireCount(wanted, found));
        if (first.findings().isEmpty()) {
            List<TextLine> held = held(first, checked);
            return unchanged(
                    held.isEmpty()
                            ? View.message(TextLine.of(Style.MUTED, nothing()))
                            : new View.Message(held));
        }
        CheckRunner runner = new CheckRunner(in.workspace(), in.now(), in.progress());
        FixResult resolved = FixResult.ofAll(checked, selection, first, runner);
        View view = new FixReport(resolved, in.workspace(), in.progress()).view();
        List<TextLine> held = held(batch(resolved.after(), resolved.workspace()), resolved.after());
        if (preview) {
            return unchanged(new View.Sections(sections(view, held)));
        }
        Workspace next = resolved.workspace().with(resolved.after().with(walk(first, found)));
        List<View.Section> said = new ArrayList<>();
        said.add(View.Section.of("", View.message(said(resolved))));
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

    /** The walk, in which the findings of a rule that were fixed count as shown. */
    private FixProgress walk(FixBatch fixed, long found) {
        FixProgress walk = checked.walk();
        if (selection.rule().isPresent()) {
            for (Finding each : fixed.findings()) {
                walk =
                        walk.withShown(
                                new FixProgress.ShownFinding(each.id(), Optional.of(line(found))));
            }
        }
        return walk;
    }

    private static void requireCount(String wanted, long found) {
        if (!wanted.equals(Long.toString(found))) {
            throw new BbshException(
                    Plurals.of(found, "finding") + " can be fixed this way, not " + wanted,
                    "findings");
        }
    }

    private FixBatch batch(CheckResult now, Workspace workspace) {
        return selection.batch(now, workspace, in.progress());
    }

    private String nothing() {
        String of = selection.rule().map((id) -> " of " + id).orElse("");
        return selection.to().isPresent()
                ? "no finding" + of + " can be fixed this way"
                : "no finding" + of + " has exactly one certain fix";
    }

    private static TextLine said(FixResult resolved) {
        return TextLine.of("fixed " + Plurals.of(resolved.count(), "finding"))
                .and(Style.MUTED, "     (undo reverts this)");
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
