package dev.bbsh.check.backup.media;

import dev.bbsh.backup.media.AttachmentRows;
import dev.bbsh.backup.media.AttachmentRows.AttachmentRow;
import dev.bbsh.backup.media.LongSet;
import dev.bbsh.backup.media.MediaEntries;
import dev.bbsh.backup.media.NumberList;
import dev.bbsh.backup.media.ProjectNames;
import dev.bbsh.work.Progress;

import java.util.BitSet;

/**
 * Compares the rows of a backup with the files. A row takes about 50 bytes of memory, so a million
 * of them fit into 50 MB.
 */
final class RowComparison {

    private static final int ISSUE_BITS = 40;

    private final MediaTally tally;
    private final LongSet ids = new LongSet();
    private final NumberList sizes = new NumberList();

    /** The number of the project, and that of the issue. */
    private final NumberList places = new NumberList();

    private final NumberList currentKeys = new NumberList();
    private final ProjectNames projects = new ProjectNames();
    private final BitSet seen = new BitSet();

    private RowComparison(MediaTally tally) {
        this.tally = tally;
    }

    /** Reads the rows. */
    static RowComparison of(AttachmentRows rows, MediaTally tally, Progress progress) {
        RowComparison comparison = new RowComparison(tally);
        rows.forEach(comparison::add, progress);
        return comparison;
    }

    private void add(AttachmentRow row) {
        if (ids.add(row.id()) >= 0) {
            sizes.add(row.size());
            long project = projects.number(row.originalKey());
            places.add((project << ISSUE_BITS) | (row.issueNumber() & ((1L << ISSUE_BITS) - 1)));
            currentKeys.add(projects.number(row.currentKey()));
        }
    }

    /** Compares the file of an attachment with its row. */
    void compare(MediaEntries file) {
        int row = ids.find(file.path().attachment());
        if (row < 0) {
            tally.add(MediaRule.FILE_WITHOUT_ROW, () -> file.entry().name());
            return;
        }
        if (seen.get(row)) {
            tally.add(MediaRule.ATTACHMENT_TWICE, () -> file.entry().name());
        }
        comparePlace(file, row);
        if (sizes.get(row) >= 0 && sizes.get(row) != file.entry().size()) {
            tally.add(
                    MediaRule.SIZE_DIFFERS,
                    () ->
                            file.entry().name()
                                    + " ("
                                    + file.entry().size()
                                    + " bytes, backup: "
                                    + sizes.get(row)
                                    + ")");
        } else if (file.entry().size() == 0 && sizes.get(row) != 0) {
            tally.add(MediaRule.EMPTY_FILE, () -> file.entry().name());
        }
        seen.set(row);
    }

    private void comparePlace(MediaEntries file, int row) {
        int project = projects.number(file.path());
        int original = project(row);
        boolean current = project != original && project == currentKeys.get(row);
        if (current) {
            tally.add(
                    MediaRule.CURRENT_KEY,
                    () -> file.entry().name() + " (original key: " + projects.name(original) + ")");
        } else if (project != original || file.path().issue() != issue(row)) {
            tally.add(
                    MediaRule.OTHER_PLACE,
                    () -> file.entry().name() + " (backup: " + place(row) + ")");
        }
    }

    private int project(int row) {
        return (int) (places.get(row) >> ISSUE_BITS);
    }

    private long issue(int row) {
        return places.get(row) & ((1L << ISSUE_BITS) - 1);
    }

    private String place(int row) {
        return projects.name(project(row)) + "-" + issue(row);
    }

    /** Counts the rows without a file. */
    void finish() {
        for (int row = seen.nextClearBit(0); row < ids.size(); row = seen.nextClearBit(row + 1)) {
            int missing = row;
            tally.add(MediaRule.ROW_WITHOUT_FILE, () -> place(missing) + "/" + ids.get(missing));
        }
    }
}
