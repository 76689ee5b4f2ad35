package dev.bbsh.jira.catalog;

/** The presence of a comment or an attachment in an issue, as the contents of a Jira site show. */
public enum EntryPresence {
    /** The issue has it. */
    PRESENT,
    /** All comments or attachments of the issue were read, and it is not one of them. */
    ABSENT,
    /** The issue was not read, or not completely. */
    UNKNOWN;

    /**
     * The presence of an ID.
     *
     * @param kind {@link EntityKind#COMMENT} or {@link EntityKind#ATTACHMENT}
     * @param issue the key of the issue in that Jira site
     */
    public static EntryPresence of(Catalog contents, EntityKind kind, String id, String issue) {
        boolean there =
                contents.find(kind, id)
                        .filter((found) -> found.has(Trait.ISSUE, issue))
                        .isPresent();
        if (there) {
            return PRESENT;
        }
        return contents.hasAll(kind, issue) ? ABSENT : UNKNOWN;
    }
}
