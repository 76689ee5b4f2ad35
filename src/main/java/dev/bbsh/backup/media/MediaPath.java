package dev.bbsh.backup.media;

import java.nio.charset.StandardCharsets;

/**
 * Reads the path of an entry: its kind, project, issue and attachment. Its values are those of the
 * last path; no object is made for a path.
 *
 * <p>Layout: {@code data/attachments/KEY/BUCKET/KEY-n/ID} (Jira 7.13 and later) or without the
 * bucket (Jira 5.2); KEY is the original key of the project.
 */
public final class MediaPath {

    /** The number of issues of a bucket: issues 1 to 10,000 are in 10000. */
    private static final int BUCKET = 10_000;

    private static final int PROJECT = 2;

    private static final byte[] DATA = ascii("data");
    private static final byte[] ATTACHMENTS = ascii("attachments");
    private static final byte[] AVATARS = ascii("avatars");
    private static final byte[] LOGOS = ascii("logos");
    private static final byte[] THUMBS = ascii("thumbs");
    private static final byte[] THUMB = ascii("_thumb_");

    private final Segments segments = new Segments();
    private long bucket;
    private long issue;
    private long attachment;
    private int issueSegment;

    /** Reads a path below the root. */
    public MediaKind read(byte[] bytes, int from, int to) {
        segments.of(bytes, from, to);
        bucket = -1;
        issue = -1;
        attachment = -1;
        issueSegment = -1;
        if (segments.endsWithSlash()) {
            return MediaKind.FOLDER;
        }
        MediaKind kind = kind();
        boolean junk = kind != MediaKind.ATTACHMENT && kind != MediaKind.THUMBNAIL && isJunk();
        return junk ? MediaKind.JUNK : kind;
    }

    private MediaKind kind() {
        int count = segments.count();
        if (count > 2 && segments.is(0, DATA)) {
            if (segments.is(1, ATTACHMENTS)) {
                return count > PROJECT + 1 ? belowAttachments() : MediaKind.STRAY;
            }
            return segments.is(1, AVATARS) ? MediaKind.AVATAR : MediaKind.OTHER;
        }
        return count > 1 && segments.is(0, LOGOS) ? MediaKind.LOGO : MediaKind.OTHER;
    }

    private MediaKind belowAttachments() {
        int at = PROJECT + 1;
        int last = segments.count() - 1;
        long first = segments.number(at);
        if (first >= 0 && at < last) {
            bucket = first;
            at++;
        }
        issue = segments.numberBehindKey(at);
        if (issue < 0 || at == last) {
            issue = -1;
            return MediaKind.STRAY;
        }
        issueSegment = at;
        if (last == at + 1) {
            attachment = segments.number(last);
            if (attachment >= 0) {
                return MediaKind.ATTACHMENT;
            }
            return segments.startsWith(last, THUMB) ? MediaKind.THUMBNAIL : MediaKind.STRAY;
        }
        boolean thumb = last == at + 2 && segments.is(at + 1, THUMBS);
        return thumb ? MediaKind.THUMBNAIL : MediaKind.STRAY;
    }

    private boolean isJunk() {
        String last = segments.text(segments.count() - 1);
        return segments.startsWith(0, ascii("__MACOSX"))
                || last.startsWith("._")
                || last.equals(".DS_Store")
                || last.equals("Thumbs.db")
                || last.equals("desktop.ini");
    }

    /** True when the path has a project: it is below data/attachments. */
    public boolean hasProject() {
        return segments.count() > PROJECT + 1
                && segments.is(0, DATA)
                && segments.is(1, ATTACHMENTS);
    }

    /** True when the project's folder has this name. */
    boolean isProject(byte[] key) {
        return segments.is(PROJECT, key);
    }

    /** The name of the project's folder. */
    public String project() {
        return segments.text(PROJECT);
    }

    /** The number of the bucket; -1 without one. */
    public long bucket() {
        return bucket;
    }

    /** The bucket in which an issue with this number is. */
    public static long bucketOf(long issue) {
        return Math.max(1, (issue + BUCKET - 1) / BUCKET) * BUCKET;
    }

    /** The number of the issue; -1 when the path names none. */
    public long issue() {
        return issue;
    }

    /** The name of the issue's folder, such as {@code SAM-7}; empty when the path names none. */
    public String issueKey() {
        return issueSegment < 0 ? "" : segments.text(issueSegment);
    }

    /** True when the issue's folder has the key of the project's folder. */
    public boolean isIssueOfProject() {
        return issueSegment < 0 || segments.beginsWithSegment(issueSegment, PROJECT);
    }

    /** The ID of the attachment; -1 when it is none. */
    public long attachment() {
        return attachment;
    }

    /** The reason why the importer can't take the name. */
    public NameProblem problem() {
        return segments.problem();
    }

    /** The problems of a name. */
    public enum NameProblem {
        NONE,
        /** It leads out of the folder into which it is unpacked. */
        UNSAFE,
        /** Backslashes, control or invisible characters, or not UTF-8. */
        UNREADABLE
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
