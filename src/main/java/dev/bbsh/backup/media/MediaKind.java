package dev.bbsh.backup.media;

/** The kind of an entry for the importer, by its path. */
public enum MediaKind {
    /** A folder, which the importer makes itself. */
    FOLDER,
    /** {@code data/attachments/KEY/BUCKET/KEY-n/ID}, also without the bucket. */
    ATTACHMENT,
    /** {@code thumbs/_thumb_ID.png} beside an attachment. */
    THUMBNAIL,
    AVATAR,
    LOGO,
    /** Below data/attachments, but not where an attachment can be. */
    STRAY,
    /** A file that a desktop system adds, such as {@code .DS_Store}. */
    JUNK,
    /** Media outside the folders in which the importer looks, below another root. */
    MISPLACED,
    OTHER;

    /** True for what belongs into the parts of a split. */
    public boolean isMedia() {
        return switch (this) {
            case ATTACHMENT, THUMBNAIL, AVATAR, LOGO, STRAY -> true;
            case FOLDER, JUNK, MISPLACED, OTHER -> false;
        };
    }
}
