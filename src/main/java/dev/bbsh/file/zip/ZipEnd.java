package dev.bbsh.file.zip;

import dev.bbsh.file.Location;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * The end of an archive, which tells where its directory is.
 *
 * @param entries the number of entries
 * @param start the byte at which the directory begins
 * @param length of the directory in bytes
 * @param shift the bytes before the archive: all its offsets count from there
 */
record ZipEnd(long entries, long start, long length, long shift) {

    /** The number of entries in the end record that means: see the ZIP64 one. */
    private static final int MANY = 0xffff;

    /**
     * Finds the end.
     *
     * @throws dev.bbsh.work.BbshException when the file is no complete ZIP
     */
    static ZipEnd of(Location file, FileChannel channel) throws IOException {
        long size = channel.size();
        int tail =
                (int)
                        Math.min(
                                size,
                                ZipBytes.END_LENGTH
                                        + ZipBytes.FIELD_LENGTH
                                        + ZipBytes.LOCATOR_64_LENGTH);
        byte[] last = Window.read(channel, size - tail, tail);
        for (int at = tail - ZipBytes.END_LENGTH; at >= 0; at--) {
            if (ZipBytes.i32(last, at) == ZipBytes.END
                    && ZipBytes.u16(last, at + 20) <= tail - at - ZipBytes.END_LENGTH) {
                return new Reading(file, channel, size - tail + at).read(last, at);
            }
        }
        throw new DamagedZip(file, channel).withoutEnd();
    }

    /**
     * The end record at a position.
     *
     * @param position of the end record
     */
    private record Reading(Location file, FileChannel channel, long position) {

        ZipEnd read(byte[] last, int at) throws IOException {
            int disk = ZipBytes.u16(last, at + 4);
            if (disk != 0 && disk != MANY) {
                throw new DamagedZip(file, channel).ofSeveralFiles(disk + 1);
            }
            int locator = at - ZipBytes.LOCATOR_64_LENGTH;
            if (locator >= 0 && ZipBytes.i32(last, locator) == ZipBytes.LOCATOR_64) {
                return large(position - ZipBytes.LOCATOR_64_LENGTH, last, locator);
            }
            return checked(
                    ZipBytes.u16(last, at + 10),
                    ZipBytes.u32(last, at + 16),
                    ZipBytes.u32(last, at + 12),
                    position);
        }

        /** The ZIP64 end: where the locator says, or directly before it. */
        private ZipEnd large(long locatorAt, byte[] last, int locator) throws IOException {
            long said = ZipBytes.i64(last, locator + 8);
            long before = locatorAt - ZipBytes.END_64_LENGTH;
            for (long at : new long[] {said, before}) {
                if (at >= 0 && at <= before) {
                    byte[] end = Window.read(channel, at, ZipBytes.END_64_LENGTH);
                    if (ZipBytes.i32(end, 0) == ZipBytes.END_64) {
                        return checked(
                                ZipBytes.i64(end, 32),
                                ZipBytes.i64(end, 48),
                                ZipBytes.i64(end, 40),
                                at);
                    }
                }
            }
            throw new DamagedZip(file, channel).directory(0);
        }

        private ZipEnd checked(long entries, long offset, long length, long end)
                throws IOException {
            long start = end - length;
            if (entries < 0 || length < 0 || offset < 0 || start < offset) {
                throw new DamagedZip(file, channel).directory(0);
            }
            return new ZipEnd(entries, start, length, start - offset);
        }
    }
}
