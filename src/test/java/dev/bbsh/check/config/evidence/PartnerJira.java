package dev.bbsh.check.config.evidence;

import dev.bbsh.check.config.TinyJira;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.Catalog;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Jira of the other project: it has the partner's items, and for every second ID of the moving
 * side an item of its own with the same number.
 *
 * @param key of its project
 * @param names of its items, by kind and ID, as far as they have any
 */
record PartnerJira(
        String key,
        Map<ReferenceKind, List<String>> own,
        Map<ReferenceKind, List<String>> others,
        Map<String, String> names) {

    private static final String FIRST_PROJECT = "10002";

    Catalog in(Path folder) {
        TinyJira jira = new TinyJira();
        jira.project(
                others.getOrDefault(ReferenceKind.PROJECT, List.of(FIRST_PROJECT)).get(0), key);
        Set<String> made = new HashSet<>();
        others.forEach((kind, ids) -> ids.forEach((id) -> item(jira, kind, id, made)));
        own.forEach(
                (kind, ids) -> {
                    for (int i = 0; i < ids.size(); i += 2) {
                        item(jira, kind, ids.get(i), made);
                    }
                });
        return jira.in(folder);
    }

    private void item(TinyJira jira, ReferenceKind kind, String id, Set<String> made) {
        if (!made.add(kind.word() + id)) {
            return;
        }
        String name = names.getOrDefault(kind.word() + id, kind.word() + " " + id);
        switch (kind) {
            case FIELD -> {
                if (id.startsWith("customfield_")) {
                    jira.field(id, name, "textfield");
                }
            }
            case OPTION ->
                    jira.option(
                            "customfield_19999",
                            "1",
                            "{'id':'%s','value':'%s'}".formatted(id, name));
            case USER -> jira.user(id, id, id + "@example.net");
            case ISSUE_TYPE, STATUS, PRIORITY, RESOLUTION, LINK_TYPE, COMPONENT, VERSION ->
                    ShapeItems.put(
                            jira,
                            kind,
                            new ShapeItems.Item(id, name, made.size()),
                            new ShapeItems.Home(key, FIRST_PROJECT));
            default -> {}
        }
    }
}
