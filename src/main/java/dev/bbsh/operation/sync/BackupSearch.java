package dev.bbsh.operation.sync;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.BackupScan;
import dev.bbsh.backup.catalog.IssueDirectory;
import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.content.IssueCounts.Thing;
import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.RowHandler;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A search for an issue, a comment or an attachment in a backup, by key or ID. Comments and
 * attachments aren't kept, so the file is read again for an ID.
 */
final class BackupSearch {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private final String wanted;
    private final BackupContent content;
    private final IssueDirectory issues;
    private final List<String> found = new ArrayList<>();

    private BackupSearch(String wanted, Backup backup) {
        this.wanted = wanted;
        this.content = backup.content();
        this.issues = new IssueDirectory(content);
    }

    /** The meanings of a key or an ID in a backup. */
    static List<String> of(String wanted, Backup backup, Progress progress) {
        BackupSearch search = new BackupSearch(wanted, backup);
        OptionalInt row = search.issues.row(wanted);
        if (ID.matcher(wanted).matches()) {
            row = backup.content().index(BackupTable.ISSUE, "id").first(wanted);
            BackupScan.all(
                    backup,
                    Map.of(
                            "Action",
                            search.new Contents("comment", "type"),
                            "FileAttachment",
                            search.new Contents("attachment", "filename")),
                    progress);
        }
        row.ifPresent(search::issue);
        return search.found;
    }

    private void issue(int row) {
        String id = issues.id(row);
        long number = ID.matcher(id).matches() ? Long.parseLong(id) : -1;
        found.addFirst(
                "issue "
                        + issues.key(row)
                        + " (ID "
                        + id
                        + "), "
                        + Plurals.of(count(Thing.COMMENT, number), "comment")
                        + ", "
                        + Plurals.of(count(Thing.ATTACHMENT, number), "attachment"));
    }

    private int count(Thing thing, long issue) {
        return issue < 0 ? 0 : content.tally().issues().of(thing, issue);
    }

    /** Looks for the rows with the ID. */
    private final class Contents implements RowHandler {

        private final String word;
        private final String title;

        Contents(String word, String title) {
            this.word = word;
            this.title = title;
        }

        @Override
        public List<String> columns() {
            return List.of("id", "issue", title, "author", "created");
        }

        @Override
        public void row(BackupRow row) {
            boolean other = word.equals("comment") && !row.text(2).equals(word);
            if (!row.text(0).equals(wanted) || other) {
                return;
            }
            found.add(
                    word
                            + " "
                            + wanted
                            + (word.equals("comment") ? "" : " '" + row.text(2) + "'")
                            + " of "
                            + issues.keyOf(row.text(1)).orElse("issue " + row.text(1))
                            + (row.has(3) ? ", by " + row.text(3) : ", anonymous")
                            + ", "
                            + row.text(4));
        }
    }
}
