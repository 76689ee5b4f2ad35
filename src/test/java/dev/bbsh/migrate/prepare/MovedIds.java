package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.json.Document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Invents a new id for each comment and attachment of the project that moves; always the same. */
public final class MovedIds {

    private static final long CLOUD = 70_000_000;

    private MovedIds() {}

    /** A mapping of all IDs in a document. */
    public static IdMapping of(Document document, String moving) {
        return without("", document, moving);
    }

    /** The same, lacking one id. */
    public static IdMapping without(String lacking, Document document, String moving) {
        IdMapping.Builder mapping = new IdMapping.Builder();
        each(document, moving)
                .filter((each) -> !each.id().equals(lacking))
                .forEach(
                        (each) ->
                                mapping.put(each.kind().namespace(), each.id(), cloud(each.id())));
        return mapping.build();
    }

    /** The ids that get a new one. */
    public static List<String> localIds(Document document, String moving) {
        return each(document, moving).map(Moved::id).distinct().toList();
    }

    private record Moved(IdKind kind, String id) {}

    private static Stream<Moved> each(Document document, String moving) {
        SyncedIssueData data = SyncedIssueData.in(document.root(), "data");
        List<Moved> all = new ArrayList<>();
        for (TranslatedSide part : TranslatedSide.of(data, "data", moving)) {
            for (SyncedIssue issue : part.side().issues()) {
                for (IdKind kind : IdKind.values()) {
                    for (SyncedEntry entry : issue.entries(kind.field())) {
                        part.changing(entry)
                                .map(TranslatedSide::text)
                                .ifPresent((id) -> all.add(new Moved(kind, id)));
                    }
                }
            }
        }
        return all.stream();
    }

    /** Numbers in another order than those of the server, as they are in Cloud. */
    public static String cloud(String id) {
        return Long.toString(CLOUD + 7 * Long.parseLong(id) % 1_000_003);
    }

    /** The id that became this one; of those below 142,857. */
    public static String server(String cloud) {
        return Long.toString((Long.parseLong(cloud) - CLOUD) / 7);
    }
}
