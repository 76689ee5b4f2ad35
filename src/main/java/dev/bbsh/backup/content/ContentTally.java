package dev.bbsh.backup.content;

import dev.bbsh.backup.content.IssueCounts.Thing;
import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.RowHandler;

import java.util.List;
import java.util.Optional;

/** Counts comments, attachments, worklogs and links while a backup is read. */
public final class ContentTally {

    private static final int ISSUE = 0;

    /** The place of the author among the columns of comments. */
    private static final int AUTHOR = 2;

    private final IssueCounts issues = new IssueCounts();
    private final AuthorCounts authors = new AuthorCounts();
    private long comments;
    private long restricted;
    private long attachments;
    private long bytes;
    private long largest;

    /** The handler of an entity's rows. */
    Optional<RowHandler> of(String entity) {
        return Optional.ofNullable(
                switch (entity) {
                    case "Action" -> new Comments();
                    case "FileAttachment" -> new Attachments();
                    case "Worklog" -> new Others(Thing.WORKLOG, "issue");
                    case "IssueLink" -> new Others(Thing.LINK, "source");
                    default -> null;
                });
    }

    /** Completes the numbers; there are no more rows. */
    void finish() {
        issues.addWaiting();
    }

    /** The numbers of each issue. */
    public IssueCounts issues() {
        return issues;
    }

    /** The numbers of comments by author. */
    public AuthorCounts authors() {
        return authors;
    }

    /** The number of comments. */
    public long comments() {
        return comments;
    }

    /** The number of comments that only a group or a role can see. */
    public long restricted() {
        return restricted;
    }

    /** The number of attachments. */
    public long attachments() {
        return attachments;
    }

    /** The bytes of all attachments, according to their rows. */
    public long bytes() {
        return bytes;
    }

    /** The bytes of the largest attachment; 0 when there is none. */
    public long largest() {
        return largest;
    }

    private final class Comments implements RowHandler {

        @Override
        public List<String> columns() {
            return List.of("issue", "type", "author", "level", "rolelevel");
        }

        @Override
        public void row(BackupRow row) {
            if (row.is(1, "comment")) {
                long issue = row.number(ISSUE, 0);
                comments++;
                restricted += row.has(3) || row.has(4) ? 1 : 0;
                issues.add(Thing.COMMENT, issue, 0);
                authors.add(row, AUTHOR, issue);
            }
        }
    }

    private final class Attachments implements RowHandler {

        @Override
        public List<String> columns() {
            return List.of("issue", "filesize");
        }

        @Override
        public void row(BackupRow row) {
            long size = row.number(1, 0);
            attachments++;
            bytes += size;
            largest = Math.max(largest, size);
            issues.add(Thing.ATTACHMENT, row.number(ISSUE, 0), size);
        }
    }

    private final class Others implements RowHandler {

        private final Thing thing;
        private final String issue;

        Others(Thing thing, String issue) {
            this.thing = thing;
            this.issue = issue;
        }

        @Override
        public List<String> columns() {
            return List.of(issue);
        }

        @Override
        public void row(BackupRow row) {
            issues.add(thing, row.number(ISSUE, 0), 0);
        }
    }
}
