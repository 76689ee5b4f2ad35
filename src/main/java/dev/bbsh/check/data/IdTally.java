package dev.bbsh.check.data;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.jira.Namespace;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.CloudIds;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.IdTable;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts which ids of one side a mapping knows as ids of the old server, and which as new ones. */
final class IdTally {

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
     * @param remote whether the ids that count are those of the other side, which copies have
     */
    IdTally(Optional<IdMapping> mapping, boolean remote) {
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

    /** An id that is a new one may be an old one of something else: that proves nothing. */
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

    /** How many ids. */
    long all() {
        return all;
    }

    /** How many are surely those of the old server. */
    long old() {
        return old;
    }

    /** How many are in the mapping as new ones. */
    long translated() {
        return translated;
    }

    /** Of which nothing can be said. */
    long unknown() {
        return all - old - translated;
    }

    /** The records that have ids of the old server. */
    RecordNumbers withOld() {
        return withOld;
    }

    /** The records that have ids of which nothing can be said. */
    RecordNumbers withUnknown() {
        return withUnknown;
    }
}
