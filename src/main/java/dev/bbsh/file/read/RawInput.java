package dev.bbsh.file.read;

import dev.bbsh.file.Location;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;

/** Opens the bytes of a file of any size as they are, or unpacked. */
public final class RawInput {

    private static final int UNPACKED = 1 << 16;

    private RawInput() {}

    /** The bytes of a file, unpacked when they are packed with gzip. */
    public static InputStream open(Location file) throws IOException {
        return isGzip(file) ? unpacked(file) : Files.newInputStream(file.path());
    }

    /** True for a file that is packed with gzip. */
    public static boolean isGzip(Location file) throws IOException {
        byte[] first = first(file);
        return first.length == 4 && first[0] == 0x1F && first[1] == (byte) 0x8B;
    }

    /** True for a ZIP, also a damaged one. */
    public static boolean isZip(Location file) throws IOException {
        byte[] first = first(file);
        return first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] <= 7;
    }

    private static byte[] first(Location file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return in.readNBytes(4);
        }
    }

    private static InputStream unpacked(Location file) throws IOException {
        InputStream raw = Files.newInputStream(file.path());
        try {
            return new GZIPInputStream(raw, UNPACKED);
        } catch (IOException | RuntimeException broken) {
            raw.close();
            throw broken;
        }
    }

    /** The size of a file as it is on the disk, in bytes. */
    public static long size(Location file) throws IOException {
        return Files.size(file.path());
    }
}
