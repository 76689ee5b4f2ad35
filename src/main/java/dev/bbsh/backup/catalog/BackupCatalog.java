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
import java.util.Map;

/**
 * Makes the catalog of a backup. IDs, names and traits are written as the REST API of a server
 * writes them, so that both kinds of catalogs answer the same questions.
 */
public final class BackupCatalog {

    private final BackupContent content;
    private final Catalog.Builder catalog = new Catalog.Builder();

    private BackupCatalog(BackupContent content) {
        this.content = content;
    }

    /** The catalog of a backup. */
    public static Catalog of(Backup backup) {
        return new BackupCatalog(backup.content()).build(backup);
    }

    private Catalog build(Backup backup) {
        catalog.is(
                new Catalog.ServerInfo(
                        content.properties().system("jira.baseurl").orElse(""),
                        backup.version(),
                        "Server"));
        plain(EntityKind.ISSUE_TYPE, BackupTable.ISSUE_TYPE);
        plain(EntityKind.STATUS, BackupTable.STATUS);
        plain(EntityKind.PRIORITY, BackupTable.PRIORITY);
        plain(EntityKind.RESOLUTION, BackupTable.RESOLUTION);
        return catalog.build();
    }

    private void plain(EntityKind kind, BackupTable table) {
        RowTable rows = content.table(table);
        for (int row = 0; row < rows.size(); row++) {
            Map<Trait, String> traits = new EnumMap<>(Trait.class);
            catalog.add(new Entity(kind, rows.get(row, "id"), rows.get(row, "name"), traits));
        }
        catalog.listed(kind);
    }
}
