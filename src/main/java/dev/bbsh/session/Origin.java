package dev.bbsh.session;

import dev.bbsh.file.Location;
import dev.bbsh.file.Stamp;

/** Where a document came from. */
public sealed interface Origin {

    /**
     * Read from a file.
     *
     * @param file absolute
     * @param stamp what the file was when it was read
     */
    record Loaded(Location file, Stamp stamp) implements Origin {}

    /**
     * Made by a command.
     *
     * @param line such as {@code merge primary secondary --moving SAM2}
     */
    record Made(String line) implements Origin {}
}
