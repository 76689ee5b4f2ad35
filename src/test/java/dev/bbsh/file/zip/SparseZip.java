package dev.bbsh.file.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A ZIP64 archive of stored files that are never written: the file has holes where their content
 * would be. Their checksums are 0, so its entries can be listed, but not verified.
 */
public final class SparseZip implements AutoCloseable {

    /** ZIP64, and files of Unix. */
    private static final int VERSION = (3 << 8) | 45;

    private static final int EXTRA_LENGTH = 4 + 3 * Long.BYTES;

    private final RandomAccessFile file;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long entries;

    public SparseZip(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    /** Adds a file of this size. */
    public SparseZip file(String name, long size) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        long header = file.getFilePointer();
        ZipRecord local = new ZipRecord(ZipBytes.LOCAL_LENGTH + bytes.length + EXTRA_LENGTH);
        numbers(local.i32(ZipBytes.LOCAL), bytes);
        file.write(extra(local.bytes(bytes, 0, bytes.length), size, header).bytes());
        file.seek(file.getFilePointer() + size);
        ZipRecord central = new ZipRecord(ZipBytes.CENTRAL_LENGTH + bytes.length + EXTRA_LENGTH);
        numbers(central.i32(ZipBytes.CENTRAL).u16(VERSION), bytes)
                .u16(0)
                .u16(0)
                .u16(0)
                .i32(0100644 << 16)
                .u32(ZipBytes.ELSEWHERE)
                .bytes(bytes, 0, bytes.length);
        directory.writeBytes(extra(central, size, header).bytes());
        entries++;
        return this;
    }

    private static ZipRecord numbers(ZipRecord record, byte[] name) {
        return record.u16(45)
                .u16(0)
                .u16(ZipBytes.STORED)
                .i32(0x4f260000)
                .i32(0)
                .u32(ZipBytes.ELSEWHERE)
                .u32(ZipBytes.ELSEWHERE)
                .u16(name.length)
                .u16(EXTRA_LENGTH);
    }

    private static ZipRecord extra(ZipRecord record, long size, long header) {
        return record.u16(ZipBytes.EXTRA_64).u16(EXTRA_LENGTH - 4).i64(size).i64(size).i64(header);
    }

    /** Writes the list of entries. */
    @Override
    public void close() throws IOException {
        long start = file.getFilePointer();
        file.write(directory.toByteArray());
        long end = file.getFilePointer();
        ZipRecord last =
                new ZipRecord(
                        ZipBytes.END_64_LENGTH + ZipBytes.LOCATOR_64_LENGTH + ZipBytes.END_LENGTH);
        last.i32(ZipBytes.END_64).i64(ZipBytes.END_64_LENGTH - 12L).u16(VERSION).u16(45);
        last.i32(0).i32(0).i64(entries).i64(entries).i64(directory.size()).i64(start);
        last.i32(ZipBytes.LOCATOR_64).i32(0).i64(end).i32(1);
        last.i32(ZipBytes.END).i32(0).u16(0xffff).u16(0xffff);
        last.u32(ZipBytes.ELSEWHERE).u32(ZipBytes.ELSEWHERE).u16(0);
        file.write(last.bytes());
        file.close();
    }
}
