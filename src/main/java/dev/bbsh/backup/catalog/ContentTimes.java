package dev.bbsh.backup.catalog;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.BackupScan;
import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.RowHandler;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads when the comments and attachments of a backup were created. The backup is read again for
 * that, and nothing of it is kept.
 */
public final class ContentTimes {

    private final ServerTimes times;

    /** The IDs of the issues that count; nothing when all do. */
    private final Optional<Set<String>> issues;

    private final Sink sink;

    private ContentTimes(ServerTimes times, Optional<Set<String>> issues, Sink sink) {
        this.times = times;
        this.issues = issues;
        this.sink = sink;
    }

    /** A receiver of times. */
    public interface Sink {

        /**
         * Receives a comment or an attachment.
         *
         * @param kind {@link EntityKind#COMMENT} or {@link EntityKind#ATTACHMENT}
         * @param created empty when it can't be read
         */
        void accept(EntityKind kind, Optional<Instant> created);
    }

    /**
     * Reads the times of a backup.
     *
     * @param keys the keys of the issues that count; empty for all issues
     * @return the number of issues that count
     * @throws dev.bbsh.work.BbshException when the file can't be read, or has changed
     */
    public static long read(Backup backup, Collection<String> keys, Sink sink, Progress progress) {
        IssueDirectory directory = new IssueDirectory(backup.content());
        Optional<Set<String>> issues =
                keys.isEmpty() ? Optional.empty() : Optional.of(ids(keys, directory));
        long count = issues.map(Set::size).orElse(directory.size());
        if (count > 0) {
            BackupScan.all(
                    backup,
                    new ContentTimes(ServerTimes.of(backup), issues, sink).handlers(),
                    progress);
        }
        return count;
    }

    private static Set<String> ids(Collection<String> keys, IssueDirectory directory) {
        Set<String> ids = new HashSet<>();
        for (String key : keys) {
            OptionalInt row = directory.row(key);
            if (row.isPresent()) {
                ids.add(directory.id(row.getAsInt()));
            }
        }
        return ids;
    }

    private Map<String, RowHandler> handlers() {
        return Map.of(
                "Action",
                RowHandler.of(List.of("issue", "created", "type"), this::action),
                "FileAttachment",
                RowHandler.of(
                        List.of("issue", "created"), (row) -> add(EntityKind.ATTACHMENT, row)));
    }

    private void action(BackupRow row) {
        if (row.text(2).equals("comment")) {
            add(EntityKind.COMMENT, row);
        }
    }

    private void add(EntityKind kind, BackupRow row) {
        if (issues.isEmpty() || issues.get().contains(row.text(0))) {
            sink.accept(kind, times.time(row.text(1)));
        }
    }
}
