package dev.bbsh.backup.media;

import dev.bbsh.file.Location;
import dev.bbsh.file.zip.ZipCursor;
import dev.bbsh.file.zip.ZipData;
import dev.bbsh.file.zip.ZipDirectory;
import dev.bbsh.file.zip.ZipOutput;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.function.IntPredicate;

/** The media in a ZIP. */
public final class ZipMedia implements MediaArchive {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ZipDirectory directory;

    private ZipMedia(ZipDirectory directory) {
        this.directory = directory;
    }

    /**
     * Opens a ZIP.
     *
     * @throws dev.bbsh.work.BbshException when it can't be read, or is no complete ZIP
     */
    public static ZipMedia open(Location file) {
        return new ZipMedia(ZipDirectory.open(file));
    }

    @Override
    public Location location() {
        return directory.file();
    }

    @Override
    public long entries() {
        return directory.entries();
    }

    @Override
    public long bytes() {
        return directory.stamp().size();
    }

    @Override
    public List<String> others() {
        return List.of();
    }

    @Override
    public MediaCursor cursor(Progress progress) {
        progress.beginBytes("reading " + location().name(), directory.bytes());
        return new Cursor(directory.cursor(progress));
    }

    @Override
    public void write(IntPredicate chosen, MediaRoot root, ZipOutput out) {
        ZipCursor cursor = directory.cursor(Progress.NONE);
        ZipData data = directory.data();
        for (int i = 0; cursor.next(); i++) {
            if (chosen.test(i)) {
                int from = cursor.nameFrom();
                byte[] name = root.target(cursor.bytes(), from, from + cursor.nameLength());
                out.copy(cursor, new ZipOutput.Name(name), data);
            }
        }
    }

    @Override
    public void requireUnchanged() {
        directory.requireUnchanged();
    }

    @Override
    public void close() {
        directory.close();
    }

    private record Cursor(ZipCursor entry) implements MediaCursor {

        @Override
        public boolean next() {
            return entry.next();
        }

        @Override
        public byte[] bytes() {
            return entry.bytes();
        }

        @Override
        public int from() {
            return entry.nameFrom();
        }

        @Override
        public int to() {
            return entry.nameFrom() + entry.nameLength();
        }

        @Override
        public String name() {
            return entry.name();
        }

        @Override
        public long size() {
            return entry.size();
        }

        @Override
        public long packed() {
            return entry.packed();
        }

        @Override
        public long crc() {
            return entry.crc();
        }

        @Override
        public long version() {
            return entry.crc();
        }

        @Override
        public Obstacle obstacle() {
            if (entry.isEncrypted()) {
                return Obstacle.ENCRYPTED;
            }
            if (entry.isLink()) {
                return Obstacle.LINK;
            }
            int method = entry.method();
            return method == STORED || method == DEFLATED ? Obstacle.NONE : Obstacle.METHOD;
        }
    }
}
