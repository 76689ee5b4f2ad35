package dev.bbsh.operation.finding;

import dev.bbsh.check.config.ConfigTab;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The rows to configure by hand in a new sync, where no config can be exported: the types, fields
 * and statuses of the old Jira, tab by tab.
 *
 * @param rows in the order of the tabs
 */
public record Worksheet(List<Row> rows) {

    private static final Map<EntityKind, ConfigTab> TABS = tabs();

    public Worksheet {
        rows = List.copyOf(rows);
    }

    /**
     * An item of the old Jira.
     *
     * @param tab the title of its tab
     * @param item what a person sees, such as {@code Option Severity: High}
     * @param uses the number of issues that use it, where a backup tells
     * @param same the item of the new Jira with the same name; empty when none or several have it
     */
    public record Row(String tab, String item, OptionalInt uses, Optional<String> same) {}

    private static Map<EntityKind, ConfigTab> tabs() {
        Map<EntityKind, ConfigTab> tabs = new LinkedHashMap<>();
        tabs.put(EntityKind.ISSUE_TYPE, ConfigTab.ISSUE_TYPES);
        tabs.put(EntityKind.FIELD, ConfigTab.FIELDS);
        tabs.put(EntityKind.OPTION, ConfigTab.FIELDS);
        tabs.put(EntityKind.PRIORITY, ConfigTab.FIELDS);
        tabs.put(EntityKind.RESOLUTION, ConfigTab.FIELDS);
        tabs.put(EntityKind.COMPONENT, ConfigTab.FIELDS);
        tabs.put(EntityKind.VERSION, ConfigTab.FIELDS);
        tabs.put(EntityKind.LINK_TYPE, ConfigTab.FIELDS);
        tabs.put(EntityKind.STATUS, ConfigTab.WORKFLOW);
        return tabs;
    }

    /**
     * The rows of a catalog.
     *
     * @param young the catalog of the new Jira, for items with the same name
     * @param uses the counts of a backup: what no issue uses is left out
     */
    public static Worksheet of(Catalog old, Optional<Catalog> young, Optional<RowUses> uses) {
        List<Row> rows = new ArrayList<>();
        TABS.forEach(
                (kind, tab) -> {
                    for (Entity each : old.all(kind)) {
                        OptionalInt count =
                                uses.map((it) -> it.of(each)).orElseGet(OptionalInt::empty);
                        boolean used = count.isEmpty() || count.getAsInt() > 0;
                        if (used && isConfigured(each)) {
                            rows.add(
                                    new Row(
                                            tab.title(),
                                            words(each, old),
                                            count,
                                            young.flatMap((it) -> same(each, it, old))));
                        }
                    }
                });
        return new Worksheet(rows);
    }

    /** True for an item that has a row of its own: of the fields, those that people have added. */
    private static boolean isConfigured(Entity each) {
        return each.kind() != EntityKind.FIELD || each.id().startsWith("customfield_");
    }

    private static String words(Entity each, Catalog old) {
        String kind = each.kind().singular();
        String start = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        String of = each.kind() == EntityKind.OPTION ? field(each, old) + ": " : "";
        return start + " " + of + each.name();
    }

    private static String field(Entity option, Catalog catalog) {
        String id = option.trait(Trait.FIELD).orElse("");
        return catalog.find(EntityKind.FIELD, id).map(Entity::name).orElse(id);
    }

    /** The name of the only item with the same name, for options of a field with the same name. */
    private static Optional<String> same(Entity each, Catalog young, Catalog old) {
        Predicate<Entity> fits =
                (other) ->
                        other.name().equals(each.name())
                                && (each.kind() != EntityKind.OPTION
                                        || field(other, young).equals(field(each, old)));
        List<Entity> found = young.all(each.kind()).stream().filter(fits).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst().name()) : Optional.empty();
    }
}
