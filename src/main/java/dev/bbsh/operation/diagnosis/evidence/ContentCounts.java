package dev.bbsh.operation.diagnosis.evidence;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.EntryPresence;
import dev.bbsh.migrate.prepare.IdKind;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts the IDs that exist in their issues in the new Jira, and those that don't. */
public final class ContentCounts {

    private final Catalog contents;
    private final Optional<KeyChange> keys;
    private final Map<IdKind, Counts> counts = new EnumMap<>(IdKind.class);

    /** The IDs of one kind by their presence. */
    private static final class Counts {

        private long present;
        private long absent;
        private long unknown;

        void add(EntryPresence presence) {
            switch (presence) {
                case PRESENT -> present++;
                case ABSENT -> absent++;
                case UNKNOWN -> unknown++;
            }
        }

        long of(EntryPresence presence) {
            return switch (presence) {
                case PRESENT -> present;
                case ABSENT -> absent;
                case UNKNOWN -> unknown;
            };
        }
    }

    /**
     * A counter without any IDs.
     *
     * @param keys the change of the moved project's key
     */
    ContentCounts(Catalog contents, Optional<KeyChange> keys) {
        this.contents = contents;
        this.keys = keys;
        for (IdKind kind : IdKind.values()) {
            counts.put(kind, new Counts());
        }
    }

    /** Counts the local IDs of an issue. */
    void addLocal(SyncedIssue issue) {
        Optional<String> key = issue.localIssueKey().map(this::renamed);
        for (IdKind kind : IdKind.values()) {
            for (SyncedEntry entry : issue.entries(kind.field())) {
                if (!entry.lacksLocalId()) {
                    add(kind, entry.localText(), key);
                }
            }
        }
    }

    /** Counts the remote IDs of an issue. */
    void addRemote(SyncedIssue issue) {
        Optional<String> key = issue.remoteIssueKey().map(this::renamed);
        for (IdKind kind : IdKind.values()) {
            for (SyncedEntry entry : issue.entries(kind.field())) {
                if (entry.isCopy()) {
                    add(kind, entry.remoteText(), key);
                }
            }
        }
    }

    private String renamed(String key) {
        return keys.map((change) -> change.renamed(key)).orElse(key);
    }

    private void add(IdKind kind, String id, Optional<String> issue) {
        EntryPresence presence =
                issue.map((key) -> EntryPresence.of(contents, kind.entity(), id, key))
                        .orElse(EntryPresence.UNKNOWN);
        of(kind).add(presence);
    }

    private Counts of(IdKind kind) {
        return counts.computeIfAbsent(kind, (_) -> new Counts());
    }

    /** The number of IDs of a kind with a presence. */
    public long count(IdKind kind, EntryPresence presence) {
        return of(kind).of(presence);
    }

    /** The number of IDs of all kinds with a presence. */
    public long count(EntryPresence presence) {
        return count(IdKind.COMMENT, presence) + count(IdKind.ATTACHMENT, presence);
    }
}
