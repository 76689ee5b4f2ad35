package dev.bbsh.check.config.evidence;

import dev.bbsh.check.config.TinyJira;
import dev.bbsh.check.config.reference.ReferenceKind;

import java.util.List;

/** Puts items of any kind into an invented Jira. */
final class ShapeItems {

    private ShapeItems() {}

    /**
     * An item.
     *
     * @param n a small number that makes it differ from others of its kind
     */
    record Item(String id, String name, int n) {}

    /** The project that has components and versions. */
    record Home(String key, String id) {}

    static void put(TinyJira jira, ReferenceKind kind, Item item, Home home) {
        String id = item.id;
        String name = item.name;
        int n = item.n;
        switch (kind) {
            case ISSUE_TYPE -> jira.issueType(id, name);
            case STATUS ->
                    jira.status(id, name, List.of("new", "indeterminate", "done").get(n % 3));
            case PRIORITY -> jira.priority(id, name, "#" + n + n + n);
            case RESOLUTION -> jira.resolution(id, name);
            case LINK_TYPE ->
                    jira.has(
                            "issueLinkType",
                            "{'id':'%s','name':'%s','inward':'i%d','outward':'o'}"
                                    .formatted(id, name, n));
            case COMPONENT, VERSION ->
                    jira.has(
                            "project/" + home.key + "/" + kind.word() + "s",
                            "{'id':'%s','name':'%s','projectId':%s,%s}"
                                    .formatted(
                                            id,
                                            name,
                                            home.id,
                                            kind == ReferenceKind.VERSION
                                                    ? "'released':true"
                                                    : "'assigneeType':'UNASSIGNED'"));
            default -> throw new IllegalArgumentException(kind.word());
        }
    }
}
