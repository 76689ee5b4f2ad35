package dev.bbsh.operation.platform;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.jira.live.platform.DataFetch;
import dev.bbsh.jira.platform.AppDataFile;
import dev.bbsh.operation.document.FileBatchReader;
import dev.bbsh.operation.document.OpenedFiles;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The files of a transfer that were downloaded: those that are JSON are opened one by one. */
public final class DownloadedFiles {

    private final Workspace before;
    private final Progress progress;
    private final OpenedFiles opened;
    private final List<Row> rows = new ArrayList<>();

    /** Begins without any. */
    public DownloadedFiles(Workspace workspace, Progress progress) {
        before = workspace;
        this.progress = progress;
        opened = new OpenedFiles(workspace, List.of());
    }

    /**
     * A file of the transfer.
     *
     * @param at its place; empty when it is not there
     * @param contents what it is: {@code opened as NAME}, {@code gzip, not JSON}
     * @param isRepairable true for JSON that isn't valid: {@code load} explains it
     */
    public record Row(
            AppDataFile file,
            Optional<DataFetch.Downloaded> at,
            String contents,
            boolean isRepairable) {}

    /** Adds a file that is there, and opens it when it is JSON. */
    public void add(DataFetch.Downloaded file) {
        DownloadedContent content = DownloadedContent.of(file.at(), before, progress);
        String contents =
                switch (content) {
                    case DownloadedContent.Json(FileBatchReader.ValidFile read) -> open(read);
                    case DownloadedContent.AlreadyOpen(String name) -> "is open as " + name;
                    case DownloadedContent.Broken() -> "not valid JSON";
                    case DownloadedContent.Other(String description) -> description;
                };
        boolean isRepairable = content instanceof DownloadedContent.Broken;
        rows.add(new Row(file.file(), Optional.of(file), contents, isRepairable));
    }

    private String open(FileBatchReader.ValidFile read) {
        DocumentAnalysis document = read.analysis();
        opened.add(document, read.origin(List.of()), List.of());
        return "opened as " + opened.names().getLast();
    }

    /** Adds a file that is not there. */
    public void lacks(AppDataFile file) {
        rows.add(new Row(file, Optional.empty(), "not downloaded", false));
    }

    /** The files in the order of the platform. */
    public List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** The documents that were opened. */
    public OpenedFiles opened() {
        return opened;
    }
}
