package dev.bbsh.check.backup.media;

import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;

import java.util.Optional;

/** The rules of the check of media, each with its advice. In an advice, MEDIA is the archive. */
public enum MediaRule {
    ROOT(
            Severity.ERROR,
            "media-root",
            "media files that aren't at the top, where the importer looks",
            "media split MEDIA --to FOLDER     (writes parts with the right folders)"),
    MISPLACED(
            Severity.ERROR,
            "media-misplaced",
            "media under a second root, which is not imported",
            "move it to data/attachments, data/avatars or logos, and zip again"),
    UNSAFE_NAME(
            Severity.ERROR,
            "media-unsafe-name",
            "names that lead out of the unpacked folder",
            "don't unpack it; ask for a ZIP that zip -r made"),
    UNREADABLE_NAME(
            Severity.ERROR,
            "media-unreadable-name",
            "names with backslashes, invisible characters or bytes that aren't UTF-8",
            "rename these files, and zip again with zip -r"),
    DUPLICATE_ENTRY(
            Severity.ERROR,
            "media-duplicate-entry",
            "names that occur twice in the ZIP",
            "unpack it, decide which file is right, and zip again"),
    ENCRYPTED(
            Severity.ERROR,
            "media-encrypted",
            "encrypted entries",
            "unpack it with the password, and zip again without one"),
    LINK(
            Severity.ERROR,
            "media-link",
            "symbolic links, which contain no file",
            "zip -r again without -y     (zip then follows links)"),
    METHOD(
            Severity.ERROR,
            "media-method",
            "entries with a compression that Java can't read, such as Deflate64",
            "unpack it, and zip again with zip -r"),
    UNREADABLE_FILE(
            Severity.ERROR,
            "media-unreadable-file",
            "files that can't be read, pipes and devices",
            "run as the user who owns the Jira home"),
    OVERLAP(
            Severity.ERROR,
            "media-overlap",
            "more packed data than the ZIP has: entries share data",
            "don't unpack it; ask for a ZIP that zip -r made"),
    ROW_WITHOUT_FILE(
            Severity.ERROR,
            "media-row-without-file",
            "attachments of the backup without a file",
            "look for them in the Jira home, and zip again"),
    SIZE_DIFFERS(
            Severity.ERROR,
            "media-size-differs",
            "files of another size than the backup says",
            "make backup and media at the same time, and copy in binary mode"),
    CURRENT_KEY(
            Severity.ERROR,
            "media-current-key",
            "files under the current key of a renamed project, not its original key",
            "rename the project's folder and its issue folders to the original key"),
    OVER_LIMIT(
            Severity.WARNING,
            "media-over-limit",
            "archives over 10 GB, too large for one import",
            "media split MEDIA --part-size 5GB --to FOLDER"),
    ISSUE_OVER_LIMIT(
            Severity.WARNING,
            "media-issue-over-limit",
            "issues over 10 GB, which no split makes small",
            "upload their largest files by hand after the import"),
    NO_ATTACHMENTS(
            Severity.WARNING,
            "media-no-attachments",
            "no attachments",
            "look into filestore-config.xml: attachments may be kept in Amazon S3"),
    FILE_WITHOUT_ROW(
            Severity.WARNING,
            "media-file-without-row",
            "files that the backup doesn't list",
            "expected if issues were deleted or added between backup and media"),
    OTHER_PLACE(
            Severity.WARNING,
            "media-other-place",
            "files in another issue's folder than the backup's",
            "make backup and media at the same time"),
    ATTACHMENT_TWICE(
            Severity.WARNING,
            "media-attachment-twice",
            "attachments with more than one file",
            "keep the one in the folder of its issue"),
    STRAY(
            Severity.WARNING,
            "media-stray",
            "files in data/attachments that aren't named like attachments",
            "check what they are: Jira names files by the attachment's ID"),
    OTHER_ISSUE(
            Severity.WARNING,
            "media-other-issue",
            "issue folders in another project's folder",
            "move them to the folder of their project"),
    WRONG_BUCKET(
            Severity.WARNING,
            "media-wrong-bucket",
            "issue folders in the wrong folder of 10,000",
            "move them: issues 1 to 10,000 belong in 10000, the next in 20000"),
    EMPTY_FILE(
            Severity.WARNING,
            "media-empty-file",
            "empty attachment files",
            "open one in Jira: the upload or the disk may have failed"),
    NO_AVATARS(
            Severity.INFO,
            "media-no-avatars",
            "no data/avatars",
            "zip data/avatars as well to keep project avatars"),
    NO_LOGOS(Severity.INFO, "media-no-logos", "no logos", "zip logos as well to keep them"),
    WITHOUT_BUCKET(
            Severity.INFO,
            "media-without-bucket",
            "issue folders without a folder of 10,000",
            "expected for attachments of older Jira versions"),
    THUMBNAILS(
            Severity.INFO,
            "media-thumbnails",
            "thumbnails, which no backup lists",
            "nothing to do"),
    JUNK(
            Severity.INFO,
            "media-junk",
            "files that a desktop system added",
            "nothing to do: media split leaves them out"),
    OTHER(
            Severity.INFO,
            "media-other",
            "files that aren't media",
            "nothing to do: media split leaves them out");

    private final Severity severity;
    private final String id;
    private final String title;
    private final String advice;

    MediaRule(Severity severity, String id, String title, String advice) {
        this.severity = severity;
        this.id = id;
        this.title = title;
        this.advice = advice;
    }

    /** The rule; the vendor documents where media has to be, and the limit of the import. */
    public Rule rule() {
        boolean documented = this == ROOT || this == OVER_LIMIT;
        Rule rule = new Rule(id, title, severity, Rule.Certainty.INFERRED, Optional.empty(), true);
        return documented ? rule.documented() : rule;
    }

    /**
     * The advice.
     *
     * @param archive the name of the archive, as it can be typed
     */
    public String advice(String archive) {
        return advice.replace("MEDIA", archive);
    }
}
