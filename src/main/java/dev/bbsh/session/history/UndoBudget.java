package dev.bbsh.session.history;

import dev.bbsh.json.analysis.MemoryFootprint;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;

import java.util.List;

/**
 * The limit of the memory that is held only by steps, and not by what is open now.
 *
 * @param bytes of text and index
 */
public record UndoBudget(long bytes) {

    /**
     * A quarter of the memory that the program may use. What is in use at the moment doesn't count:
     * that depends on when garbage was last collected.
     */
    public static UndoBudget ofProcess() {
        return new UndoBudget(Runtime.getRuntime().maxMemory() / 4);
    }

    /** The history without its oldest steps, as many as exceed the limit. */
    public History fit(History history) {
        if (history.past().isEmpty() || mayHoldMost(history) <= bytes) {
            return history;
        }
        MemoryFootprint footprint = new MemoryFootprint();
        add(history.present(), footprint);
        long open = footprint.bytes();
        history.future().forEach((step) -> add(step.other(), footprint));
        List<History.Step> past = history.past();
        int kept = past.size();
        while (kept > 0) {
            add(past.get(kept - 1).other(), footprint);
            if (footprint.bytes() - open > bytes) {
                break;
            }
            kept--;
        }
        return history.without(kept);
    }

    /**
     * The bytes that steps hold, if no document shares any with another one: each step knows its
     * own, so this is quick, and mostly enough to see that everything fits.
     */
    private static long mayHoldMost(History history) {
        return memory(history.past()) + memory(history.future().reversed());
    }

    /** The memory of all steps, the nearest of which is the last. */
    private static long memory(List<History.Step> steps) {
        if (steps.isEmpty()) {
            return 0;
        }
        History.Step farthest = steps.getFirst();
        return steps.getLast().total() - farthest.total() + farthest.memory();
    }

    private static void add(Workspace workspace, MemoryFootprint footprint) {
        for (OpenDocument document : workspace.documents().all()) {
            footprint.add(document.asLoaded());
            footprint.add(document.content());
        }
    }
}
