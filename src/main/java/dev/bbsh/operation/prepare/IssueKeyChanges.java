package dev.bbsh.operation.prepare;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.IdTable;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.session.jira.OpenMapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of issues before and after the migration: those that the key tables of open mappings
 * name, because the issues moved to another project, and else those of the project's new key. A key
 * for which the tables contradict each other is not used.
 *
 * @param after the new keys, by the old ones
 * @param before the old keys, by the new ones
 * @param project the change of the project's key, if there was one
 * @param mappings the names of the mappings and the catalog that have changed keys
 */
record IssueKeyChanges(
        Map<String, String> after,
        Map<String, String> before,
        Optional<KeyChange> project,
        List<String> mappings) {

    IssueKeyChanges {
        after = Map.copyOf(after);
        before = Map.copyOf(before);
        mappings = List.copyOf(mappings);
    }

    /**
     * The key changes of the current sync.
     *
     * @param young the catalog of the new Jira, which may have given issues for their old keys
     */
    static IssueKeyChanges of(Workspace workspace, OpenCatalog young) {
        Map<String, String> after = new HashMap<>(young.content().catalog().movedIssues());
        Set<String> doubtful = new HashSet<>();
        List<String> mappings =
                new ArrayList<>(after.isEmpty() ? List.of() : List.of(young.name()));
        for (OpenMapping each : workspace.jira().mappings()) {
            Optional<IdTable> table = each.content().mapping().table(Namespace.ISSUE_KEY);
            table.ifPresent(
                    (keys) -> {
                        mappings.add(each.name());
                        keys.textsByCloudId()
                                .values()
                                .forEach((old) -> add(old, keys, after, doubtful));
                    });
        }
        after.keySet().removeAll(doubtful);
        Map<String, String> before = new HashMap<>();
        after.forEach((old, now) -> before.put(now, old));
        return new IssueKeyChanges(after, before, workspace.facts().keyChange(), mappings);
    }

    private static void add(
            List<String> all, IdTable keys, Map<String, String> after, Set<String> doubtful) {
        for (String old : all) {
            if (keys.find(old) instanceof CloudId.One(String now)) {
                String known = after.putIfAbsent(old, now);
                if (known != null && !known.equals(now)) {
                    doubtful.add(old);
                }
            } else {
                doubtful.add(old);
            }
        }
    }

    /** The key of an issue after the migration. */
    String keyAfter(String key) {
        String moved = after.get(key);
        return moved == null ? Translation.keyAfter(key, project) : moved;
    }

    /** The key of an issue before the migration. */
    String keyBefore(String key) {
        String old = before.get(key);
        return old == null ? Translation.keyAfter(key, project.map(KeyChange::reversed)) : old;
    }
}
