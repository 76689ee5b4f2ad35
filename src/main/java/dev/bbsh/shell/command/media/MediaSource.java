package dev.bbsh.shell.command.media;

import dev.bbsh.backup.media.MediaArchive;
import dev.bbsh.file.Location;
import dev.bbsh.script.CommandLine;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

/**
 * The ZIP or folder that a line names.
 *
 * @param location of it
 * @param word its name as it can be typed
 */
record MediaSource(Location location, String word) {

    /**
     * The source with this name.
     *
     * @throws BbshException when there is none
     */
    static MediaSource of(String typed) {
        Location location = Location.of(typed);
        if (!location.exists()) {
            throw new BbshException(
                    "no ZIP or folder '" + typed + "'",
                    "media check FILE     (TAB completes names)");
        }
        return new MediaSource(location, CommandLine.quote(typed));
    }

    MediaArchive open(Progress progress) {
        return MediaArchive.open(location, progress);
    }
}
