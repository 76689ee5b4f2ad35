package dev.bbsh.backup.media.split;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileDigest;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.zip.ZipOutput;
import dev.bbsh.text.ByteSize;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the parts of a plan. Each part is read back from the disk, compared with what was written
 * and with the archive, and then noted as finished; a split that was stopped continues with the
 * first part that isn't.
 */
public final class MediaSplit {

    private static final AtomicFile.Permission OWN = AtomicFile.Permission.BOTH;

    private final SplitPlan plan;
    private final SplitFolder folder;
    private final Progress progress;
    private final PartList list;
    private final List<FinishedPart> finished = new ArrayList<>();

    private MediaSplit(SplitPlan plan, SplitFolder folder, Progress progress) {
        this.plan = plan;
        this.folder = folder;
        this.progress = progress;
        this.list = new PartList(folder.folder(), folder.base());
    }

    /**
     * Writes all parts.
     *
     * @throws BbshException before anything is written, when files exist or the disk has no room
     */
    public static SplitResult write(SplitPlan plan, SplitFolder folder, Progress progress) {
        return new MediaSplit(plan, folder, progress).write();
    }

    private SplitResult write() {
        requireFolder();
        keepFinished();
        int kept = finished.size();
        requireRoom();
        begin();
        for (PlannedPart part : plan.parts().subList(kept, plan.parts().size())) {
            finished.add(write(part));
            list.keep(plan.fingerprint(), finished);
        }
        plan.archive().requireUnchanged();
        list.finish(finished);
        return new SplitResult(finished, kept, list.complete());
    }

    private void requireFolder() {
        Location target = folder.folder();
        if (target.exists() && !target.isFolder()) {
            throw new BbshException(
                    "'" + target + "' is a file, not a folder",
                    "choose another folder: --to FOLDER");
        }
        if (list.complete().exists() && !folder.overwrite()) {
            throw new BbshException(
                    "'" + list.complete() + "' already exists: that split is complete",
                    "choose another folder, or add --overwrite");
        }
    }

    /** Finds the parts of an unfinished split of the same plan, up to the first missing one. */
    private void keepFinished() {
        Optional<String> before = list.plan();
        if (before.isEmpty() || (folder.overwrite() && !before.get().equals(plan.fingerprint()))) {
            requireFree();
            return;
        }
        if (!before.get().equals(plan.fingerprint())) {
            throw new BbshException(
                    "'"
                            + list.unfinished()
                            + "' is of an unfinished split of other media, or with another part"
                            + " size",
                    "choose another folder, or add --overwrite");
        }
        List<FinishedPart> listed = list.finished();
        for (int i = 0; i < Math.min(listed.size(), plan.parts().size()); i++) {
            if (!isIntact(listed.get(i), plan.parts().get(i))) {
                return;
            }
            finished.add(listed.get(i));
        }
    }

    private boolean isIntact(FinishedPart listed, PlannedPart planned) {
        Location file = file(planned);
        if (!file.name().equals(listed.name()) || !file.exists()) {
            return false;
        }
        progress.beginBytes("verifying " + file.name(), listed.bytes());
        FileDigest now = FileDigest.of(file, progress);
        return now.bytes() == listed.bytes() && now.sha256().equals(listed.sha256());
    }

    private void requireFree() {
        for (PlannedPart part : plan.parts()) {
            Location file = file(part);
            if (file.exists() && !folder.overwrite()) {
                throw new BbshException(
                        "'" + file + "' already exists",
                        "choose another folder, or add --overwrite");
            }
        }
    }

    private void requireRoom() {
        long needed =
                plan.parts().stream().skip(finished.size()).mapToLong(PlannedPart::bytes).sum();
        long free = folder.disk().free(folder.folder());
        if (needed > free) {
            throw new BbshException(
                    "the parts need "
                            + ByteSize.words(needed)
                            + ", and the disk of '"
                            + folder.folder()
                            + "' has "
                            + ByteSize.words(free)
                            + " left",
                    "choose a folder on another disk: --to FOLDER");
        }
    }

    /** Notes that the split is unfinished, before any part is written. */
    private void begin() {
        AtomicFile.delete(list.complete());
        list.keep(plan.fingerprint(), finished);
    }

    private FinishedPart write(PlannedPart part) {
        Location file = file(part);
        int[] checksum = new int[1];
        progress.beginBytes("writing " + file.name(), part.bytes());
        AtomicFile.write(
                file,
                OWN,
                (out) -> {
                    ZipOutput zip = new ZipOutput(out, progress);
                    plan.archive()
                            .write((entry) -> plan.isIn(part.number(), entry), plan.root(), zip);
                    zip.finish();
                    checksum[0] = zip.checksum();
                });
        progress.beginBytes("verifying " + file.name(), part.bytes());
        FileDigest digest = FileDigest.of(file, progress);
        if (digest.checksum() != checksum[0]) {
            throw new BbshException(
                    "'" + file + "' is not as it was written: the disk gives other bytes",
                    "check the disk, or choose another one");
        }
        new PartProof(plan, part).check(file);
        return new FinishedPart(file.name(), digest.bytes(), part.files(), digest.sha256());
    }

    private Location file(PlannedPart part) {
        return folder.file(part, plan.parts().size());
    }
}
