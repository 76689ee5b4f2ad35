package dev.bbsh.backup.catalog;

import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The projects of a backup, with the keys that they had before, and their components and versions.
 */
final class ProjectRows {

    private final BackupContent content;
    private final Map<String, Set<String>> former = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    ProjectRows(BackupContent content) {
        this.content = content;
        RowTable all = content.table(BackupTable.PROJECT_KEY);
        for (int row = 0; row < all.size(); row++) {
            former(all.get(row, "projectId"), all.get(row, "projectKey"));
        }
        RowTable projects = content.table(BackupTable.PROJECT);
        for (int row = 0; row < projects.size(); row++) {
            String id = projects.get(row, "id");
            former(id, projects.get(row, "originalkey"));
            keys.put(id, projects.get(row, "key"));
        }
        former.forEach((id, known) -> known.remove(keys.get(id)));
    }

    private void former(String project, String key) {
        if (!key.isEmpty()) {
            former.computeIfAbsent(project, (_) -> new LinkedHashSet<>()).add(key);
        }
    }

    void addTo(Catalog.Builder catalog) {
        RowTable projects = content.table(BackupTable.PROJECT);
        catalog.asked(EntityKind.PROJECT);
        for (int row = 0; row < projects.size(); row++) {
            String id = projects.get(row, "id");
            Map<Trait, String> traits = new EnumMap<>(Trait.class);
            BackupCatalog.keep(traits, Trait.KEY, projects.get(row, "key"));
            BackupCatalog.keep(
                    traits,
                    Trait.FORMER_KEYS,
                    String.join(", ", former.getOrDefault(id, Set.of())));
            catalog.add(new Entity(EntityKind.PROJECT, id, projects.get(row, "name"), traits));
        }
        ofProjects(EntityKind.COMPONENT, BackupTable.COMPONENT, catalog);
        ofProjects(EntityKind.VERSION, BackupTable.VERSION, catalog);
    }

    private void ofProjects(EntityKind kind, BackupTable table, Catalog.Builder catalog) {
        RowTable rows = content.table(table);
        catalog.all(
                kind,
                new EntityRows(
                        rows,
                        () -> content.index(table, "id"),
                        (row) -> {
                            String project = rows.get(row, "project");
                            Map<Trait, String> traits = new EnumMap<>(Trait.class);
                            BackupCatalog.keep(traits, Trait.PROJECT, project);
                            BackupCatalog.keep(
                                    traits, Trait.PROJECT_KEY, keys.getOrDefault(project, ""));
                            return new Entity(
                                    kind, rows.get(row, "id"), rows.get(row, "name"), traits);
                        },
                        (_, _) -> Optional.empty()));
    }
}
