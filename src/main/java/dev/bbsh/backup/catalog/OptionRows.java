package dev.bbsh.backup.catalog;

import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of custom fields, with the context to which each belongs. */
final class OptionRows {

    private static final String CUSTOM = BackupCatalog.CUSTOM;

    private final BackupContent content;
    private final RowTable rows;

    /** The ID of the context, by the ID of its configuration. */
    private final Map<String, String> contexts = new HashMap<>();

    private OptionRows(BackupContent content) {
        this.content = content;
        this.rows = content.table(BackupTable.OPTION);
        RowTable links = content.table(BackupTable.CONTEXT_CONFIGURATION);
        for (int row = 0; row < links.size(); row++) {
            contexts.put(links.get(row, "fieldconfiguration"), links.get(row, "fieldconfigscheme"));
        }
    }

    /** The options by ID. */
    static Map<String, Entity> of(BackupContent content) {
        OptionRows options = new OptionRows(content);
        return new EntityRows(
                options.rows,
                () -> content.index(BackupTable.OPTION, "id"),
                options::option,
                options::with);
    }

    private Optional<List<Entity>> with(Trait trait, String text) {
        return trait == Trait.FIELD && text.startsWith(CUSTOM)
                ? Optional.of(
                        content.index(BackupTable.OPTION, "customfield")
                                .all(text.substring(CUSTOM.length()))
                                .mapToObj(this::option)
                                .toList())
                : Optional.empty();
    }

    private Entity option(int row) {
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        traits.put(Trait.FIELD, CUSTOM + rows.get(row, "customfield"));
        BackupCatalog.keep(
                traits,
                Trait.CONTEXT,
                contexts.getOrDefault(rows.get(row, "customfieldconfig"), ""));
        BackupCatalog.keep(traits, Trait.PARENT, rows.get(row, "parentoptionid"));
        String disabled = rows.get(row, "disabled");
        if (!disabled.isEmpty()) {
            boolean is = disabled.equals("Y") || disabled.equals("true") || disabled.equals("1");
            traits.put(Trait.DISABLED, is ? "true" : "false");
        }
        return new Entity(EntityKind.OPTION, rows.get(row, "id"), rows.get(row, "value"), traits);
    }
}
