package dev.bbsh.backup.media.split;

import dev.bbsh.file.DiskSpace;
import dev.bbsh.file.Location;

/**
 * The folder for the parts.
 *
 * @param folder need not exist
 * @param base the beginning of the names of the parts
 * @param overwrite true when files that exist may be replaced
 * @param disk tells how much room there is
 */
public record SplitFolder(Location folder, String base, boolean overwrite, DiskSpace disk) {

    /** The file of a part. */
    Location file(PlannedPart part, int of) {
        return folder.resolve(base + "-" + part.number() + "-of-" + of + ".zip");
    }
}
