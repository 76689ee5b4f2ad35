package dev.bbsh.check.backup.email;

import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.RowHandler;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the comments of some issues by author, while the backup is read again. */
final class SyncedComments implements RowHandler {

    private final long[] issues;
    private final Map<String, Count> byAuthor = new LinkedHashMap<>();

    /**
     * The comments of one author.
     *
     * @param issue the ID of the issue of the first one
     */
    record Count(long comments, long issue) {

        private Count more() {
            return new Count(comments + 1, issue);
        }
    }

    /**
     * Counts the comments of these issues.
     *
     * @param issues their IDs in ascending order
     */
    SyncedComments(long[] issues) {
        this.issues = issues;
    }

    Optional<RowHandler> handler(String entity) {
        return entity.equals("Action") ? Optional.of(this) : Optional.empty();
    }

    @Override
    public List<String> columns() {
        return List.of("issue", "type", "author");
    }

    @Override
    public void row(BackupRow row) {
        long issue = row.number(0, -1);
        if (row.text(1).equals("comment") && Arrays.binarySearch(issues, issue) >= 0) {
            byAuthor.merge(row.text(2), new Count(1, issue), (before, _) -> before.more());
        }
    }

    Map<String, Count> byAuthor() {
        return byAuthor;
    }
}
