package dev.bbsh.check.data.entry;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.check.data.rule.IssueEntry;
import dev.bbsh.check.data.rule.RecordNumbers;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.CloudIds;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.IdTable;
import dev.bbsh.jira.mapping.Namespace;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts which IDs of one side a mapping has as old server IDs, and which as new ones. */
final class MappedIdCounts {

    private final @Nullable IdMapping mapping;
    private final Map<Namespace, CloudIds> cloudIds = new HashMap<>();
    private final RecordNumbers withOld = new RecordNumbers();
    private final RecordNumbers withUnknown = new RecordNumbers();
    private final boolean remote;
    private long all;
    private long old;
    private long translated;

    /**
     * An empty tally.
     *
     * @param remote true to count the IDs of the other side, which copies have
     */
    MappedIdCounts(Optional<IdMapping> mapping, boolean remote) {
        this.mapping = mapping.orElse(null);
        this.remote = remote;
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
        if (ids.isEmpty() || !isKnown(each, namespace, ids.get())) {
            withUnknown.add(each.issue());
        }
    }

    /**
     * True when the mapping has the ID, old or new. A new ID may be the old one of another item:
     * that proves nothing.
     */
    private boolean isKnown(IssueEntry each, Namespace namespace, IdTable ids) {
        String id = remote ? each.entry().remoteText() : each.entry().localText();
        CloudIds known = cloudIds.computeIfAbsent(namespace, (_) -> ids.cloudIds());
        if (known.contains(id)) {
            translated++;
            return true;
        }
        if (ids.find(id) instanceof CloudId.None) {
            return false;
        }
        old++;
        withOld.add(each.issue());
        return true;
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

    /** The number of IDs of unknown status: not in the mapping, or without any mapping. */
    long unknown() {
        return all - old - translated;
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
