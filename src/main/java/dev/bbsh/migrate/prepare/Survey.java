package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.data.SyncedIssue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a mapping knew of the ids that were to be translated.
 *
 * @param resolved how many ids have a new value, each place counted
 * @param known how many ids of the side that moved have one
 * @param unresolved the ids that have none, each once
 */
public record Survey(long resolved, long known, List<Unresolved> unresolved) {

    public Survey {
        unresolved = List.copyOf(unresolved);
    }

    /**
     * An id that is kept, for the mapping has no single new one.
     *
     * @param issue the first issue that has it
     * @param several the new ones, when the mapping contradicts itself
     */
    public record Unresolved(IdKind kind, String id, String issue, List<String> several) {

        public Unresolved {
            several = List.copyOf(several);
        }
    }

    /** The IDs that have none, by what they belong to. */
    public StillOld stillOld() {
        return StillOld.of(unresolved.stream().map(Unresolved::kind).toList());
    }

    /** Counts while records are written. */
    static final class Builder {

        private final Set<String> seen = new HashSet<>();
        private final List<Unresolved> unresolved = new ArrayList<>();
        private long resolved;
        private long known;

        void resolved(boolean moved) {
            resolved++;
            known += moved ? 1 : 0;
        }

        void unresolved(IdKind kind, String id, SyncedIssue issue, List<String> several) {
            if (seen.add(kind.word() + id)) {
                unresolved.add(new Unresolved(kind, id, issue.name(), several));
            }
        }

        Survey build() {
            return new Survey(resolved, known, unresolved);
        }
    }
}
