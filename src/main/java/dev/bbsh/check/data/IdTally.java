package dev.bbsh.check.data;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.jira.Namespace;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.CloudIds;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.IdTable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts which ids of one side a mapping knows as ids of the old server, and which as new ones. */
final class IdTally {

    private static final int NAMED = 10;

    private final @Nullable IdMapping mapping;
    private final Map<Namespace, CloudIds> cloudIds = new HashMap<>();
    private final List<SyncedIssue> firstOld = new ArrayList<>();
    private long all;
    private long old;
    private long translated;

    IdTally(Optional<IdMapping> mapping) {
        this.mapping = mapping.orElse(null);
    }

    void add(IssueEntry each) {
        if (each.entry().lacksLocalId()) {
            return;
        }
        all++;
        if (mapping != null) {
            Namespace namespace =
                    each.field() == IssueField.COMMENTS ? Namespace.COMMENT : Namespace.ATTACHMENT;
            mapping.table(namespace).ifPresent((ids) -> add(each, namespace, ids));
        }
    }

    /** An id that is a new one may be an old one of something else: that proves nothing. */
    private void add(IssueEntry each, Namespace namespace, IdTable ids) {
        String id = each.entry().localText();
        CloudIds known = cloudIds.computeIfAbsent(namespace, (_) -> ids.cloudIds());
        if (known.contains(id)) {
            translated++;
        } else if (!(ids.find(id) instanceof CloudId.None)) {
            old++;
            addOld(each.issue());
        }
    }

    private void addOld(SyncedIssue issue) {
        boolean known = !firstOld.isEmpty() && firstOld.getLast().ordinal() == issue.ordinal();
        if (!known && firstOld.size() < NAMED) {
            firstOld.add(issue);
        }
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

    /** The first issues that have old ids. */
    List<SyncedIssue> firstOld() {
        return firstOld;
    }
}
