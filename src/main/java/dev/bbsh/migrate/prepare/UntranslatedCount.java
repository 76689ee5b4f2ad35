package dev.bbsh.migrate.prepare;

import dev.bbsh.text.Plurals;

import java.util.Collection;

/**
 * The number of IDs of the moved side that have no new value, each counted once.
 *
 * @param comments the number of comment IDs
 * @param attachments the number of attachment IDs
 */
public record UntranslatedCount(long comments, long attachments) {

    /** Counts IDs by what they belong to. */
    public static UntranslatedCount of(Collection<IdKind> ids) {
        long comments = ids.stream().filter(IdKind.COMMENT::equals).count();
        return new UntranslatedCount(comments, ids.size() - comments);
    }

    public long count() {
        return comments + attachments;
    }

    /**
     * The number in words, such as {@code 3 IDs are still old: these comments may be duplicated}.
     */
    @Override
    public String toString() {
        return Plurals.of(count(), "ID is", "IDs are")
                + " still old: "
                + these()
                + " may be duplicated";
    }

    private String these() {
        if (comments > 0 && attachments > 0) {
            return "these comments and attachments";
        }
        String what = comments > 0 ? "comment" : "attachment";
        return count() == 1 ? "this " + what : "these " + what + "s";
    }
}
