package dev.bbsh.file.zip;

import dev.bbsh.file.Location;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** Error messages for a file that is no complete ZIP, with what it looks like instead. */
final class DamagedZip {

    private static final String AGAIN = "get the file again, in binary mode";

    /** The bytes in which the traces of a text filter are looked for. */
    private static final int LOOKED_AT = 1 << 16;

    /** The number of replacement characters that packed data doesn't contain by chance. */
    private static final int MANY = 16;

    private final Location file;
    private final FileChannel channel;

    DamagedZip(Location file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The error for a file without the end that every ZIP has. */
    BbshException withoutEnd() throws IOException {
        byte[] first = first();
        if (first.length < 4 || ZipBytes.i32(first, 0) != ZipBytes.LOCAL) {
            return new BbshException(
                    "'" + file + "' is not a ZIP archive",
                    "zip -r media.zip logos data/avatars data/attachments     (in the Jira home)");
        }
        return isFiltered(first)
                ? filtered()
                : new BbshException(
                        "'"
                                + file
                                + "' is cut off: the list of its entries is missing (it is at the"
                                + " end of a ZIP)",
                        "get the file again; it has "
                                + Plurals.of(channel.size(), "byte")
                                + " here, compare that with the original");
    }

    /** The error for a broken directory. */
    BbshException directory(long entry) throws IOException {
        return isFiltered(first())
                ? filtered()
                : new BbshException(
                        "'"
                                + file
                                + "' is damaged: the list of its entries can't be read"
                                + (entry > 0 ? " from entry " + Plurals.of(entry) + " on" : ""),
                        AGAIN);
    }

    /** The error for an entry whose data isn't where the directory says. */
    BbshException data(String entry) {
        return new BbshException(
                "'" + file + "' is damaged: the data of '" + entry + "' is not in its place",
                AGAIN);
    }

    /** The error for the last file of an archive that was written as several. */
    BbshException ofSeveralFiles(int files) {
        return new BbshException(
                "'" + file + "' is one of " + Plurals.of(files, "file") + " of a multi-part ZIP",
                "zip -s 0 '" + file + "' --out whole.zip     (in your own shell)");
    }

    private BbshException filtered() {
        return new BbshException(
                "'"
                        + file
                        + "' was changed by a text filter: its bytes were replaced by U+FFFD, and"
                        + " can't be restored",
                AGAIN);
    }

    private byte[] first() throws IOException {
        return Window.read(channel, 0, (int) Math.min(LOOKED_AT, channel.size()));
    }

    /** True for many replacement characters in UTF-8, EF BF BD. */
    private static boolean isFiltered(byte[] bytes) {
        int found = 0;
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xef
                    && bytes[i + 1] == (byte) 0xbf
                    && bytes[i + 2] == (byte) 0xbd) {
                found++;
            }
        }
        return found >= MANY;
    }
}
