import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes invented media of a Jira site, always the same for the same numbers: MediaSample TARGET
 * FILES BYTES. The target is a zip if its name ends so, otherwise the folder of a Jira home; the
 * bytes are those of an average file.
 *
 * <p>Ten projects of different sizes, five attachments an issue, a thumbnail for every tenth one,
 * some avatars and logos. Nothing of it can be packed, as in pictures.
 */
class MediaSample {

    private static final int PROJECTS = 10;
    private static final int OF_AN_ISSUE = 5;
    private static final int BUCKET = 10_000;
    private static final int RANDOM = 1 << 22;

    private final Target target;
    private final int bytes;
    private final byte[] random = new byte[RANDOM];
    private final Random dice = new Random(15);
    private int written;

    private MediaSample(Target target, int bytes) {
        this.target = target;
        this.bytes = bytes;
        dice.nextBytes(random);
    }

    private interface Target extends AutoCloseable {

        void write(String name, byte[] from, int offset, int length) throws IOException;

        @Override
        void close() throws IOException;
    }

    private record Zip(ZipOutputStream out) implements Target {

        @Override
        public void write(String name, byte[] from, int offset, int length) throws IOException {
            CRC32 crc = new CRC32();
            crc.update(from, offset, length);
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(length);
            entry.setCompressedSize(length);
            entry.setCrc(crc.getValue());
            entry.setTime(1_567_728_000_000L);
            out.putNextEntry(entry);
            out.write(from, offset, length);
            out.closeEntry();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private record Folder(Path home) implements Target {

        @Override
        public void write(String name, byte[] from, int offset, int length) throws IOException {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(from, offset, length);
            }
        }

        @Override
        public void close() {}
    }

    public static void main(String[] args) throws IOException {
        Path path = Path.of(args[0]);
        try (Target target = target(path)) {
            new MediaSample(target, Integer.parseInt(args[2])).write(Integer.parseInt(args[1]));
        }
    }

    private static Target target(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        return path.toString().endsWith(".zip")
                ? new Zip(
                        new ZipOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)))
                : new Folder(path);
    }

    private void write(int files) throws IOException {
        int id = 10_000;
        for (int project = 1; written < files; project++) {
            // Each is larger than the one before; the last one takes what is left.
            int share = project < PROJECTS ? files * project / 55 : files - written;
            for (int i = 0; i < share && written < files; i++) {
                attachment("PRJ" + project, i / OF_AN_ISSUE + 1, id++);
            }
        }
        for (int i = 0; i < 20; i++) {
            write("data/avatars/" + (10_000 + i) + "_avatar.png");
        }
        write("logos/jira-logo-scaled.png");
    }

    private void attachment(String project, int issue, int id) throws IOException {
        int bucket = (issue + BUCKET - 1) / BUCKET * BUCKET;
        String folder =
                String.format(
                        Locale.ROOT,
                        "data/attachments/%s/%d/%s-%d/",
                        project,
                        bucket,
                        project,
                        issue);
        write(folder + id);
        if (id % 10 == 0) {
            write(folder + "thumbs/_thumb_" + id + ".png");
        }
    }

    private void write(String name) throws IOException {
        int length = Math.min(RANDOM, bytes / 2 + dice.nextInt(bytes + 1));
        target.write(name, random, dice.nextInt(RANDOM - length + 1), length);
        written++;
    }
}
