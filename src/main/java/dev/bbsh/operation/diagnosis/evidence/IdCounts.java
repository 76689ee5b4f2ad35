package dev.bbsh.operation.diagnosis.evidence;

import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.CloudIds;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.IdTable;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.migrate.prepare.IdKind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts the IDs of one member of entries, as the mapping and an earlier file know them. */
public final class IdCounts {

    private final Known comments;
    private final Known attachments;

    private long same;
    private long kept;
    private long changed;
    private long mapped;
    private long twice;
    private long wrong;
    private long old;
    private long young;
    private long either;
    private long unmapped;

    /** The IDs of a mapping for one kind of entries. */
    private record Known(IdTable table, CloudIds cloud) {

        static Known of(IdKind kind, Optional<IdMapping> mapping) {
            IdTable table =
                    mapping.flatMap((ids) -> ids.table(kind.namespace())).orElseGet(IdTable::new);
            return new Known(table, table.cloudIds());
        }
    }

    private final boolean hasMapping;

    /** The keys that issues had before they moved to another project, by those of now. */
    private final Map<String, List<String>> oldKeys;

    /** A counter without any IDs. */
    public IdCounts(Optional<IdMapping> mapping) {
        comments = Known.of(IdKind.COMMENT, mapping);
        attachments = Known.of(IdKind.ATTACHMENT, mapping);
        hasMapping = mapping.isPresent();
        oldKeys =
                mapping.flatMap((ids) -> ids.table(Namespace.ISSUE_KEY))
                        .map(IdTable::textsByCloudId)
                        .orElse(Map.of());
    }

    /** Another counter of the same mapping. */
    private IdCounts(IdCounts like) {
        comments = like.comments;
        attachments = like.attachments;
        hasMapping = like.hasMapping;
        oldKeys = like.oldKeys;
    }

    /** The keys that an issue had before it moved to another project. */
    Stream<String> oldKeys(String key) {
        return oldKeys.getOrDefault(key, List.of()).stream();
    }

    /** An empty counter of the same mapping. */
    IdCounts fresh() {
        return new IdCounts(this);
    }

    /** The number of IDs, when they were looked up in the mapping. */
    public long all() {
        return old + young + either + unmapped;
    }

    /** The number of IDs that were compared with those of an earlier file. */
    public long compared() {
        return same + changed;
    }

    /** Looks up an ID in the mapping. */
    void add(IdKind kind, long id) {
        Known known = of(kind);
        boolean isOld = known.table().cloudNumber(id) >= 0;
        boolean isNew = known.cloud().contains(id);
        if (isOld && isNew) {
            either++;
        } else if (isOld) {
            old++;
        } else if (isNew) {
            young++;
        } else {
            unmapped++;
        }
    }

    /** Compares an ID with that of the earlier file. */
    void compare(IdKind kind, long before, long now) {
        IdTable table = of(kind).table();
        long expected = hasMapping ? table.cloudNumber(before) : -1;
        if (before == now) {
            same++;
            kept += expected >= 0 && expected != now ? 1 : 0;
            boolean isUnknown = hasMapping && expected < 0 && !of(kind).cloud().contains(now);
            unmapped += isUnknown ? 1 : 0;
            return;
        }
        changed++;
        if (expected < 0) {
            mapped += isOneOfSeveral(table, before, now) ? 1 : 0;
            return;
        }
        if (now == expected) {
            mapped++;
        } else if (now == table.cloudNumber(expected)) {
            twice++;
        } else {
            wrong++;
        }
    }

    private static boolean isOneOfSeveral(IdTable table, long before, long now) {
        return table.find(Long.toString(before)) instanceof CloudId.Several(List<String> ids)
                && ids.contains(Long.toString(now));
    }

    /** The number of IDs that are the same in the earlier file. */
    public long same() {
        return same;
    }

    /** The number of those that have another ID in the mapping. */
    public long kept() {
        return kept;
    }

    /** The number of IDs that differ from those of the earlier file. */
    public long changed() {
        return changed;
    }

    /** The number of those that the mapping gives. */
    public long mapped() {
        return mapped;
    }

    /** The number of those to which the mapping was applied twice. */
    public long twice() {
        return twice;
    }

    /** The number of those for which the mapping gives another ID. */
    public long wrong() {
        return wrong;
    }

    /** The number of IDs that the mapping has only as old ones. */
    public long old() {
        return old;
    }

    /** The number of IDs that the mapping has only as new ones. */
    public long young() {
        return young;
    }

    /** The number of IDs that the mapping has as old ones and as new ones. */
    public long either() {
        return either;
    }

    /** The number of those that the mapping does not have; of changed IDs, none is counted. */
    public long unmapped() {
        return unmapped;
    }

    private Known of(IdKind kind) {
        return switch (kind) {
            case COMMENT -> comments;
            case ATTACHMENT -> attachments;
        };
    }

    boolean hasMapping() {
        return hasMapping;
    }
}
