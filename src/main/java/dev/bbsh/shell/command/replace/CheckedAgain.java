package dev.bbsh.shell.command.replace;

import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.replace.FindingsChange;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The last check, repeated on the new documents.
 *
 * @param workspace with the result of the check
 * @param change the findings compared; empty when nothing was checked, or when it can't be repeated
 * @param failure the reason why the check could not be repeated
 */
record CheckedAgain(
        Workspace workspace, Optional<FindingsChange> change, Optional<String> failure) {

    /**
     * Repeats the last check, if it was about a document that was replaced. A check that the fixes
     * needed is not made twice.
     *
     * @param replaced the numbers of the old documents
     */
    static CheckedAgain of(StepRepeater repeater, Set<Long> replaced, Invocation in) {
        Workspace workspace = repeater.workspace();
        Optional<CheckResult> last =
                in.workspace().checked().filter((each) -> isAbout(each, replaced));
        if (last.isEmpty()) {
            return new CheckedAgain(workspace, Optional.empty(), Optional.empty());
        }
        List<String> names =
                last.get().basis().documents().stream().map(OpenDocument::plainName).toList();
        Optional<String> missing =
                names.stream().filter((name) -> !workspace.documents().has(name)).findFirst();
        if (missing.isPresent()) {
            return new CheckedAgain(
                    workspace, Optional.empty(), Optional.of(missing.get() + " isn't open"));
        }
        try {
            CheckResult now = now(last.get(), repeater, workspace, in).after(last.get(), Map.of());
            return new CheckedAgain(
                    workspace.with(now),
                    Optional.of(FindingsChange.of(last.get(), now)),
                    Optional.empty());
        } catch (BbshException failed) {
            return new CheckedAgain(workspace, Optional.empty(), Optional.of(failed.message()));
        }
    }

    private static boolean isAbout(CheckResult checked, Set<Long> replaced) {
        return checked.basis().documents().stream()
                .map(OpenDocument::number)
                .anyMatch(replaced::contains);
    }

    private static CheckResult now(
            CheckResult last, StepRepeater repeater, Workspace workspace, Invocation in) {
        return repeater.checked()
                .filter((each) -> each.request().equals(last.request()))
                .filter((each) -> each.holdsIn(workspace))
                .orElseGet(
                        () ->
                                new CheckRunner(workspace, in.now(), in.progress())
                                        .check(last.request()));
    }
}
