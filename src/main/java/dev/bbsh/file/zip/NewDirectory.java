package dev.bbsh.file.zip;

import java.util.ArrayList;
import java.util.List;

/** The directory of an archive that is being written, in pieces of a megabyte. */
final class NewDirectory {

    private static final int PIECE = 1 << 20;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] last = new byte[PIECE];
    private int used;

    void put(ZipRecord record) {
        int done = 0;
        while (done < record.length()) {
            if (used == PIECE) {
                full.add(last);
                last = new byte[PIECE];
                used = 0;
            }
            int here = Math.min(PIECE - used, record.length() - done);
            System.arraycopy(record.bytes(), done, last, used, here);
            used += here;
            done += here;
        }
    }

    void writeTo(ZipData.Sink sink) {
        full.forEach((piece) -> sink.take(piece, 0, PIECE));
        sink.take(last, 0, used);
    }
}
