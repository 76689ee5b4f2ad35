package dev.bbsh.backup.media.split;

import dev.bbsh.file.Location;

/** Names as they can be typed on a command line. */
final class TypedName {

    private TypedName() {}

    /** The name of a file or folder, in quotes where it needs them. */
    static String quoted(Location location) {
        String name = location.toString();
        return name.matches("[A-Za-z0-9._/~+-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
