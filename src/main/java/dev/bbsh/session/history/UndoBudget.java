package dev.bbsh.session.history;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.json.analysis.MemoryFootprint;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
     * The bytes that steps hold, if no document shares any with another one: each knows its own, so
     * this is quick, and mostly enough to see that everything fits.
     */
    private long mayHoldMost(History history) {
        Set<DocumentAnalysis> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        versions(history.present()).forEach(seen::add);
        long most = 0;
        for (List<History.Step> some : List.of(history.future(), history.past())) {
            for (History.Step step : some) {
                for (OpenDocument document : step.other().documents().all()) {
                    most += held(document.original(), seen) + held(document.analysis(), seen);
                }
                if (most > bytes) {
                    return most;
                }
            }
        }
        return most;
    }

    private static Stream<DocumentAnalysis> versions(Workspace workspace) {
        return workspace.documents().all().stream()
                .flatMap((each) -> Stream.of(each.original(), each.analysis()));
    }

    private static long held(DocumentAnalysis version, Set<DocumentAnalysis> seen) {
        return seen.add(version) ? version.memory() : 0;
    }

    private static void add(Workspace workspace, MemoryFootprint footprint) {
        for (OpenDocument document : workspace.documents().all()) {
            footprint.add(document.asLoaded());
            footprint.add(document.content());
        }
    }
}
