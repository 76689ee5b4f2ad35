package dev.bbsh.file.zip;

import dev.bbsh.file.read.Checksum;
import dev.bbsh.file.write.FileOutput;
import dev.bbsh.work.Progress;

/**
 * Writes an archive: entries whose data is packed already, then the directory. It becomes ZIP64
 * where it has to.
 */
public final class ZipOutput {

    private static final int NEEDS = 20;
    private static final int NEEDS_64 = 45;
    private static final int DESCRIPTOR = 1 << 3;
    private static final int MANY = 0xffff;
    private static final int CHUNK = 1 << 16;

    /** The length of the ZIP64 extra field in a header, and at most in the directory. */
    private static final int LOCAL_64 = 20;

    private static final int CENTRAL_64 = 28;

    private final FileOutput out;
    private final Progress progress;
    private final Checksum sum = new Checksum();
    private final NewDirectory directory = new NewDirectory();
    private long written;
    private long entries;

    public ZipOutput(FileOutput out, Progress progress) {
        this.out = out;
        this.progress = progress;
    }

    /** The name of an entry in the archive that is written. */
    public static final class Name {

        private final byte[] bytes;

        /** A name of these bytes, in UTF-8 as a rule. */
        public Name(byte[] bytes) {
            this.bytes = bytes;
        }

        private byte[] bytes() {
            return bytes;
        }
    }

    /** The maximum number of bytes that an entry takes, with its record in the directory. */
    public static long most(int name, int extra, long data) {
        return ZipBytes.LOCAL_LENGTH
                + LOCAL_64
                + ZipBytes.CENTRAL_LENGTH
                + CENTRAL_64
                + 2L * name
                + extra
                + data;
    }

    /** The maximum number of bytes of the end of an archive. */
    public static long mostAtEnd() {
        return ZipBytes.END_64_LENGTH + ZipBytes.LOCATOR_64_LENGTH + ZipBytes.END_LENGTH;
    }

    /** Copies the entry of a cursor under another name, its data as it is. */
    public void copy(ZipCursor entry, Name name, ZipData data) {
        Header header = Header.of(entry, name, written);
        put(header.local());
        data.read(entry, this::put);
        directory.put(header.central(entry));
        entries++;
    }

    /**
     * Adds a file.
     *
     * @throws dev.bbsh.work.BbshException when it can't be read, or changes
     */
    public void add(PackedFile file, Name name) {
        Header header = Header.of(file, name, written);
        put(header.local());
        file.read(this::put);
        directory.put(header.central(file));
        entries++;
    }

    /** Writes the directory and the end; nothing can be added then. */
    public void finish() {
        long start = written;
        directory.writeTo(this::put);
        long length = written - start;
        if (entries >= MANY || start + length >= ZipBytes.ELSEWHERE) {
            finishZip64(start, length);
        }
        int count = (int) Math.min(entries, MANY);
        put(
                new ZipRecord(ZipBytes.END_LENGTH)
                        .i32(ZipBytes.END)
                        .i32(0)
                        .u16(count)
                        .u16(count)
                        .u32(Math.min(length, ZipBytes.ELSEWHERE))
                        .u32(Math.min(start, ZipBytes.ELSEWHERE))
                        .u16(0));
    }

    /** Writes the end of a ZIP64 archive, and its locator. */
    private void finishZip64(long start, long length) {
        long end = written;
        put(
                new ZipRecord(ZipBytes.END_64_LENGTH)
                        .i32(ZipBytes.END_64)
                        .i64(ZipBytes.END_64_LENGTH - 12)
                        .u16(NEEDS_64)
                        .u16(NEEDS_64)
                        .i64(0)
                        .i64(entries)
                        .i64(entries)
                        .i64(length)
                        .i64(start));
        put(
                new ZipRecord(ZipBytes.LOCATOR_64_LENGTH)
                        .i32(ZipBytes.LOCATOR_64)
                        .u32(0)
                        .i64(end)
                        .u32(1));
    }

    /** The number of bytes so far. */
    public long written() {
        return written;
    }

    /** The checksum of all bytes so far. */
    public int checksum() {
        return sum.value();
    }

    private void put(ZipRecord record) {
        put(record.bytes(), 0, record.length());
    }

    private void put(byte[] bytes, int offset, int length) {
        for (int done = 0; done < length; done += CHUNK) {
            progress.advance(Math.min(CHUNK, length - done));
        }
        sum.update(bytes, offset, length);
        out.write(bytes, offset, length);
        written += length;
    }

    /**
     * The numbers of an entry that is written.
     *
     * @param offset of its header
     */
    private record Header(
            Name name,
            int flags,
            int method,
            int time,
            int crc,
            long packed,
            long size,
            long offset) {

        static Header of(ZipCursor entry, Name name, long offset) {
            return new Header(
                    name,
                    entry.flags() & ~DESCRIPTOR,
                    entry.method(),
                    ZipBytes.i32(entry.bytes(), entry.record() + 12),
                    (int) entry.crc(),
                    entry.packed(),
                    entry.size(),
                    offset);
        }

        static Header of(PackedFile file, Name name, long offset) {
            return new Header(
                    name,
                    PackedFile.UTF_8,
                    file.method(),
                    file.time(),
                    file.crc(),
                    file.packed(),
                    file.size(),
                    offset);
        }

        private boolean isLarge() {
            return packed >= ZipBytes.ELSEWHERE || size >= ZipBytes.ELSEWHERE;
        }

        private ZipRecord start(ZipRecord record) {
            return record.u16(flags)
                    .u16(method)
                    .i32(time)
                    .i32(crc)
                    .u32(isLarge() ? ZipBytes.ELSEWHERE : packed)
                    .u32(isLarge() ? ZipBytes.ELSEWHERE : size)
                    .u16(name.bytes().length);
        }

        ZipRecord local() {
            int extra = isLarge() ? LOCAL_64 : 0;
            ZipRecord record =
                    new ZipRecord(ZipBytes.LOCAL_LENGTH + name.bytes().length + extra)
                            .i32(ZipBytes.LOCAL)
                            .u16(isLarge() ? NEEDS_64 : NEEDS);
            start(record).u16(extra).bytes(name.bytes(), 0, name.bytes().length);
            if (isLarge()) {
                record.u16(ZipBytes.EXTRA_64).u16(LOCAL_64 - 4).i64(size).i64(packed);
            }
            return record;
        }

        /** The record of an entry from another archive: with its rights. */
        ZipRecord central(ZipCursor entry) {
            int from = entry.record();
            byte[] bytes = entry.bytes();
            return central(ZipBytes.u16(bytes, from + 4), ZipBytes.i32(bytes, from + 38));
        }

        ZipRecord central(PackedFile file) {
            return central(file.madeBy(), file.attributes());
        }

        private ZipRecord central(int madeBy, int attributes) {
            boolean far = offset >= ZipBytes.ELSEWHERE;
            int extra = (isLarge() ? LOCAL_64 - 4 : 0) + (far ? 8 : 0);
            int field = extra == 0 ? 0 : extra + 4;
            ZipRecord record =
                    new ZipRecord(ZipBytes.CENTRAL_LENGTH + name.bytes().length + field)
                            .i32(ZipBytes.CENTRAL)
                            .u16(madeBy)
                            .u16(extra == 0 ? NEEDS : NEEDS_64);
            start(record)
                    .u16(field)
                    .u16(0)
                    .u16(0)
                    .u16(0)
                    .i32(attributes)
                    .u32(Math.min(offset, ZipBytes.ELSEWHERE))
                    .bytes(name.bytes(), 0, name.bytes().length);
            if (extra > 0) {
                record.u16(ZipBytes.EXTRA_64).u16(extra);
            }
            if (isLarge()) {
                record.i64(size).i64(packed);
            }
            return far ? record.i64(offset) : record;
        }
    }
}
