package dev.bbsh.operation.platform;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.operation.document.FileBatchReader;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The content of a file that an app has uploaded: JSON, which can be opened, or something else. */
public sealed interface DownloadedContent {

    /** A file that is JSON. */
    record Json(FileBatchReader.ValidFile read) implements DownloadedContent {}

    /** A file that is open, and has not changed since then. */
    record AlreadyOpen(String name) implements DownloadedContent {}

    /** A file that begins as JSON does, and is not valid. */
    record Broken() implements DownloadedContent {}

    /**
     * Any other file.
     *
     * @param description in a few words, such as {@code gzip, not JSON}
     */
    record Other(String description) implements DownloadedContent {}

    /** Reads a file as {@code load} does, unless it is no JSON or open already. */
    static DownloadedContent of(Location file, Workspace workspace, Progress progress) {
        return alreadyOpen(file, workspace)
                .<DownloadedContent>map((open) -> new AlreadyOpen(open.name()))
                .orElseGet(() -> read(file, progress));
    }

    private static Optional<OpenDocument> alreadyOpen(Location file, Workspace workspace) {
        return workspace.documents().all().stream()
                .filter(
                        (open) ->
                                open.origin() instanceof DocumentOrigin.Loaded loaded
                                        && loaded.file().isSameAs(file)
                                        && FileStamp.of(file)
                                                .filter(loaded.stamp()::equals)
                                                .isPresent())
                .findFirst();
    }

    private static DownloadedContent read(Location file, Progress progress) {
        byte[] first = FileSource.first(file, FileContent.SEEN);
        FileContent content = FileContent.of(first);
        if (content.refusal("", file).isPresent()) {
            return new Other(content.description());
        }
        boolean isText = content == FileContent.TEXT;
        if (isText && !beginsAsJson(first)) {
            return new Other("text");
        }
        try {
            return switch (FileBatchReader.of(List.of(file.toString()), progress).getFirst()) {
                case FileBatchReader.ValidFile valid -> new Json(valid);
                case FileBatchReader.InvalidFile _ ->
                        isText ? new Broken() : new Other(content.description() + ", not JSON");
            };
        } catch (BbshException refused) {
            if (isText) {
                throw refused;
            }
            return new Other(content.description() + ", not JSON");
        }
    }

    private static boolean beginsAsJson(byte[] first) {
        String text = new String(first, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").strip();
        return text.startsWith("{") || text.startsWith("[");
    }
}
