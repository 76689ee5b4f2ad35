package dev.bbsh.session;

import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;

/**
 * How the workspace came to be: one history of all that is open.
 *
 * @param past the steps that undo takes back, oldest first
 * @param present the workspace as it is
 * @param future the steps that redo brings again, next first
 */
public record History(List<Step> past, Workspace present, List<Step> future) {

    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /**
     * Something that was done.
     *
     * @param title such as {@code put $.version in primary}
     * @param other the workspace on the far side of the step: before it in the past, after it in
     *     the future
     */
    public record Step(String title, Workspace other) {}

    /** Nothing was done yet. */
    public static History of(Workspace workspace) {
        return new History(List.of(), workspace, List.of());
    }

    /** A step that undo can take back. */
    public History then(String title, Workspace next) {
        List<Step> done = new ArrayList<>(past);
        done.add(new Step(title, present));
        return new History(done, next, List.of());
    }

    /** Goes on with a workspace without a step: another current document, other settings. */
    public History moving(Workspace next) {
        return new History(past, next, future);
    }

    /**
     * Takes back the last {@code steps} steps.
     *
     * @throws BbshException when there are not so many
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
     * Does again the next {@code steps} steps that were taken back.
     *
     * @throws BbshException when there are not so many
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

    /** The same without its oldest steps. */
    History without(int oldest) {
        return oldest == 0 ? this : new History(past.subList(oldest, past.size()), present, future);
    }

    private History back() {
        Step step = past.getLast();
        List<Step> undone = new ArrayList<>(future);
        undone.addFirst(new Step(step.title(), present));
        return new History(
                past.subList(0, past.size() - 1), step.other().restoredIn(present), undone);
    }

    private History forward() {
        Step step = future.getFirst();
        List<Step> done = new ArrayList<>(past);
        done.add(new Step(step.title(), present));
        return new History(
                done, step.other().restoredIn(present), future.subList(1, future.size()));
    }

    private static BbshException none(String what, int steps, long wanted) {
        return steps == 0
                ? new BbshException("nothing to " + what, "log     (what was done so far)")
                : new BbshException(
                        "only " + steps + " of " + wanted + " steps to " + what,
                        what + " " + steps);
    }
}
