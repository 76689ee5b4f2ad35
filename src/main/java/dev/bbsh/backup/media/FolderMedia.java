package dev.bbsh.backup.media;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.FolderTree;
import dev.bbsh.file.zip.PackedFile;
import dev.bbsh.file.zip.ZipOutput;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The media in the folder of a Jira home, as it was when it was listed. Of a Jira home, only the
 * three folders of the guide are read.
 */
public final class FolderMedia implements MediaArchive {

    private static final List<String> MEDIA = List.of("logos", "data/avatars", "data/attachments");

    private static final String STORES = "filestore-config.xml";

    private final Location folder;
    private final EntryNames names = new EntryNames();
    private final List<String> others = new ArrayList<>();
    private final List<FileStamp> stamps = new ArrayList<>();
    private final List<FolderTree.Kind> kinds = new ArrayList<>();
    private long bytes;

    private FolderMedia(Location folder) {
        this.folder = folder;
    }

    /**
     * Lists a folder.
     *
     * @throws BbshException when it can't be read
     */
    public static FolderMedia of(Location folder, Progress progress) {
        FolderMedia media = new FolderMedia(folder);
        progress.begin("listing " + folder.name(), -1);
        media.list(progress);
        return media;
    }

    private void list(Progress progress) {
        List<String> there =
                MEDIA.stream().filter((path) -> folder.resolve(path).isFolder()).toList();
        if (there.isEmpty()) {
            FolderTree.visit(folder, "", this::add, progress);
            return;
        }
        for (String path : there) {
            FolderTree.visit(folder.resolve(path), path + "/", this::add, progress);
        }
        List<String> tops = List.of("data", "logos");
        folder.entries().stream()
                .map(Location::name)
                .filter((name) -> !tops.contains(name))
                .forEach(others::add);
        folder.resolve("data").entries().stream()
                .map((entry) -> "data/" + entry.name())
                .filter((name) -> !MEDIA.contains(name))
                .forEach(others::add);
    }

    private void add(String path, FileStamp stamp, FolderTree.Kind kind) {
        names.add(path);
        stamps.add(stamp);
        kinds.add(kind);
        bytes += stamp.size();
    }

    @Override
    public Location location() {
        return folder;
    }

    @Override
    public long entries() {
        return names.size();
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public List<String> others() {
        return List.copyOf(others);
    }

    /** True when the Jira home says that attachments may be kept elsewhere, such as in S3. */
    public boolean namesOtherStores() {
        return others.contains(STORES);
    }

    @Override
    public MediaCursor cursor(Progress progress) {
        return new Cursor(this);
    }

    @Override
    public void write(IntPredicate chosen, MediaRoot root, ZipOutput out) {
        for (int i = 0; i < names.size(); i++) {
            if (chosen.test(i)) {
                Location file = folder.resolve(names.text(i));
                byte[] bytesOfName = names.text(i).getBytes(StandardCharsets.UTF_8);
                byte[] name = root.target(bytesOfName, 0, bytesOfName.length);
                out.add(PackedFile.of(file, stamps.get(i)), new ZipOutput.Name(name));
            }
        }
    }

    @Override
    public void requireUnchanged() {
        // Every file is compared with its stamp when it is read.
    }

    @Override
    public void close() {}

    private static final class Cursor implements MediaCursor {

        private final FolderMedia media;
        private int entry = -1;

        Cursor(FolderMedia media) {
            this.media = media;
        }

        @Override
        public boolean next() {
            return ++entry < media.names.size();
        }

        @Override
        public byte[] bytes() {
            return media.names.bytes(entry);
        }

        @Override
        public int from() {
            return media.names.from(entry);
        }

        @Override
        public int to() {
            return media.names.to(entry);
        }

        @Override
        public String name() {
            return media.names.text(entry);
        }

        @Override
        public long size() {
            return media.stamps.get(entry).size();
        }

        @Override
        public long packed() {
            return size();
        }

        @Override
        public long crc() {
            return -1;
        }

        @Override
        public long version() {
            return media.stamps.get(entry).modified().toEpochMilli();
        }

        @Override
        public Obstacle obstacle() {
            return switch (media.kinds.get(entry)) {
                case FILE -> Obstacle.NONE;
                case LINK -> Obstacle.LINK;
                case SPECIAL -> Obstacle.SPECIAL;
                case UNREADABLE -> Obstacle.UNREADABLE;
            };
        }
    }
}
