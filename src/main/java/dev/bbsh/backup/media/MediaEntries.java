package dev.bbsh.backup.media;

import dev.bbsh.work.Progress;

/**
 * The entries of a media archive, one after the other, with what each is to the importer. Its
 * values are those of one entry, until the next one.
 */
public final class MediaEntries {

    private final MediaCursor cursor;
    private final MediaRoot root;
    private final MediaPath path = new MediaPath();
    private final boolean right;
    private MediaKind kind = MediaKind.OTHER;

    private MediaEntries(MediaCursor cursor, MediaRoot root) {
        this.cursor = cursor;
        this.root = root;
        this.right = root.isRight();
    }

    /** The entries before the first one. */
    public static MediaEntries of(MediaArchive archive, MediaRoot root, Progress progress) {
        return new MediaEntries(archive.cursor(progress), root);
    }

    /** Goes to the next entry; false when there is none. */
    public boolean next() {
        if (!cursor.next()) {
            return false;
        }
        byte[] bytes = cursor.bytes();
        if (right) {
            kind = path.read(bytes, cursor.from(), cursor.to());
        } else if (root.has(bytes, cursor.from(), cursor.to())) {
            byte[] target = root.target(bytes, cursor.from(), cursor.to());
            kind = path.read(target, 0, target.length);
        } else {
            kind = path.read(bytes, cursor.from(), cursor.to());
            kind = kind.isMedia() ? MediaKind.MISPLACED : kind;
        }
        if (kind == MediaKind.OTHER && MediaRoot.of(cursor.name()).isPresent()) {
            kind = MediaKind.MISPLACED;
        }
        return true;
    }

    public MediaKind kind() {
        return kind;
    }

    /** The path below the root, see {@link MediaPath}. */
    public MediaPath path() {
        return path;
    }

    /** The entry itself. */
    public MediaCursor entry() {
        return cursor;
    }

    /** The name that the entry has in a part. */
    public byte[] target() {
        return root.target(cursor.bytes(), cursor.from(), cursor.to());
    }

    /** The number of bytes of {@link #target}. */
    public int targetLength() {
        return right ? cursor.to() - cursor.from() : target().length;
    }
}
