package dev.bbsh.check.backup.media;

import dev.bbsh.backup.media.AttachmentRows;
import dev.bbsh.backup.media.DuplicateEntries;
import dev.bbsh.backup.media.FolderMedia;
import dev.bbsh.backup.media.MediaArchive;
import dev.bbsh.backup.media.MediaEntries;
import dev.bbsh.backup.media.MediaLimits;
import dev.bbsh.backup.media.MediaPath;
import dev.bbsh.backup.media.MediaRoot;
import dev.bbsh.backup.media.ZipMedia;
import dev.bbsh.backup.row.LongSet;
import dev.bbsh.backup.row.NumberList;
import dev.bbsh.text.ByteSize;
import dev.bbsh.work.Progress;

import java.util.Optional;

/**
 * Checks a media archive by the names and sizes of its entries, in one pass; a second one is made
 * only when names may be duplicate or an issue may be over the limit. Nothing is unpacked.
 */
public final class MediaCheck {

    private static final int ISSUE_BITS = 40;

    private final MediaArchive archive;
    private final MediaRoot root;
    private final Progress progress;
    private final MediaTally tally = new MediaTally();
    private final MediaTotals totals = new MediaTotals();
    private final DuplicateEntries names;
    private final Optional<RowComparison> rows;
    private final boolean zip;

    private MediaCheck(MediaArchive archive, Optional<AttachmentRows> backup, Progress progress) {
        this.archive = archive;
        this.progress = progress;
        this.root = MediaRoot.of(archive.cursor(Progress.NONE));
        this.zip = archive instanceof ZipMedia;
        this.names = new DuplicateEntries(zip ? archive.entries() : 0);
        this.rows = backup.map((all) -> RowComparison.of(all, tally, progress));
    }

    /**
     * Checks an archive.
     *
     * @param backup the rows of attachments with which the files are compared
     * @param name the archive's name, as it can be typed
     * @throws dev.bbsh.work.BbshException when it can't be read
     */
    public static MediaReport of(
            MediaArchive archive, Optional<AttachmentRows> backup, String name, Progress progress) {
        MediaCheck check = new MediaCheck(archive, backup, progress);
        check.readAll();
        check.conclude();
        archive.requireUnchanged();
        return check.totals.report(archive, check.tally.findings(name));
    }

    private void readAll() {
        MediaEntries entries = MediaEntries.of(archive, root, progress);
        while (entries.next()) {
            if (zip) {
                names.add(entries.entry());
            }
            checkName(entries);
            checkObstacle(entries);
            checkKind(entries);
            totals.add(entries);
        }
    }

    private void checkName(MediaEntries entries) {
        MediaPath.NameProblem problem = entries.path().problem();
        if (problem != MediaPath.NameProblem.NONE) {
            boolean unsafe = problem == MediaPath.NameProblem.UNSAFE;
            add(unsafe ? MediaRule.UNSAFE_NAME : MediaRule.UNREADABLE_NAME, entries);
        }
    }

    private void checkObstacle(MediaEntries entries) {
        switch (entries.entry().obstacle()) {
            case NONE -> {}
            case LINK -> add(MediaRule.LINK, entries);
            case ENCRYPTED -> add(MediaRule.ENCRYPTED, entries);
            case METHOD -> add(MediaRule.METHOD, entries);
            case SPECIAL, UNREADABLE -> add(MediaRule.UNREADABLE_FILE, entries);
        }
    }

    private void checkKind(MediaEntries entries) {
        switch (entries.kind()) {
            case ATTACHMENT -> checkAttachment(entries);
            case THUMBNAIL -> add(MediaRule.THUMBNAILS, entries);
            case STRAY -> add(MediaRule.STRAY, entries);
            case JUNK -> add(MediaRule.JUNK, entries);
            case MISPLACED -> add(MediaRule.MISPLACED, entries);
            case OTHER -> add(MediaRule.OTHER, entries);
            case FOLDER, AVATAR, LOGO -> {}
        }
        if (!root.isRight() && entries.kind().isMedia()) {
            add(MediaRule.ROOT, entries);
        }
    }

    private void checkAttachment(MediaEntries entries) {
        MediaPath path = entries.path();
        if (path.bucket() < 0) {
            add(MediaRule.WITHOUT_BUCKET, entries);
        } else if (path.bucket() != MediaPath.bucketOf(path.issue())) {
            add(MediaRule.WRONG_BUCKET, entries);
        }
        if (!path.isIssueOfProject()) {
            add(MediaRule.OTHER_ISSUE, entries);
        }
        if (rows.isPresent()) {
            rows.get().compare(entries);
        } else if (entries.entry().size() == 0) {
            add(MediaRule.EMPTY_FILE, entries);
        }
    }

    private void add(MediaRule rule, MediaEntries entries) {
        tally.add(rule, () -> entries.entry().name());
    }

    private void conclude() {
        rows.ifPresent(RowComparison::finish);
        if (zip) {
            names.find(archive.cursor(progress))
                    .forEach((name) -> tally.add(MediaRule.DUPLICATE_ENTRY, () -> name));
        }
        if (archive.bytes() > MediaLimits.IMPORT) {
            tally.add(MediaRule.OVER_LIMIT, () -> ByteSize.words(archive.bytes()));
            checkIssues();
        }
        if (zip && totals.packed() > archive.bytes()) {
            tally.add(MediaRule.OVERLAP, () -> ByteSize.words(totals.packed()));
        }
        concludeMissing();
        archive.others().forEach((name) -> tally.add(MediaRule.OTHER, () -> name));
    }

    private void concludeMissing() {
        if (totals.attachments() == 0) {
            boolean elsewhere = archive instanceof FolderMedia folder && folder.namesOtherStores();
            tally.add(
                    MediaRule.NO_ATTACHMENTS,
                    () -> elsewhere ? "the Jira home has filestore-config.xml" : "");
        }
        if (totals.avatars() == 0) {
            tally.add(MediaRule.NO_AVATARS, () -> "");
        }
        if (totals.logos() == 0) {
            tally.add(MediaRule.NO_LOGOS, () -> "");
        }
    }

    /** Adds up the sizes of issues. */
    private void checkIssues() {
        LongSet issues = new LongSet();
        NumberList sizes = new NumberList();
        MediaEntries entries = MediaEntries.of(archive, root, progress);
        while (entries.next()) {
            if (entries.kind().isMedia() && entries.path().issue() >= 0) {
                long project = totals.projects().number(entries.path());
                int place = issues.add((project << ISSUE_BITS) | entries.path().issue());
                int index = place < 0 ? -1 - place : place;
                if (place >= 0) {
                    sizes.add(0);
                }
                long before = sizes.get(index);
                sizes.increase(index, entries.entry().packed());
                if (before <= MediaLimits.IMPORT && sizes.get(index) > MediaLimits.IMPORT) {
                    String key = entries.path().issueKey();
                    tally.add(MediaRule.ISSUE_OVER_LIMIT, () -> key);
                }
            }
        }
    }
}
