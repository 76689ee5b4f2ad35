package dev.bbsh.file.zip;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Goes through the directory of an archive. Its values are those of one entry, until the next one;
 * no object is made for an entry.
 */
public final class ZipCursor {

    private static final int CHECKED = 1 << 10;

    private static final int UNIX = 3;
    private static final int TYPE = 0xf000;
    private static final int LINK = 0xa000;

    private final Location file;
    private final FileChannel channel;
    private final ZipEnd end;
    private final Progress progress;
    private final Window window;
    private long position;
    private long reported;
    private long entry;
    private byte[] bytes = {};
    private int at;
    private int nameLength;
    private int extraLength;
    private int length;
    private long size;
    private long packed;
    private long header;

    ZipCursor(Location file, FileChannel channel, ZipEnd end, Progress progress) {
        this.file = file;
        this.channel = channel;
        this.end = end;
        this.progress = progress;
        this.window = new Window(channel, end.start() + end.length());
        this.position = end.start();
        this.reported = end.start();
    }

    /**
     * Goes to the next entry.
     *
     * @return false when there is none
     * @throws BbshException when the directory is damaged
     */
    public boolean next() {
        if (entry > 0) {
            position += length;
        }
        if (position >= end.start() + end.length()) {
            requireAll();
            return false;
        }
        try {
            read();
        } catch (EOFException shorter) {
            throw damaged();
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
        entry++;
        if (entry % CHECKED == 0) {
            progress.advance(position - reported);
            reported = position;
        }
        return true;
    }

    private void requireAll() {
        boolean counted = entry == end.entries();
        // Tools without ZIP64 write the number of entries modulo 65,536.
        boolean wrapped = (entry & 0xffff) == (end.entries() & 0xffff);
        if (!counted && !wrapped) {
            throw damaged();
        }
    }

    private void read() throws IOException {
        at = window.reach(position, ZipBytes.CENTRAL_LENGTH);
        bytes = window.bytes();
        if (ZipBytes.i32(bytes, at) != ZipBytes.CENTRAL) {
            throw damaged();
        }
        nameLength = ZipBytes.u16(bytes, at + 28);
        extraLength = ZipBytes.u16(bytes, at + 30);
        length = ZipBytes.CENTRAL_LENGTH + nameLength + extraLength + ZipBytes.u16(bytes, at + 32);
        at = window.reach(position, length);
        bytes = window.bytes();
        packed = ZipBytes.u32(bytes, at + 20);
        size = ZipBytes.u32(bytes, at + 24);
        header = ZipBytes.u32(bytes, at + 42);
        if (packed == ZipBytes.ELSEWHERE
                || size == ZipBytes.ELSEWHERE
                || header == ZipBytes.ELSEWHERE) {
            readLarge();
        }
        header += end.shift();
    }

    /** Reads the numbers that are in the ZIP64 extra field, in this order. */
    private void readLarge() {
        int field = extra(ZipBytes.EXTRA_64);
        if (field < 0) {
            return;
        }
        int from = field + 4;
        int to = from + ZipBytes.u16(bytes, field + 2);
        if (size == ZipBytes.ELSEWHERE && from + 8 <= to) {
            size = ZipBytes.i64(bytes, from);
            from += 8;
        }
        if (packed == ZipBytes.ELSEWHERE && from + 8 <= to) {
            packed = ZipBytes.i64(bytes, from);
            from += 8;
        }
        if (header == ZipBytes.ELSEWHERE && from + 8 <= to) {
            header = ZipBytes.i64(bytes, from);
        }
        if (size < 0 || packed < 0 || header < 0) {
            throw damaged();
        }
    }

    /** The index of an extra field with this tag; -1 when there is none. */
    private int extra(int tag) {
        int from = at + ZipBytes.CENTRAL_LENGTH + nameLength;
        int to = from + extraLength;
        while (from + 4 <= to) {
            int next = from + 4 + ZipBytes.u16(bytes, from + 2);
            if (ZipBytes.u16(bytes, from) == tag && next <= to) {
                return from;
            }
            from = next;
        }
        return -1;
    }

    private BbshException damaged() {
        try {
            return new DamagedZip(file, channel).directory(entry + 1);
        } catch (IOException broken) {
            return FileFailure.reading(file, broken);
        }
    }

    /** The bytes in which the entry is. */
    public byte[] bytes() {
        return bytes;
    }

    /** The index of the first byte of the name. */
    public int nameFrom() {
        return at + ZipBytes.CENTRAL_LENGTH;
    }

    /** The length of the name in bytes. */
    public int nameLength() {
        return nameLength;
    }

    /** The name for people: as UTF-8, or as Latin-1 if it isn't UTF-8. */
    public String name() {
        return text(bytes, nameFrom(), nameLength);
    }

    static String text(byte[] bytes, int from, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
    }

    /** The number of bytes of the content. */
    public long size() {
        return size;
    }

    /** The number of bytes of the packed content. */
    public long packed() {
        return packed;
    }

    /** The CRC-32 of the content. */
    public long crc() {
        return ZipBytes.u32(bytes, at + 16);
    }

    /** The compression method: 0 is stored, 8 is deflated. */
    public int method() {
        return ZipBytes.u16(bytes, at + 10);
    }

    /** The general purpose bit flag. */
    public int flags() {
        return ZipBytes.u16(bytes, at + 8);
    }

    public boolean isEncrypted() {
        return (flags() & 1) != 0;
    }

    /** True for a symbolic link, by the rights that Unix tools write. */
    public boolean isLink() {
        return bytes[at + 5] == UNIX && (ZipBytes.u16(bytes, at + 40) & TYPE) == LINK;
    }

    /** The position in the file of the header before the data. */
    long header() {
        return header;
    }

    /** The index of the whole record of the directory. */
    int record() {
        return at;
    }

    int extraLength() {
        return extraLength;
    }
}
