package dev.bbsh.backbone.overview;

import dev.bbsh.backbone.SideName;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One connector of one side, in numbers. Times are epoch milliseconds UTC.
 *
 * @param side where it stands in the document
 * @param key such as {@code CON-4-SAM2}; empty when records do not say
 * @param project the project of its issues
 * @param partnerProject the project of their partners
 * @param issues how many records
 * @param comments how many, and how many of them came from the other side
 * @param attachments how many, and how many of them came from the other side
 * @param sent how many messages it sent, as far as the records say
 * @param applied how many messages it applied
 * @param ignoring how many issues ignore what comes in
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
     * How many entries.
     *
     * @param copies how many of them came from the other side
     */
    public record EntryCount(long all, long copies) {

        public long origins() {
            return all - copies;
        }
    }

    /** Such as {@code SAM2 -> SP2}. */
    public String direction() {
        return project.orElse("?") + " -> " + partnerProject.orElse("?");
    }
}
