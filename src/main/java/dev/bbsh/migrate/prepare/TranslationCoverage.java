package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The coverage of a mapping for the IDs to translate.
 *
 * @param resolved the number of places with an ID that has a new value
 * @param known the number of IDs of the moved side that have one
 * @param movedKeys the number of issues whose new key the mapping gives
 * @param unresolved the IDs that have none, each once
 */
public record TranslationCoverage(
        long resolved, long known, long movedKeys, List<Unresolved> unresolved) {

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
        private long movedKeys;

        void movedKey() {
            movedKeys++;
        }

        void resolved(boolean moved) {
            resolved++;
            known += moved ? 1 : 0;
        }

        void unresolved(IdKind kind, String id, SyncedIssue issue, List<String> several) {
            if (seen.add(kind.word() + id)) {
                unresolved.add(new Unresolved(kind, id, issue.name(), several));
            }
        }

        /** Adds the counts of another part of the document. */
        void add(Builder other) {
            resolved += other.resolved;
            known += other.known;
            movedKeys += other.movedKeys;
            other.unresolved.stream()
                    .filter((each) -> seen.add(each.kind().word() + each.id()))
                    .forEach(unresolved::add);
        }

        TranslationCoverage build() {
            return new TranslationCoverage(resolved, known, movedKeys, unresolved);
        }
    }

    /**
     * The number of IDs of the moved side that have no new value, each counted once.
     *
     * @param comments the number of comment IDs
     * @param attachments the number of attachment IDs
     */
    public record UntranslatedCount(long comments, long attachments) {

        /** Counts IDs by what they belong to. */
        public static UntranslatedCount of(Collection<IdKind> ids) {
            long comments = ids.stream().filter(IdKind.COMMENT::equals).count();
            return new UntranslatedCount(comments, ids.size() - comments);
        }

        public long count() {
            return comments + attachments;
        }

        /**
         * The number in words, such as {@code 3 IDs are still old: these comments may be
         * duplicated}.
         */
        @Override
        public String toString() {
            return Plurals.of(count(), "ID is", "IDs are")
                    + " still old: "
                    + these()
                    + " may be duplicated";
        }

        private String these() {
            if (comments > 0 && attachments > 0) {
                return "these comments and attachments";
            }
            String what = comments > 0 ? "comment" : "attachment";
            return count() == 1 ? "this " + what : "these " + what + "s";
        }
    }
}
