package dev.bbsh.backup.media.split;

/**
 * A part that was written and proven.
 *
 * @param name of its file
 * @param bytes of its file
 * @param entries the number of files in it
 * @param sha256 of its file, in lower-case hexadecimal digits
 */
public record FinishedPart(String name, long bytes, long entries, String sha256) {

    /** The line of a part list. */
    String line() {
        return name + "," + bytes + "," + entries + "," + sha256;
    }
}
