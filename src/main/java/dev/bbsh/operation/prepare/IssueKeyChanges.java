package dev.bbsh.operation.prepare;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.IdTable;
import dev.bbsh.jira.mapping.Namespace;
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
import java.util.stream.Stream;

/**
 * The keys of issues before and after the migration: those that the key tables of open mappings
 * name, because the issues moved to another project, and else those of the project's new key. A key
 * for which the tables contradict each other is not used.
 *
 * @param after the new keys, by the old ones
 * @param before the old keys, by the new ones
 * @param projects the changes of project keys, of all syncs: two catalogs have issues of several
 * @param mappings the names of the mappings and the catalog that have changed keys
 */
record IssueKeyChanges(
        Map<String, String> after,
        Map<String, String> before,
        List<KeyChange> projects,
        List<String> mappings) {

    IssueKeyChanges {
        after = Map.copyOf(after);
        before = Map.copyOf(before);
        projects = List.copyOf(projects);
        mappings = List.copyOf(mappings);
    }

    /**
     * The key changes of all syncs.
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
        List<KeyChange> projects =
                workspace.cases().all().stream()
                        .flatMap((each) -> each.keyChanges().stream())
                        .toList();
        return new IssueKeyChanges(after, before, projects, mappings);
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
        return moved == null ? renamed(key, projects.stream()) : moved;
    }

    /** The key of an issue before the migration. */
    String keyBefore(String key) {
        String old = before.get(key);
        return old == null ? renamed(key, projects.stream().map(KeyChange::reversed)) : old;
    }

    /** The key of an issue after the change of its own project, if there is one. */
    private static String renamed(String key, Stream<KeyChange> changes) {
        return changes.map((each) -> each.renamed(key))
                .filter((next) -> !next.equals(key))
                .findFirst()
                .orElse(key);
    }
}
