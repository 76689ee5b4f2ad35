package dev.bbsh.file.zip;

import java.util.zip.ZipEntry;

/** The numbers of the ZIP format (APPNOTE 6.3.10, 4.3), little-endian, unsigned. */
final class ZipBytes {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int END_64 = 0x06064b50;
    static final int LOCATOR_64 = 0x07064b50;

    static final int LOCAL_LENGTH = 30;
    static final int CENTRAL_LENGTH = 46;
    static final int END_LENGTH = 22;
    static final int END_64_LENGTH = 56;
    static final int LOCATOR_64_LENGTH = 20;

    /** The maximum length of a comment, a name or an extra field. */
    static final int FIELD_LENGTH = 0xffff;

    /** A number that is too large for its four bytes: it is in the ZIP64 extra field. */
    static final long ELSEWHERE = 0xffffffffL;

    /** The tag of the ZIP64 extra field. */
    static final int EXTRA_64 = 0x0001;

    static final int STORED = ZipEntry.STORED;
    static final int DEFLATED = ZipEntry.DEFLATED;

    private ZipBytes() {}

    static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8);
    }

    static int i32(byte[] bytes, int at) {
        return (bytes[at] & 0xff)
                | ((bytes[at + 1] & 0xff) << 8)
                | ((bytes[at + 2] & 0xff) << 16)
                | (bytes[at + 3] << 24);
    }

    static long u32(byte[] bytes, int at) {
        return i32(bytes, at) & 0xffffffffL;
    }

    static long i64(byte[] bytes, int at) {
        return u32(bytes, at) | ((long) i32(bytes, at + 4) << 32);
    }
}
