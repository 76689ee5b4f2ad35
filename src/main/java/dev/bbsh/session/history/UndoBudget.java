package dev.bbsh.session.history;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.json.analysis.MemoryFootprint;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The limit of the memory that is held only by steps, and not by what is open now.
 *
 * @param bytes of text, index and findings
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
        Held held = new Held();
        held.add(history.present());
        long open = held.bytes();
        history.future().forEach((step) -> held.add(step.other()));
        List<History.Step> past = history.past();
        int kept = past.size();
        while (kept > 0) {
            held.add(past.get(kept - 1).other());
            if (held.bytes() - open > bytes) {
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

    /** The memory of workspaces together: what several of them hold counts once. */
    private static final class Held {

        private final MemoryFootprint documents = new MemoryFootprint();
        private final Set<List<Finding>> checks =
                Collections.newSetFromMap(new IdentityHashMap<>());
        private long findings;

        void add(Workspace workspace) {
            for (OpenDocument document : workspace.documents().all()) {
                documents.add(document.asLoaded());
                documents.add(document.content());
            }
            workspace.checked().map(CheckResult::findings).ifPresent(this::add);
        }

        private void add(Findings found) {
            findings += checks.add(found.kept()) ? found.memory() : 0;
        }

        long bytes() {
            return documents.bytes() + findings;
        }
    }
}
