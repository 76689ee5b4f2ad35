package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.data.SyncedIssue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The coverage of a mapping for the IDs to translate.
 *
 * @param resolved the number of places with an ID that has a new value
 * @param known the number of IDs of the moved side that have one
 * @param unresolved the IDs that have none, each once
 */
public record TranslationCoverage(long resolved, long known, List<Unresolved> unresolved) {

    public TranslationCoverage {
        unresolved = List.copyOf(unresolved);
    }

    /**
     * An ID that is kept because the mapping has no single new one.
     *
     * @param issue the first issue that has it
     * @param several the new IDs, when the mapping contradicts itself
     */
    public record Unresolved(IdKind kind, String id, String issue, List<String> several) {

        public Unresolved {
            several = List.copyOf(several);
        }
    }

    /** The IDs without a new value, by kind. */
    public UntranslatedCount stillOld() {
        return UntranslatedCount.of(unresolved.stream().map(Unresolved::kind).toList());
    }

    /** Counts the IDs while records are written. */
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

        TranslationCoverage build() {
            return new TranslationCoverage(resolved, known, unresolved);
        }
    }
}
