package dev.bbsh.backup.media.split;

import dev.bbsh.backup.media.MediaArchive;
import dev.bbsh.backup.media.MediaRoot;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;

/**
 * The plan of a split: which file goes into which part. The same archive and part size always give
 * the same plan.
 */
public final class SplitPlan {

    private final MediaArchive archive;
    private final MediaRoot root;
    private final PartSize size;
    private final SplitUnits units;
    private final Partition partition;
    private final String fingerprint;

    private SplitPlan(MediaArchive archive, PartSize size, MediaRoot root, SplitUnits units) {
        this.archive = archive;
        this.root = root;
        this.size = size;
        this.units = units;
        this.partition = Partition.of(units, size);
        this.fingerprint = units.fingerprint() + "-" + size.bytes();
    }

    /**
     * Plans a split.
     *
     * @throws BbshException when the archive has no media, or some that can't be imported
     */
    public static SplitPlan of(MediaArchive archive, PartSize size, Progress progress) {
        MediaRoot root = MediaRoot.of(archive.cursor(Progress.NONE));
        SplitUnits units = SplitUnits.of(archive, root, progress);
        SplitPlan plan = new SplitPlan(archive, size, root, units);
        if (plan.parts().stream().allMatch((part) -> part.files() == 0)) {
            throw new BbshException(
                    "'" + archive.location() + "' contains no media",
                    "media check " + TypedName.quoted(archive.location()));
        }
        return plan;
    }

    public MediaArchive archive() {
        return archive;
    }

    /** The place of the media in the archive; in the parts it is where the importer looks. */
    public MediaRoot root() {
        return root;
    }

    public PartSize size() {
        return size;
    }

    public List<PlannedPart> parts() {
        return partition.parts();
    }

    /** True when an entry of the archive is in a part, which is counted from 1. */
    boolean isIn(int part, int entry) {
        int unit = units.unitOf(entry);
        return unit != SplitUnits.NONE && partition.partOf(unit) == part;
    }

    /** The number of files in all parts. */
    public long files() {
        return parts().stream().mapToLong(PlannedPart::files).sum();
    }

    /** The number of bytes of all parts, at most. */
    public long bytes() {
        return parts().stream().mapToLong(PlannedPart::bytes).sum();
    }

    /** The names of the first files that go into no part, as they are no media. */
    public List<String> leftOut() {
        return units.leftOut();
    }

    /** The number of the files that go into no part. */
    public long leftOutCount() {
        return units.leftOutCount();
    }

    /** A text that is another one when the media, the part size or the plan changes. */
    String fingerprint() {
        return fingerprint;
    }
}
