package dev.bbsh.session.kept;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;

/**
 * A file of a case, as it was when it was loaded.
 *
 * @param path relative to the folder of the case when it lies inside, else absolute
 * @param stamp its size and time
 * @param sha256 the digest of its bytes, in lower-case hexadecimal digits
 */
public record KeptFile(String path, FileStamp stamp, String sha256) {

    private static final int SHORT = 4;

    /** The last part of its path. */
    public String name() {
        return Location.of(path).name();
    }

    /** The beginning of its digest. */
    public String shortDigest() {
        return sha256.substring(0, Math.min(SHORT, sha256.length()));
    }

    /** The place of the file, for a case in a folder. */
    public Location in(Location folder) {
        return folder.resolve(path);
    }
}
