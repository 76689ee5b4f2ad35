package dev.bbsh.migrate.resync;

import dev.bbsh.text.EnumWords;

/**
 * A change of a comment or an attachment between an uploaded file and the new sync's download. The
 * rules by which one was sent again are inferred; the vendor documents only that it happens
 * (BAC-1449).
 */
public enum ItemChange {
    /** A copy in the uploaded file that is an original now, and has a new copy. */
    COPY_AS_ORIGINAL,
    /** An original with a new ID of an uploaded item, according to a mapping, with a new copy. */
    NEW_ID,
    /** An original that had a copy in the uploaded file, and has another one now. */
    SECOND_COPY,
    /** An item that the uploaded file doesn't have. */
    NEW,
    /** An item of the uploaded file that the new sync doesn't have. */
    MISSING;

    /** True for the rules by which an item was sent again. */
    public boolean isSentAgain() {
        return switch (this) {
            case COPY_AS_ORIGINAL, NEW_ID, SECOND_COPY -> true;
            case NEW, MISSING -> false;
        };
    }

    /** The word in files: {@code copy-as-original}. */
    public String word() {
        return EnumWords.word(this);
    }
}
