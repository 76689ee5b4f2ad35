package dev.bbsh.session.history;

import dev.bbsh.check.Findings;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.SharedList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The undo history of the session: the current workspace, the steps that led to it, and the steps
 * taken back. There is one history for all open documents.
 *
 * @param past the steps that undo takes back, oldest first
 * @param present the current workspace
 * @param future the steps that redo applies again, next first
 */
public record History(List<Step> past, Workspace present, List<Step> future) {

    public History {
        past = SharedList.of(past);
        future = List.copyOf(future);
    }

    /**
     * A step of the history.
     *
     * @param title such as {@code put $.version in primary}
     * @param other the workspace on the far side of the step: before it in the past, after it in
     *     the future
     * @param memory the bytes that the far side holds and the near side doesn't, if no document
     *     shares any with another one, and those of its check, unless the step before holds it too
     * @param total the sum of this and of all steps that were farther away when it was added
     */
    public record Step(String title, Workspace other, long memory, long total) {

        /** A step that is nearer to the present than others, of which the nearest is given. */
        private static Step of(
                String title, Workspace far, WorkspaceChange change, Optional<Step> farther) {
            Optional<Findings> known = farther.flatMap(Step::findings);
            long findings =
                    findings(far)
                            .filter((each) -> known.filter((its) -> its.isSame(each)).isEmpty())
                            .map(Findings::memory)
                            .orElse(0L);
            long memory = change.lostMemory() + findings;
            long others = farther.map(Step::total).orElse(0L);
            return new Step(title, far, memory, others + memory);
        }

        private Optional<Findings> findings() {
            return findings(other);
        }

        private static Optional<Findings> findings(Workspace workspace) {
            return workspace.checked().map(CheckResult::findings);
        }

        /** The same step to or from another workspace. */
        public Step with(Workspace far) {
            return new Step(title, far, memory, total);
        }
    }

    /** A history without steps. */
    public static History of(Workspace workspace) {
        return new History(List.of(), workspace, List.of());
    }

    /** Adds a step that undo can take back. */
    public History then(String title, Workspace next) {
        return new History(after(title, next), next, List.of());
    }

    /** Moves to a workspace without adding a step: another current document, other settings. */
    public History withPresent(Workspace next) {
        return new History(past, next, future);
    }

    /** True when another history differs from this one only in more proofs of its present. */
    public boolean isSameWithMoreProofsIn(History other) {
        return past.equals(other.past)
                && future.equals(other.future)
                && new WorkspaceChange(present, other.present).isOnlyProven();
    }

    /**
     * Takes back the last {@code steps} steps.
     *
     * @throws BbshException when there are fewer
     */
    public History undone(long steps) {
        if (steps > past.size()) {
            throw none("undo", past.size(), steps);
        }
        History next = this;
        for (long done = 0; done < steps; done++) {
            next = next.back();
        }
        return next;
    }

    /**
     * Redoes the next {@code steps} steps that were taken back.
     *
     * @throws BbshException when there are fewer
     */
    public History redone(long steps) {
        if (steps > future.size()) {
            throw none("redo", future.size(), steps);
        }
        History next = this;
        for (long done = 0; done < steps; done++) {
            next = next.forward();
        }
        return next;
    }

    /** The same history without its oldest steps, of which the number is given. */
    History without(int oldest) {
        return oldest == 0 ? this : new History(past.subList(oldest, past.size()), present, future);
    }

    private History back() {
        Step step = past.getLast();
        Workspace next = new WorkspaceChange(step.other(), present).undone();
        List<Step> undone = new ArrayList<>(future);
        undone.addFirst(
                Step.of(
                        step.title(),
                        present,
                        new WorkspaceChange(present, next),
                        future.stream().findFirst()));
        return new History(past.subList(0, past.size() - 1), next, undone);
    }

    private History forward() {
        Step step = future.getFirst();
        Workspace next = new WorkspaceChange(step.other(), present).undone();
        return new History(after(step.title(), next), next, future.subList(1, future.size()));
    }

    /** The past of a workspace to which a step leads from the present. */
    private List<Step> after(String title, Workspace next) {
        WorkspaceChange change = new WorkspaceChange(present, next);
        Optional<Step> last = past.isEmpty() ? Optional.empty() : Optional.of(past.getLast());
        return SharedList.of(past).with(Step.of(title, change.kept(), change, last));
    }

    private static BbshException none(String what, int steps, long wanted) {
        return steps == 0
                ? new BbshException("nothing to " + what, "log     (lists the steps so far)")
                : new BbshException(
                        "can't "
                                + what
                                + " "
                                + Plurals.of(wanted, "step")
                                + ", only "
                                + Plurals.of(steps),
                        what + " " + steps);
    }
}
