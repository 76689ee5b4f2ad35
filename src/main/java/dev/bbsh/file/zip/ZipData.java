package dev.bbsh.file.zip;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Reads the packed data of entries as it is. */
public final class ZipData {

    private final Location file;
    private final FileChannel channel;
    private final Window window;

    ZipData(Location file, FileChannel channel, ZipEnd end) {
        this.file = file;
        this.channel = channel;
        this.window = new Window(channel, end.start());
    }

    /** Takes the packed data in pieces. */
    interface Sink {

        void take(byte[] bytes, int offset, int length);
    }

    /**
     * Reads the data of the entry of a cursor.
     *
     * @throws BbshException when the header before the data is that of another entry
     */
    void read(ZipCursor entry, Sink sink) {
        try {
            long at = start(entry);
            long left = entry.packed();
            while (left > 0) {
                int here = (int) Math.min(left, Math.max(1, window.available(at)));
                int from = window.reach(at, here);
                sink.take(window.bytes(), from, here);
                at += here;
                left -= here;
            }
        } catch (EOFException outside) {
            throw damaged(entry);
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
    }

    /** The position of the data, behind a header that must name the same entry. */
    private long start(ZipCursor entry) throws IOException {
        int fixed = ZipBytes.LOCAL_LENGTH + entry.nameLength();
        int at = window.reach(entry.header(), fixed);
        byte[] bytes = window.bytes();
        int name = at + ZipBytes.LOCAL_LENGTH;
        boolean same =
                ZipBytes.i32(bytes, at) == ZipBytes.LOCAL
                        && ZipBytes.u16(bytes, at + 26) == entry.nameLength()
                        && Arrays.equals(
                                bytes,
                                name,
                                name + entry.nameLength(),
                                entry.bytes(),
                                entry.nameFrom(),
                                entry.nameFrom() + entry.nameLength());
        if (!same) {
            throw damaged(entry);
        }
        return entry.header() + fixed + ZipBytes.u16(bytes, at + 28);
    }

    private BbshException damaged(ZipCursor entry) {
        return new DamagedZip(file, channel).data(entry.name());
    }
}
