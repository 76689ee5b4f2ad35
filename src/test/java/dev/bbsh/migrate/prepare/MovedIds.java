package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.data.SyncedIssueData;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.json.Document;

/** Invents a new id for each comment and attachment of the project that moves; always the same. */
public final class MovedIds {

    private static final long CLOUD = 70_000_000;

    private MovedIds() {}

    /** A mapping of all that stands in a document. */
    public static IdMapping of(Document document, String moving) {
        IdMapping.Builder mapping = new IdMapping.Builder();
        SyncedIssueData data = SyncedIssueData.in(document.root(), "data");
        for (Part part : Part.of(data, "data", moving)) {
            for (SyncedIssue issue : part.side().issues()) {
                for (IdKind kind : IdKind.values()) {
                    for (SyncedEntry entry : issue.entries(kind.field())) {
                        part.changing(entry)
                                .map(Part::text)
                                .ifPresent((id) -> mapping.put(kind.namespace(), id, cloud(id)));
                    }
                }
            }
        }
        return mapping.build();
    }

    /** Numbers in another order than those of the server, as they are in Cloud. */
    public static String cloud(String id) {
        return Long.toString(CLOUD + 7 * Long.parseLong(id) % 1_000_003);
    }
}
