package dev.bbsh.backup.media.split;

import dev.bbsh.backup.media.DuplicateEntries;
import dev.bbsh.backup.media.MediaArchive;
import dev.bbsh.backup.media.MediaEntries;
import dev.bbsh.backup.media.MediaKind;
import dev.bbsh.backup.media.MediaRoot;
import dev.bbsh.backup.media.ProjectNames;
import dev.bbsh.backup.row.LongSet;
import dev.bbsh.backup.row.NumberList;
import dev.bbsh.file.read.FileDigest;
import dev.bbsh.file.zip.ZipOutput;
import dev.bbsh.work.Progress;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The units of a split, none of which is ever split: an issue's files; a project's files that are
 * in no issue; and avatars, logos and the like, which are unit 0.
 */
final class SplitUnits {

    /** The unit of an entry that goes into no part. */
    static final int NONE = -1;

    private static final int ISSUE_BITS = 40;

    private static final int KEPT = 10;

    private final ProjectNames projects = new ProjectNames();
    private final LongSet keys = new LongSet();
    private final NumberList bytes = new NumberList();
    private final NumberList files = new NumberList();
    private final NumberList unitOf = new NumberList();
    private final MessageDigest digest = FileDigest.newSha256();
    private final List<String> leftOut = new ArrayList<>();
    private long leftOutCount;

    private SplitUnits() {
        keys.add(0);
        bytes.add(0);
        files.add(0);
    }

    /**
     * Reads an archive.
     *
     * @throws dev.bbsh.work.BbshException when the importer couldn't take one of its files, or
     *     can't tell two apart
     */
    static SplitUnits of(MediaArchive archive, MediaRoot root, Progress progress) {
        SplitUnits units = new SplitUnits();
        DuplicateEntries names = new DuplicateEntries(archive.entries());
        SplitObstacle obstacle = new SplitObstacle(archive.location());
        MediaEntries entries = MediaEntries.of(archive, root, progress);
        while (entries.next()) {
            obstacle.refuse(entries);
            names.add(entries.entry());
            units.add(entries);
        }
        obstacle.refuse(names.find(archive.cursor(progress)));
        archive.others().forEach(units::leaveOut);
        return units;
    }

    private void add(MediaEntries entries) {
        if (!entries.kind().isMedia()) {
            unitOf.add(NONE);
            if (entries.kind() != MediaKind.FOLDER) {
                leaveOut(entries.entry().name());
            }
            return;
        }
        int found = keys.add(key(entries));
        int unit = found < 0 ? -1 - found : found;
        if (found >= 0) {
            bytes.add(0);
            files.add(0);
        }
        unitOf.add(unit);
        bytes.increase(unit, ZipOutput.most(entries.targetLength(), 0, entries.entry().packed()));
        files.increase(unit, 1);
        update(entries);
    }

    private void leaveOut(String name) {
        leftOutCount++;
        if (leftOut.size() < KEPT) {
            leftOut.add(name);
        }
    }

    private long key(MediaEntries entries) {
        if (!entries.path().hasProject()) {
            return 0;
        }
        long project = projects.number(entries.path()) + 1L;
        return (project << ISSUE_BITS) | (entries.path().issue() + 1);
    }

    private void update(MediaEntries entries) {
        digest.update(entries.target());
        digest.update(
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(entries.entry().size())
                        .putLong(entries.entry().version())
                        .array());
    }

    /** The digest of the names, sizes and versions of all files, in hexadecimal digits. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The unit of an entry, or {@link #NONE}. */
    int unitOf(int entry) {
        return (int) unitOf.get(entry);
    }

    int count() {
        return keys.size();
    }

    int entries() {
        return unitOf.size();
    }

    /** The number of bytes of a unit in a ZIP, at most. */
    long bytes(int unit) {
        return bytes.get(unit);
    }

    long files(int unit) {
        return files.get(unit);
    }

    /** The number of the project of a unit; -1 for unit 0. */
    int project(int unit) {
        return (int) (keys.get(unit) >> ISSUE_BITS) - 1;
    }

    /** The number of the issue of a unit; -1 for files in no issue. */
    long issue(int unit) {
        return (keys.get(unit) & ((1L << ISSUE_BITS) - 1)) - 1;
    }

    ProjectNames projects() {
        return projects;
    }

    /** The names of the first entries that go into no part. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** The number of the entries that go into no part, folders not counted. */
    long leftOutCount() {
        return leftOutCount;
    }
}
