package dev.bbsh.file.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes archives with whatever a ZIP can contain, also what no tool would write. */
public final class RawZip {

    private static final int UNIX = (3 << 8) | 20;

    private final List<Entry> entries = new ArrayList<>();

    private byte[] before = {};

    /** An entry, with its mode of Unix. */
    private static final class Entry {

        private final byte[] name;
        private final byte[] content;
        private final int method;
        private final int flags;
        private final int mode;

        Entry(byte[] name, String content, int method, int flags, int mode) {
            this.name = name;
            this.content = content.getBytes(StandardCharsets.UTF_8);
            this.method = method;
            this.flags = flags;
            this.mode = mode;
        }
    }

    /** A deflated file. */
    public RawZip file(String name, String content) {
        return add(name, content, Deflater.DEFLATED, 0, 0100644);
    }

    /** A stored file with content that can't be packed. */
    public RawZip file(String name, int size) {
        return add(name, "x".repeat(size), 0, 0, 0100644);
    }

    public RawZip folder(String name) {
        return add(name, "", 0, 0, 040755);
    }

    public RawZip link(String name, String target) {
        return add(name, target, 0, 0, 0120777);
    }

    public RawZip encrypted(String name) {
        return add(name, "?", 0, 1, 0100644);
    }

    /** An entry with another compression. */
    public RawZip method(String name, int method) {
        return add(name, "?", method, 0, 0100644);
    }

    /** An entry with a name in any bytes. */
    public RawZip file(byte[] name) {
        entries.add(new Entry(name, "x", 0, 0, 0100644));
        return this;
    }

    /** Bytes before the archive, as in a program that unpacks itself. */
    public RawZip after(String text) {
        before = text.getBytes(StandardCharsets.US_ASCII);
        return this;
    }

    private RawZip add(String name, String content, int method, int flags, int mode) {
        entries.add(new Entry(name.getBytes(StandardCharsets.UTF_8), content, method, flags, mode));
        return this;
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        out.writeBytes(before);
        for (Entry entry : entries) {
            write(entry, out, directory);
        }
        int start = out.size() - before.length;
        out.writeBytes(directory.toByteArray());
        out.writeBytes(
                new ZipRecord(ZipBytes.END_LENGTH)
                        .i32(ZipBytes.END)
                        .i32(0)
                        .u16(entries.size())
                        .u16(entries.size())
                        .i32(directory.size())
                        .i32(start)
                        .u16(0)
                        .bytes());
        return out.toByteArray();
    }

    private void write(Entry entry, ByteArrayOutputStream out, ByteArrayOutputStream directory) {
        int offset = out.size() - before.length;
        byte[] data = entry.method == Deflater.DEFLATED ? deflated(entry) : entry.content;
        byte[] name = entry.name;
        out.writeBytes(
                common(new ZipRecord(ZipBytes.LOCAL_LENGTH + name.length), entry, data)
                        .u16(0)
                        .bytes(name, 0, name.length)
                        .bytes());
        out.writeBytes(data);
        ZipRecord central = new ZipRecord(ZipBytes.CENTRAL_LENGTH + name.length);
        central.i32(ZipBytes.CENTRAL).u16(UNIX);
        numbers(central, entry, data)
                .u16(0)
                .u16(0)
                .i32(0)
                .i32(entry.mode << 16)
                .i32(offset)
                .bytes(name, 0, name.length);
        directory.writeBytes(central.bytes());
    }

    private static ZipRecord common(ZipRecord record, Entry entry, byte[] data) {
        return numbers(record.i32(ZipBytes.LOCAL), entry, data);
    }

    private static ZipRecord numbers(ZipRecord record, Entry entry, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(entry.content);
        return record.u16(20)
                .u16(entry.flags)
                .u16(entry.method)
                .i32(0x4f260000)
                .i32((int) crc.getValue())
                .i32(data.length)
                .i32(entry.content.length)
                .u16(entry.name.length);
    }

    private static byte[] deflated(Entry entry) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(entry.content);
            deflater.finish();
            byte[] into = new byte[entry.content.length + 64];
            byte[] data = new byte[deflater.deflate(into)];
            System.arraycopy(into, 0, data, 0, data.length);
            return data;
        }
    }
}
