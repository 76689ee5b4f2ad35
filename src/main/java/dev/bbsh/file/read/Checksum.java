package dev.bbsh.file.read;

import dev.bbsh.file.Location;
import dev.bbsh.work.Progress;

import java.util.zip.CRC32C;

/**
 * The CRC32C of bytes (RFC 3720, 12.1): distinguishes a changed file from one that was only
 * touched.
 */
public final class Checksum {

    private final CRC32C crc = new CRC32C();

    public void update(byte[] bytes, int offset, int length) {
        crc.update(bytes, offset, length);
    }

    public int value() {
        return (int) crc.getValue();
    }

    /** The checksum of all bytes that a file has now. */
    public static int of(Location file, Progress progress) {
        Checksum sum = new Checksum();
        byte[] part = new byte[1 << 20];
        try (FileSource source = FileSource.open(file)) {
            for (int read = source.read(part, 0, part.length, progress);
                    read > 0;
                    read = source.read(part, 0, part.length, progress)) {
                sum.update(part, 0, read);
            }
        }
        return sum.value();
    }
}
