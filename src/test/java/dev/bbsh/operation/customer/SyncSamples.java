package dev.bbsh.operation.customer;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.json.Document;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Workspaces with small downloads, as if they were loaded from files. */
final class SyncSamples {

    private Workspace workspace = Workspace.empty(Settings.DEFAULT);

    /**
     * Opens a download of one side, with records of these IDs: the issue of each has the number of
     * its place.
     */
    SyncSamples side(String name, String local, String remote, long end, long... ids) {
        return open(
                name,
                "{\"firstConnector\": ["
                        + records("CON-1-" + local, local, remote, end, ids)
                        + "]}");
    }

    /** Opens any JSON. */
    SyncSamples open(String name, String json) {
        DocumentOrigin.Loaded origin =
                new DocumentOrigin.Loaded(
                        Location.of("/inbox/" + name + ".json"),
                        new FileStamp(1, Instant.EPOCH),
                        FileContent.TEXT,
                        List.of());
        workspace =
                workspace.opened(
                        name, DocumentAnalysis.of(Document.parse(json)), origin, List.of());
        return this;
    }

    static String records(String connector, String local, String remote, long end, long... ids) {
        return LongStream.range(0, ids.length)
                .mapToObj(
                        (i) ->
                                String.format(
                                        Locale.ROOT,
                                        "{\"id\": %d, \"connectorKey\": \"%s\", \"localIssueKey\":"
                                                + " \"%s-%d\", \"remoteIssueKey\": \"%s-%d\","
                                                + " \"lastOutgoingChange\": %d}",
                                        ids[(int) i],
                                        connector,
                                        local,
                                        i + 1,
                                        remote,
                                        i + 1,
                                        end))
                .collect(Collectors.joining(",\n"));
    }

    Workspace workspace() {
        return workspace;
    }
}
