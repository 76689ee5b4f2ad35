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
        if (history.past().isEmpty()) {
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

    private static void add(Workspace workspace, MemoryFootprint footprint) {
        for (OpenDocument document : workspace.documents().all()) {
            footprint.add(document.asLoaded());
            footprint.add(document.content());
        }
    }
}
