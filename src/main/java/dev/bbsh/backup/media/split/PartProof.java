package dev.bbsh.backup.media.split;

import dev.bbsh.backup.media.MediaEntries;
import dev.bbsh.file.Location;
import dev.bbsh.file.zip.ZipCursor;
import dev.bbsh.file.zip.ZipDirectory;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Arrays;

/**
 * Proves that a part on the disk has exactly the files of the plan, in their order, each with the
 * size and CRC that the archive has for it. As the plan puts each file into one part, all parts
 * together are then the whole.
 */
record PartProof(SplitPlan plan, PlannedPart part) {

    /**
     * Compares a file with the plan.
     *
     * @throws BbshException when they differ
     */
    void check(Location file) {
        try (ZipDirectory directory = ZipDirectory.open(file)) {
            ZipCursor cursor = directory.cursor(Progress.NONE);
            MediaEntries entries = MediaEntries.of(plan.archive(), plan.root(), Progress.NONE);
            for (int i = 0; entries.next(); i++) {
                if (plan.isIn(part.number(), i) && !(cursor.next() && same(cursor, entries))) {
                    throw differs(file, entries.entry().name());
                }
            }
            if (cursor.next()) {
                throw differs(file, cursor.name());
            }
        }
    }

    private static boolean same(ZipCursor cursor, MediaEntries entries) {
        int from = cursor.nameFrom();
        byte[] name = Arrays.copyOfRange(cursor.bytes(), from, from + cursor.nameLength());
        long crc = entries.entry().crc();
        return Arrays.equals(name, entries.target())
                && cursor.size() == entries.entry().size()
                && (crc < 0
                        || (cursor.crc() == crc && cursor.packed() == entries.entry().packed()));
    }

    private static BbshException differs(Location file, String entry) {
        return new BbshException(
                "'" + file + "' is not as it was written: '" + entry + "' differs",
                "check the disk, or choose another one");
    }
}
