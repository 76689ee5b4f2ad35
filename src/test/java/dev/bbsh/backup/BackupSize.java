package dev.bbsh.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The numbers of a generated backup: everything else follows from the number of issues, unless it
 * is given.
 *
 * @param users grow with the issues, as do groups and options
 * @param options options of all custom fields together
 * @param comments comments of all issues together
 * @param attachments attachments of all issues together
 */
public record BackupSize(
        int users, int groups, int options, int issues, int comments, int attachments) {

    private static final int SMALL = 100;
    private static final int LARGER = 1_100;

    /** A backup with this number of issues, and with what usually goes with them. */
    public static BackupSize ofIssues(int issues) {
        return new BackupSize(
                5 + issues / 20,
                3 + issues / 400,
                10 + issues / 10,
                issues,
                3 * issues,
                issues / 2);
    }

    /**
     * A backup whose entities.xml has about this number of bytes, and never fewer than ten issues.
     */
    public static BackupSize ofBytes(long bytes) {
        long small = length(ofIssues(SMALL));
        double each = (double) (length(ofIssues(LARGER)) - small) / (LARGER - SMALL);
        return ofIssues((int) Math.max(10, SMALL + (bytes - small) / each));
    }

    private static long length(BackupSize size) {
        try (CountedBytes counted = new CountedBytes()) {
            new BackupGenerator(size, 1).writeEntities(counted);
            return counted.count;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class CountedBytes extends OutputStream {

        private long count;

        @Override
        public void write(int each) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
