package dev.bbsh.backup.media;

import dev.bbsh.work.Progress;

/** The rows of attachments (FileAttachment) of a site backup. */
public interface AttachmentRows {

    /**
     * Gives all rows, in any order.
     *
     * @throws dev.bbsh.work.BbshException when the backup can't be read
     */
    void forEach(Visitor visitor, Progress progress);

    /** The name of the backup, for messages. */
    String name();

    /** Receives one row after the other. */
    interface Visitor {

        void row(AttachmentRow row);
    }

    /**
     * A row.
     *
     * @param id of the attachment, which is also the name of its file
     * @param issue the key that the issue has now, such as {@code NEW-7}
     * @param originalKey the key that the issue's project had first (Project.originalkey), by which
     *     its folder is named
     * @param size of the file in bytes; -1 when the row has none
     * @param filename that people see
     */
    record AttachmentRow(long id, String issue, String originalKey, long size, String filename) {

        /** The number of the issue in its project; -1 when its key has none. */
        public long issueNumber() {
            String digits = issue.substring(issue.lastIndexOf('-') + 1);
            return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : -1;
        }

        /** The current key of the project. */
        public String currentKey() {
            return issue.substring(0, Math.max(0, issue.lastIndexOf('-')));
        }
    }
}
