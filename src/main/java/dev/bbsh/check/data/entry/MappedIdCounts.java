package dev.bbsh.check.data.entry;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.check.data.rule.IssueEntry;
import dev.bbsh.check.data.rule.RecordNumbers;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.EntryPresence;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.CloudIds;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.IdTable;
import dev.bbsh.jira.mapping.Namespace;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts which IDs of one side are old server IDs, and which are new ones: by the contents of the
 * new Jira, else by a mapping.
 */
final class MappedIdCounts {

    private final @Nullable IdMapping mapping;
    private final Map<Namespace, CloudIds> cloudIds = new HashMap<>();
    private final RecordNumbers withOld = new RecordNumbers();
    private final RecordNumbers withUnknown = new RecordNumbers();
    private final RecordNumbers withAbsent = new RecordNumbers();
    private final @Nullable Catalog contents;
    private final Optional<KeyChange> keys;
    private final boolean remote;
    private long all;
    private long mapped;
    private long old;
    private long translated;
    private long present;
    private long absent;

    /**
     * An empty tally.
     *
     * @param remote true to count the IDs of the other side, which copies have
     */
    MappedIdCounts(Known known, boolean remote) {
        this.mapping = known.mapping().orElse(null);
        this.contents = known.contents().orElse(null);
        this.keys = known.keys();
        this.remote = remote;
    }

    /**
     * The sources that know IDs.
     *
     * @param contents the comments and attachments of the new Jira
     * @param keys the change of the moved project's key
     */
    record Known(
            Optional<IdMapping> mapping, Optional<Catalog> contents, Optional<KeyChange> keys) {

        /** No sources. */
        static final Known NOTHING =
                new Known(Optional.empty(), Optional.empty(), Optional.empty());
    }

    void add(IssueEntry each) {
        if (remote ? !each.entry().isCopy() : each.entry().lacksLocalId()) {
            return;
        }
        all++;
        Namespace namespace =
                each.field() == IssueField.COMMENTS ? Namespace.COMMENT : Namespace.ATTACHMENT;
        Optional<IdTable> ids =
                Optional.ofNullable(mapping).flatMap((known) -> known.table(namespace));
        String id = remote ? each.entry().remoteText() : each.entry().localText();
        boolean isNew = ids.isPresent() && isNew(id, namespace, ids.get());
        boolean isOld = ids.isPresent() && !isNew && !(ids.get().find(id) instanceof CloudId.None);
        mapped += isNew || isOld ? 1 : 0;
        EntryPresence presence = presence(each, id);
        if (presence == EntryPresence.PRESENT) {
            present++;
        } else if (isNew) {
            translated++;
        } else if (isOld) {
            old++;
            withOld.add(each.issue());
        } else if (presence == EntryPresence.ABSENT) {
            absent++;
            withAbsent.add(each.issue());
        } else {
            withUnknown.add(each.issue());
        }
    }

    /** A new ID may be the old one of another item: that proves nothing. */
    private boolean isNew(String id, Namespace namespace, IdTable ids) {
        return cloudIds.computeIfAbsent(namespace, (_) -> ids.cloudIds()).contains(id);
    }

    /** The presence of an ID in its issue in the new Jira. */
    private EntryPresence presence(IssueEntry each, String id) {
        Catalog known = contents;
        if (known == null) {
            return EntryPresence.UNKNOWN;
        }
        EntityKind kind =
                each.field() == IssueField.COMMENTS ? EntityKind.COMMENT : EntityKind.ATTACHMENT;
        return (remote ? each.issue().remoteIssueKey() : each.issue().localIssueKey())
                .map((key) -> keys.map((change) -> change.renamed(key)).orElse(key))
                .map((key) -> EntryPresence.of(known, kind, id, key))
                .orElse(EntryPresence.UNKNOWN);
    }

    /** The number of all IDs. */
    long all() {
        return all;
    }

    /** The number of IDs that are certain to be old server IDs. */
    long old() {
        return old;
    }

    /** The number of IDs that are in the mapping as new ones. */
    long translated() {
        return translated;
    }

    /** The number of IDs that are in the mapping, as old or as new ones. */
    long mapped() {
        return mapped;
    }

    /** The number of IDs that their issues have in the new Jira. */
    long present() {
        return present;
    }

    /**
     * The number of IDs that the mapping doesn't have, and their issues in the new Jira neither.
     */
    long absent() {
        return absent;
    }

    /** True when no ID is known to be a new one. */
    boolean noneIsNew() {
        return present + translated == 0;
    }

    /** The number of IDs of unknown status: neither the mapping nor the contents have them. */
    long unknown() {
        return all - old - translated - present - absent;
    }

    /** The records with IDs that are not in the new Jira. */
    RecordNumbers withAbsent() {
        return withAbsent;
    }

    /** The records that have old server IDs. */
    RecordNumbers withOld() {
        return withOld;
    }

    /** The records that have IDs of unknown status. */
    RecordNumbers withUnknown() {
        return withUnknown;
    }
}
