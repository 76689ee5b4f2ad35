package dev.bbsh.file.content;

import dev.bbsh.file.Location;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The size of files when they are unpacked, as their packing tells it before they are read: for the
 * share of the work that is shown, and for the memory that is made ready. A file may tell a lie, so
 * a size that no export of its packed length could have is unknown.
 */
public final class UnpackedSize {

    /** The answer when the size is unknown. */
    public static final long UNKNOWN = -1;

    private static final int DEPTH = 16;

    /** A size that costs nothing when it is wrong. */
    private static final long SMALL = 1 << 20;

    /** The last four bytes of gzip data: the size of the text modulo 4 GiB (RFC 1952, ISIZE). */
    private static final int TRAILER = 4;

    private UnpackedSize() {}

    /** The size of a file, of all files in a zip, or of all files below a folder, in bytes. */
    public static long of(Location file) {
        try {
            return file.isFolder() ? ofFolder(file, DEPTH) : ofFile(file);
        } catch (IOException unreadable) {
            // Reading the file tells why.
            return UNKNOWN;
        }
    }

    /** The size of several files together. */
    public static long of(List<Location> files) {
        long sum = 0;
        for (Location file : files) {
            sum = plus(sum, of(file));
        }
        return sum;
    }

    private static long ofFolder(Location folder, int depth) throws IOException {
        long sum = 0;
        for (Location entry : folder.entries()) {
            boolean deep = entry.isFolder() && depth == 0;
            sum =
                    plus(
                            sum,
                            entry.isFolder()
                                    ? deep ? 0 : ofFolder(entry, depth - 1)
                                    : ofFile(entry));
        }
        return sum;
    }

    private static long plus(long sum, long more) {
        return sum < 0 || more < 0 ? UNKNOWN : sum + more;
    }

    private static long ofFile(Location file) throws IOException {
        if (file.isSpecial() || !Files.isRegularFile(file.path())) {
            return UNKNOWN;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.path().toFile(), "r")) {
            byte[] first = new byte[(int) Math.min(FileContent.SEEN, in.length())];
            in.readFully(first);
            FileContent content = FileContent.of(first);
            return switch (content) {
                case ZIP -> believable(ofZip(file), in.length());
                case GZIP -> believable(ofGzip(in), in.length());
                default -> in.length() / content.charset().map(UnpackedSize::unit).orElse(1);
            };
        }
    }

    private static long believable(long told, long packed) {
        return told <= Math.max(SMALL, packed * BoundedInput.RATIO) ? told : UNKNOWN;
    }

    /** The bytes of a character of plain text in an encoding. */
    private static int unit(Charset encoding) {
        return encoding.name().contains("32") ? 4 : 2;
    }

    private static long ofZip(Location file) throws IOException {
        try (ZipFile zip = new ZipFile(file.path().toFile(), StandardCharsets.UTF_8)) {
            return zip.stream().filter(Unpacker::isWanted).mapToLong(ZipEntry::getSize).sum();
        }
    }

    private static long ofGzip(RandomAccessFile in) throws IOException {
        if (in.length() <= TRAILER) {
            return UNKNOWN;
        }
        byte[] last = new byte[TRAILER];
        in.seek(in.length() - TRAILER);
        in.readFully(last);
        long size = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xFFFF_FFFFL;
        // Less than its packed form: more than 4 GiB, or several parts one behind the other.
        return size < in.length() ? UNKNOWN : size;
    }
}
