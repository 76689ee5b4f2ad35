package dev.bbsh.backup.catalog;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the catalog of a backup. IDs, names and traits are written as the REST API of a server
 * writes them, so that both kinds of catalogs answer the same questions.
 */
public final class BackupCatalog {

    /** The beginning of the IDs of custom fields; rows have the number alone. */
    static final String CUSTOM = "customfield_";

    /** Link types of Jira's own, such as the one between an issue and its subtasks. */
    private static final String INTERNAL = "jira_";

    private final BackupContent content;
    private final Catalog.Builder catalog = new Catalog.Builder();

    private BackupCatalog(BackupContent content) {
        this.content = content;
    }

    /** The catalog of a backup, without comments and attachments. */
    public static Catalog of(Backup backup) {
        return builder(backup).build();
    }

    /** The same catalog before it is complete. */
    static Catalog.Builder builder(Backup backup) {
        return new BackupCatalog(backup.content()).all(backup);
    }

    private Catalog.Builder all(Backup backup) {
        catalog.is(
                new Catalog.ServerInfo(
                        content.properties().system("jira.baseurl").orElse(""),
                        backup.version(),
                        "Server"));
        new ProjectRows(content).addTo(catalog);
        new ProjectStatuses(content).addTo(catalog);
        fields();
        contexts();
        catalog.all(EntityKind.OPTION, OptionRows.of(content));
        plain(EntityKind.ISSUE_TYPE, BackupTable.ISSUE_TYPE);
        plain(EntityKind.STATUS, BackupTable.STATUS);
        plain(EntityKind.PRIORITY, BackupTable.PRIORITY);
        plain(EntityKind.RESOLUTION, BackupTable.RESOLUTION);
        linkTypes();
        catalog.all(EntityKind.USER, new UserDirectory(content));
        return catalog;
    }

    private void plain(EntityKind kind, BackupTable table) {
        RowTable rows = content.table(table);
        catalog.asked(kind);
        for (int row = 0; row < rows.size(); row++) {
            catalog.add(
                    new Entity(kind, rows.get(row, "id"), rows.get(row, "name"), of(kind, row)));
        }
        catalog.listed(kind);
    }

    private Map<Trait, String> of(EntityKind kind, int row) {
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        switch (kind) {
            case ISSUE_TYPE -> {
                String style = content.table(BackupTable.ISSUE_TYPE).get(row, "style");
                traits.put(Trait.SUBTASK, style.equals("jira_subtask") ? "true" : "false");
            }
            case STATUS ->
                    keep(
                            traits,
                            Trait.CATEGORY,
                            category(content.table(BackupTable.STATUS).get(row, "statuscategory")));
            case PRIORITY ->
                    keep(
                            traits,
                            Trait.COLOR,
                            content.table(BackupTable.PRIORITY).get(row, "statusColor"));
            default -> {}
        }
        return traits;
    }

    /** The key of a status category; the IDs are the same in every Jira. */
    private static String category(String id) {
        return switch (id) {
            case "1" -> "undefined";
            case "2" -> "new";
            case "3" -> "done";
            case "4" -> "indeterminate";
            default -> "";
        };
    }

    static void keep(Map<Trait, String> traits, Trait trait, String text) {
        if (!text.isEmpty()) {
            traits.put(trait, text);
        }
    }

    private void fields() {
        SystemFields.entities().forEach(catalog::add);
        RowTable rows = content.table(BackupTable.FIELD);
        for (int row = 0; row < rows.size(); row++) {
            Map<Trait, String> traits = new EnumMap<>(Trait.class);
            keep(traits, Trait.TYPE, rows.get(row, "customfieldtypekey"));
            String id = CUSTOM + rows.get(row, "id");
            catalog.add(new Entity(EntityKind.FIELD, id, rows.get(row, "name"), traits));
        }
        catalog.listed(EntityKind.FIELD);
    }

    /**
     * Adds the contexts of custom fields; system fields have some, too, which REST doesn't list.
     */
    private void contexts() {
        Map<String, Boolean> global = new HashMap<>();
        RowTable places = content.table(BackupTable.CONTEXT_PROJECT);
        for (int row = 0; row < places.size(); row++) {
            String context = places.get(row, "fieldconfigscheme");
            String project = places.get(row, "project");
            global.merge(context, project.isEmpty(), Boolean::logicalOr);
            if (!project.isEmpty() && places.get(row, "key").startsWith(CUSTOM)) {
                catalog.concerns(context, project);
            }
        }
        RowTable rows = content.table(BackupTable.CONTEXT);
        catalog.asked(EntityKind.CONTEXT);
        for (int row = 0; row < rows.size(); row++) {
            String field = rows.get(row, "fieldid");
            if (field.startsWith(CUSTOM)) {
                String id = rows.get(row, "id");
                Map<Trait, String> traits = new EnumMap<>(Trait.class);
                traits.put(Trait.FIELD, field);
                traits.put(Trait.GLOBAL, global.getOrDefault(id, false).toString());
                catalog.add(new Entity(EntityKind.CONTEXT, id, rows.get(row, "name"), traits));
            }
        }
    }

    private void linkTypes() {
        RowTable rows = content.table(BackupTable.LINK_TYPE);
        catalog.asked(EntityKind.LINK_TYPE);
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row, "style").startsWith(INTERNAL)) {
                Map<Trait, String> traits = new EnumMap<>(Trait.class);
                keep(traits, Trait.INWARD, rows.get(row, "inward"));
                keep(traits, Trait.OUTWARD, rows.get(row, "outward"));
                catalog.add(
                        new Entity(
                                EntityKind.LINK_TYPE,
                                rows.get(row, "id"),
                                rows.get(row, "linkname"),
                                traits));
            }
        }
    }
}
