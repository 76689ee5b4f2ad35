package dev.bbsh.file.zip;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A file as an entry of an archive. It is deflated if that makes it smaller; a large file is read
 * twice instead of being kept in memory.
 */
public final class PackedFile {

    /** The flag of an entry whose name is UTF-8. */
    static final int UTF_8 = 1 << 11;

    /** The format version that its entry is written for, on Unix. */
    private static final int UNIX = (3 << 8) | 20;

    private static final int REGULAR = 0100644;

    private static final int IN_MEMORY = 8 << 20;

    private static final int CHUNK = 1 << 16;

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2107;

    private final Location file;
    private final FileStamp stamp;
    private byte[] content = {};
    private boolean deflated;
    private long packed;
    private int crc;

    private PackedFile(Location file, FileStamp stamp) {
        this.file = file;
        this.stamp = stamp;
    }

    /**
     * Reads a file, which must be as it was when it was listed.
     *
     * @throws BbshException when it can't be read, or has changed
     */
    public static PackedFile of(Location file, FileStamp listed) {
        PackedFile packed = new PackedFile(file, listed);
        packed.requireUnchanged();
        try {
            if (listed.size() <= IN_MEMORY) {
                packed.readAll();
            } else {
                packed.measure();
            }
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
        packed.requireUnchanged();
        return packed;
    }

    private void readAll() throws IOException {
        byte[] bytes = Files.readAllBytes(file.path());
        CRC32 sum = new CRC32();
        sum.update(bytes);
        crc = (int) sum.getValue();
        byte[] small = new byte[Math.max(1, bytes.length)];
        int length = deflate(bytes, small);
        deflated = length < bytes.length;
        content = deflated ? small : bytes;
        packed = deflated ? length : bytes.length;
    }

    /**
     * Deflates bytes into as many at most; answers the number of bytes, as many if they don't fit.
     */
    private static int deflate(byte[] bytes, byte[] into) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            int length = deflater.deflate(into, 0, Math.max(0, bytes.length - 1));
            return deflater.finished() ? length : bytes.length;
        }
    }

    /** Reads a large file to learn its checksum and its deflated size. */
    private void measure() throws IOException {
        CRC32 sum = new CRC32();
        long[] length = new long[1];
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            byte[] into = new byte[CHUNK];
            forEachChunk(
                    (bytes, offset, count) -> {
                        sum.update(bytes, offset, count);
                        deflater.setInput(bytes, offset, count);
                        length[0] += drain(deflater, into, (_, _, _) -> {});
                    });
            deflater.finish();
            length[0] += drain(deflater, into, (_, _, _) -> {});
        }
        crc = (int) sum.getValue();
        deflated = length[0] < stamp.size();
        packed = deflated ? length[0] : stamp.size();
    }

    private static long drain(Deflater deflater, byte[] into, ZipData.Sink sink) {
        long all = 0;
        for (int count = deflater.deflate(into); count > 0; count = deflater.deflate(into)) {
            sink.take(into, 0, count);
            all += count;
        }
        return all;
    }

    private void forEachChunk(ZipData.Sink sink) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file.path())) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                sink.take(chunk, 0, count);
            }
        }
    }

    /** Gives its packed data. */
    void read(ZipData.Sink sink) {
        if (stamp.size() <= IN_MEMORY) {
            sink.take(content, 0, (int) packed);
            return;
        }
        long[] given = new long[1];
        ZipData.Sink counting =
                (bytes, offset, count) -> {
                    given[0] += count;
                    sink.take(bytes, offset, count);
                };
        try {
            readAgain(counting);
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
        requireUnchanged();
        if (given[0] != packed) {
            throw changed();
        }
    }

    private void readAgain(ZipData.Sink sink) throws IOException {
        if (!deflated) {
            forEachChunk(sink);
            return;
        }
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            byte[] into = new byte[CHUNK];
            forEachChunk(
                    (bytes, offset, count) -> {
                        deflater.setInput(bytes, offset, count);
                        drain(deflater, into, sink);
                    });
            deflater.finish();
            drain(deflater, into, sink);
        }
    }

    private void requireUnchanged() {
        if (!FileStamp.of(file).equals(Optional.of(stamp))) {
            throw changed();
        }
    }

    private BbshException changed() {
        return new BbshException(
                "'" + file + "' changed while it was being read",
                "stop Jira, or copy its home folder first, then start again");
    }

    int method() {
        return deflated ? ZipBytes.DEFLATED : ZipBytes.STORED;
    }

    /** The CRC-32 of the content. */
    public int crc() {
        return crc;
    }

    long packed() {
        return packed;
    }

    long size() {
        return stamp.size();
    }

    int madeBy() {
        return UNIX;
    }

    int attributes() {
        return REGULAR << 16;
    }

    /** The time of the last change in UTC, as DOS has it: in steps of two seconds from 1980 on. */
    int time() {
        LocalDateTime time = LocalDateTime.ofInstant(stamp.modified(), ZoneOffset.UTC);
        int year = Math.clamp(time.getYear(), FIRST_YEAR, LAST_YEAR);
        int date = ((year - FIRST_YEAR) << 9) | (time.getMonthValue() << 5) | time.getDayOfMonth();
        int clock = (time.getHour() << 11) | (time.getMinute() << 5) | (time.getSecond() / 2);
        return (date << 16) | clock;
    }
}
