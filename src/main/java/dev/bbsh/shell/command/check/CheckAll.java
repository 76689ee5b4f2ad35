package dev.bbsh.shell.command.check;

import dev.bbsh.check.Severity;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.customer.each.SyncCheck;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.command.customer.SyncChecksView;
import dev.bbsh.shell.command.finding.FailOn;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The check of every sync whose documents are open. */
final class CheckAll {

    private CheckAll() {}

    /** Checks all syncs. The result of the current one is the last check from then on. */
    static Outcome answer(Optional<Severity> failOn, Invocation in) {
        Workspace workspace = in.workspace();
        List<SyncCheck> checks = SyncCheck.all(new CheckRunner(workspace, in.now(), in.progress()));
        SyncChecksView view = new SyncChecksView(checks);
        Outcome outcome = Outcome.data(view.view()).with(history(checks, in));
        return failOn.map((severity) -> judged(outcome, severity, view)).orElse(outcome);
    }

    private static History history(List<SyncCheck> checks, Invocation in) {
        Workspace workspace = in.workspace();
        Predicate<OpenDocument> isCurrent = workspace.syncs().ofCurrent();
        Optional<CheckResult> current =
                checks.stream()
                        .filter((each) -> each.sync().documents().stream().anyMatch(isCurrent))
                        .flatMap((each) -> each.result().stream())
                        .findFirst();
        return current.map((now) -> workspace.checked().map(now::numberedAfter).orElse(now))
                .map((now) -> in.history().withPresent(workspace.with(now)))
                .orElse(in.history());
    }

    /** The outcome of a line that fails at a severity; what was not checked fails, too. */
    private static Outcome judged(Outcome outcome, Severity severity, SyncChecksView view) {
        boolean found =
                view.checks().stream()
                        .flatMap((each) -> each.result().stream())
                        .anyMatch((each) -> each.findings().has(severity));
        if (!found && view.unchecked() == 0) {
            return outcome;
        }
        View.Section why =
                found
                        ? FailOn.section(severity)
                        : View.Section.of(
                                "",
                                View.message(
                                        TextLine.of(Style.ERROR, "not as expected:")
                                                .and(
                                                        " "
                                                                + Plurals.of(
                                                                        view.unchecked(), "file")
                                                                + " not checked")));
        View.Either shown = (View.Either) outcome.view().orElseThrow();
        View text = new View.Sections(List.of(View.Section.of("", shown.text()), why));
        return Outcome.data(new View.Either(text, shown.data()))
                .with(outcome.next().orElseThrow())
                .unmet();
    }
}
