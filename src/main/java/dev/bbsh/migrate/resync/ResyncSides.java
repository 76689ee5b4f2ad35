package dev.bbsh.migrate.resync;

import dev.bbsh.backbone.index.Side;

import java.util.Optional;

/**
 * The sides of an uploaded file and of the new sync's download.
 *
 * @param uploadedOne the side of the uploaded file that {@code one} is the new version of
 * @param uploadedOther the other side of the uploaded file
 * @param one a side of the download
 * @param other the other side of the download; nothing when only one side was downloaded
 */
public record ResyncSides(Side uploadedOne, Side uploadedOther, Side one, Optional<Side> other) {

    /** The name of the one side for people: its project, else that in the uploaded file. */
    public String oneName() {
        return name(one, uploadedOne);
    }

    /** The name of the other side for people. */
    public String otherName() {
        return other.map((side) -> name(side, uploadedOther))
                .or(one::partnerProject)
                .or(uploadedOther::project)
                .orElse(uploadedOther.name().key());
    }

    /** The name of a side for people. */
    public String name(boolean ofOne) {
        return ofOne ? oneName() : otherName();
    }

    private static String name(Side side, Side uploaded) {
        return side.project().or(uploaded::project).orElse(side.name().key());
    }
}
