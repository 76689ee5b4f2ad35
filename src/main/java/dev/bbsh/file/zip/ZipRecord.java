package dev.bbsh.file.zip;

/** A record of an archive under construction, little-endian. */
final class ZipRecord {

    private final byte[] bytes;
    private int length;

    /** A record with this length in bytes. */
    ZipRecord(int length) {
        this.bytes = new byte[length];
    }

    ZipRecord u16(int value) {
        bytes[length] = (byte) value;
        bytes[length + 1] = (byte) (value >> 8);
        length += 2;
        return this;
    }

    ZipRecord i32(int value) {
        return u16(value).u16(value >> 16);
    }

    ZipRecord u32(long value) {
        return i32((int) value);
    }

    ZipRecord i64(long value) {
        return i32((int) value).i32((int) (value >> 32));
    }

    ZipRecord bytes(byte[] from, int offset, int count) {
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
        return this;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }
}
