package dev.bbsh.backbone.index;

import dev.bbsh.backbone.SideName;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The numbers of one connector of one side. Times are epoch milliseconds UTC.
 *
 * @param side its place in the document
 * @param key such as {@code CON-4-SAM2}; empty when records do not tell
 * @param project the project of its issues
 * @param partnerProject the project of the other side's issues
 * @param issues the number of records
 * @param comments the number of comments, and of those copied from the other side
 * @param attachments the number of attachments, and of those copied from the other side
 * @param sent the number of messages it sent, according to the records
 * @param applied the number of messages it applied
 * @param ignoring the number of issues that ignore incoming changes
 */
public record ConnectorSummary(
        SideName side,
        String key,
        Optional<String> project,
        Optional<String> partnerProject,
        long issues,
        EntryCount comments,
        EntryCount attachments,
        long sent,
        long applied,
        long ignoring,
        OptionalLong firstSync,
        OptionalLong lastSync) {

    /**
     * The number of entries.
     *
     * @param copies the number of them that came from the other side
     */
    public record EntryCount(long all, long copies) {

        public long origins() {
            return all - copies;
        }
    }

    /** The direction of the sync, such as {@code SAM2 -> SP2}. */
    public String direction() {
        return project.orElse("?") + " -> " + partnerProject.orElse("?");
    }
}
