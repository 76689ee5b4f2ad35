package dev.bbsh.backup.catalog;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.BackupScan;
import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.RowHandler;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.work.Progress;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The numbers of issues that use an item: an issue type, status, priority, resolution, field,
 * option, component or version. The rows of the issues are read from the backup once more.
 */
public final class IssueUses {

    private static final Set<EntityKind> COUNTED =
            EnumSet.of(
                    EntityKind.ISSUE_TYPE,
                    EntityKind.STATUS,
                    EntityKind.PRIORITY,
                    EntityKind.RESOLUTION,
                    EntityKind.FIELD,
                    EntityKind.OPTION,
                    EntityKind.COMPONENT,
                    EntityKind.VERSION);

    private static final String CUSTOM_FIELD = "customfield_";

    /** An ordinal of each issue that counts, by its ID. */
    private final Map<String, Integer> issues = new HashMap<>();

    private final Map<EntityKind, Map<String, BitSet>> uses = new EnumMap<>(EntityKind.class);
    private final Catalog catalog;

    private final Set<String> keys;

    private IssueUses(Catalog catalog, Collection<String> keys) {
        this.catalog = catalog;
        this.keys = Set.copyOf(keys);
    }

    /** True when these are the uses of a catalog's items in these issues. */
    public boolean areOf(Catalog other, Collection<String> some) {
        return catalog == other && keys.equals(Set.copyOf(some));
    }

    /**
     * Counts the uses in some issues.
     *
     * @param catalog the catalog of the backup
     * @param keys the keys of the issues; those that the backup doesn't have are left out
     */
    public static IssueUses of(
            Backup backup, Catalog catalog, Collection<String> keys, Progress progress) {
        IssueUses uses = new IssueUses(catalog, keys);
        IssueDirectory directory = new IssueDirectory(backup.content());
        for (String key : keys) {
            OptionalInt row = directory.row(key);
            if (row.isPresent()) {
                uses.issues.putIfAbsent(directory.id(row.getAsInt()), uses.issues.size());
            }
        }
        if (!uses.issues.isEmpty()) {
            BackupScan.all(
                    backup,
                    Map.of(
                            "Issue",
                            uses.new Issues(),
                            "CustomFieldValue",
                            uses.new Values(),
                            "NodeAssociation",
                            uses.new Associations()),
                    progress);
        }
        return uses;
    }

    /** The number of issues that were found in the backup. */
    public int issues() {
        return issues.size();
    }

    /**
     * The number of issues that use an item; empty for a kind that isn't counted, and for fields
     * that Jira itself has.
     */
    public OptionalInt of(EntityKind kind, String id) {
        if (!COUNTED.contains(kind) || (kind == EntityKind.FIELD && !id.startsWith(CUSTOM_FIELD))) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                Optional.ofNullable(uses.getOrDefault(kind, Map.of()).get(id))
                        .map(BitSet::cardinality)
                        .orElse(0));
    }

    private void add(EntityKind kind, String id, int issue) {
        if (!id.isEmpty()) {
            uses.computeIfAbsent(kind, (_) -> new HashMap<>())
                    .computeIfAbsent(id, (_) -> new BitSet())
                    .set(issue);
        }
    }

    private final class Issues implements RowHandler {

        @Override
        public List<String> columns() {
            return List.of("id", "type", "status", "priority", "resolution");
        }

        @Override
        public void row(BackupRow row) {
            Integer issue = issues.get(row.text(0));
            if (issue != null) {
                add(EntityKind.ISSUE_TYPE, row.text(1), issue);
                add(EntityKind.STATUS, row.text(2), issue);
                add(EntityKind.PRIORITY, row.text(3), issue);
                add(EntityKind.RESOLUTION, row.text(4), issue);
            }
        }
    }

    private final class Values implements RowHandler {

        @Override
        public List<String> columns() {
            return List.of("issue", "customfield", "stringvalue");
        }

        @Override
        public void row(BackupRow row) {
            Integer issue = issues.get(row.text(0));
            if (issue == null) {
                return;
            }
            String field = CUSTOM_FIELD + row.text(1);
            add(EntityKind.FIELD, field, issue);
            String value = row.text(2);
            boolean option =
                    catalog.find(EntityKind.OPTION, value)
                            .filter((each) -> each.has(Trait.FIELD, field))
                            .isPresent();
            if (option) {
                add(EntityKind.OPTION, value, issue);
            }
        }
    }

    private final class Associations implements RowHandler {

        @Override
        public List<String> columns() {
            return List.of("sourceNodeId", "sourceNodeEntity", "sinkNodeId", "sinkNodeEntity");
        }

        @Override
        public void row(BackupRow row) {
            Integer issue = row.is(1, "Issue") ? issues.get(row.text(0)) : null;
            if (issue != null && row.is(3, "Component")) {
                add(EntityKind.COMPONENT, row.text(2), issue);
            } else if (issue != null && row.is(3, "Version")) {
                add(EntityKind.VERSION, row.text(2), issue);
            }
        }
    }
}
