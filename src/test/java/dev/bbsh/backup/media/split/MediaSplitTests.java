package dev.bbsh.backup.media.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.backup.media.MediaArchive;
import dev.bbsh.file.DiskSpace;
import dev.bbsh.file.Location;
import dev.bbsh.file.zip.RawZip;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

@Execution(ExecutionMode.CONCURRENT)
class MediaSplitTests {

    @TempDir private Path folder;

    @Test
    void thePartsTogetherAreTheWhole() throws Exception {
        Path source = guide();
        SplitResult result = split(source, false);
        assertThat(result.parts().stream().map(FinishedPart::name))
                .containsExactly(
                        "media-1-of-4.zip",
                        "media-2-of-4.zip",
                        "media-3-of-4.zip",
                        "media-4-of-4.zip");
        assertThat(contents()).isEqualTo(contents(source));
        for (FinishedPart part : result.parts()) {
            Path file = parts().resolve(part.name());
            assertThat(part.bytes()).isEqualTo(Files.size(file)).isLessThanOrEqualTo(4_500);
            assertThat(part.sha256()).isEqualTo(sha256(file));
        }
    }

    @Test
    void aListOfThePartsIsBesideThem() throws Exception {
        SplitResult result = split(guide(), false);
        List<String> lines = Files.readAllLines(parts().resolve("media-parts.csv"));
        assertThat(lines).hasSize(5).first().isEqualTo("part,bytes,entries,sha256");
        FinishedPart first = result.parts().getFirst();
        assertThat(lines.get(1))
                .isEqualTo(first.name() + "," + first.bytes() + ",5," + first.sha256());
        try (var files = Files.list(parts())) {
            assertThat(files).hasSize(5);
        }
    }

    @Test
    void packedDataIsCopiedAsItIs() throws Exception {
        RawZip zip = new RawZip();
        zip.file("data/attachments/SAM/10000/SAM-1/1", "text ".repeat(1_000));
        zip.file("data/attachments/SAM/10000/SAM-1/2", 1_000);
        zip.write(folder.resolve("media.zip"));
        split(folder.resolve("media.zip"), false);
        try (ZipFile before = new ZipFile(folder.resolve("media.zip").toFile());
                ZipFile after = new ZipFile(parts().resolve("media-1-of-1.zip").toFile())) {
            for (ZipEntry entry : before.stream().toList()) {
                ZipEntry copy = after.getEntry(entry.getName());
                assertThat(copy.getMethod()).isEqualTo(entry.getMethod());
                assertThat(copy.getCompressedSize()).isEqualTo(entry.getCompressedSize());
                assertThat(copy.getTime()).isEqualTo(entry.getTime());
            }
        }
    }

    @Test
    void aParentFolderIsNotInTheParts() throws Exception {
        RawZip zip =
                new RawZip()
                        .file("home/logos/a.png", "x")
                        .file("home/data/attachments/SAM/10000/SAM-1/1", "x")
                        .file("home/dbconfig.xml", "password");
        zip.write(folder.resolve("media.zip"));
        split(folder.resolve("media.zip"), false);
        assertThat(contents())
                .isEqualTo(Map.of("logos/a.png", "x", "data/attachments/SAM/10000/SAM-1/1", "x"));
    }

    @Test
    void aFolderIsSplitLikeAZip() throws Exception {
        Path home = folder.resolve("media");
        byte[] noise = new byte[2_000];
        new Random(1).nextBytes(noise);
        Map<String, byte[]> files = new TreeMap<>();
        files.put("logos/a.png", noise);
        files.put(
                "data/attachments/SAM/10000/SAM-1/1",
                "log\n".repeat(500).getBytes(StandardCharsets.UTF_8));
        files.put("data/attachments/SAM/10000/SAM-2/2", new byte[0]);
        files.put("data/attachments/SAM/10000/SAM-3/3", noise);
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            write(home, each.getKey(), each.getValue());
        }
        write(home, "dbconfig.xml", noise);
        split(home, false);
        Map<String, String> expected = new TreeMap<>();
        files.forEach(
                (name, bytes) ->
                        expected.put(name, new String(bytes, StandardCharsets.ISO_8859_1)));
        assertThat(contents()).isEqualTo(expected);
        assertThat(Files.size(parts().resolve("media-1-of-2.zip"))).isLessThan(4_500);
    }

    @Test
    void aLargeFileOfAFolderIsReadTwice() throws Exception {
        Path home = folder.resolve("media");
        byte[] noise = new byte[10_000_000];
        new Random(1).nextBytes(noise);
        write(home, "data/attachments/SAM/10000/SAM-1/1", noise);
        write(home, "data/attachments/SAM/10000/SAM-1/2", new byte[10_000_000]);
        split(home, new PartSize(30_000_000), folder(false, (_) -> 30_000_000), Progress.NONE);
        Path part = parts().resolve("media-1-of-1.zip");
        assertThat(Files.size(part)).isBetween(10_000_000L, 10_200_000L);
        try (ZipFile zip = new ZipFile(part.toFile())) {
            assertThat(read(zip, "data/attachments/SAM/10000/SAM-1/1")).isEqualTo(noise);
            assertThat(read(zip, "data/attachments/SAM/10000/SAM-1/2"))
                    .isEqualTo(new byte[10_000_000]);
        }
    }

    @Test
    void aFileThatChangedSinceItWasListedIsNoticed() throws Exception {
        Path home = folder.resolve("media");
        Path file = write(home, "data/attachments/SAM/10000/SAM-1/1", new byte[] {1});
        try (MediaArchive archive = open(home)) {
            SplitPlan plan = SplitPlan.of(archive, new PartSize(4_500), Progress.NONE);
            Files.write(file, new byte[] {1, 2});
            assertThatThrownBy(
                            () ->
                                    MediaSplit.write(
                                            plan, folder(false, (_) -> 9_000), Progress.NONE))
                    .isInstanceOf(BbshException.class)
                    .hasMessageContaining("changed while it was being read");
        }
        assertThat(parts().resolve("media-1-of-1.zip")).doesNotExist();
    }

    @Test
    void withoutRoomNothingIsWritten() throws Exception {
        Path source = guide();
        assertThatThrownBy(
                        () ->
                                split(
                                        source,
                                        new PartSize(4_500),
                                        folder(false, (_) -> 5_000),
                                        Progress.NONE))
                .isInstanceOf(BbshException.class)
                .hasMessageMatching(
                        "the parts need 12\\.\\d KB, and the disk of '.*parts' has 5\\.0 KB left");
        assertThat(parts()).doesNotExist();
    }

    @Test
    void whatExistsIsNotReplacedUnlessAsked() throws Exception {
        Path source = guide();
        split(source, false);
        assertThatThrownBy(() -> split(source, false)).hasMessageContaining("already exists");
        assertThat(split(source, true).parts()).hasSize(4);
        Files.delete(parts().resolve("media-parts.csv"));
        assertThatThrownBy(() -> split(source, false))
                .hasMessageEndingWith("media-1-of-4.zip' already exists");
    }

    @Test
    void aSplitThatWasStoppedContinues() throws Exception {
        Path source = guide();
        for (long stop = 200; stop < 16_000; stop += 2_500) {
            long limit = stop;
            assertThatThrownBy(() -> split(source, new Stopping(limit)))
                    .isInstanceOf(CancelledException.class);
            assertThat(parts().resolve("media-parts.csv")).doesNotExist();
            assertNoTemporaryFiles();
        }
        long before = finishedParts();
        assertThat(before).isPositive();
        SplitResult result = split(source, false);
        assertThat(result.kept()).isEqualTo((int) before);
        assertThat(contents()).isEqualTo(contents(source));
        assertThat(parts().resolve("media-parts.unfinished")).doesNotExist();
    }

    @Test
    void aFinishedPartThatIsNotIntactIsWrittenAgain() throws Exception {
        Path source = guide();
        assertThatThrownBy(() -> split(source, new Stopping(22_000)))
                .isInstanceOf(CancelledException.class);
        assertThat(finishedParts()).isGreaterThanOrEqualTo(2);
        Path first = parts().resolve("media-1-of-4.zip");
        byte[] bytes = Files.readAllBytes(first);
        bytes[100]++;
        Files.write(first, bytes);
        assertThat(split(source, false).kept()).isZero();
        assertThat(contents()).isEqualTo(contents(source));
    }

    @Test
    void anUnfinishedSplitOfOtherMediaIsNotContinued() throws Exception {
        Path source = guide();
        assertThatThrownBy(() -> split(source, new Stopping(12_000)))
                .isInstanceOf(CancelledException.class);
        SplitPlanTests.guide().file("logos/more.png", "x").write(source);
        assertThatThrownBy(() -> split(source, false))
                .hasMessageContaining("is of an unfinished split of other media");
        assertThat(split(source, true).kept()).isZero();
        assertThat(contents()).isEqualTo(contents(source));
    }

    @Test
    void dataThatIsNotInItsPlaceIsNoticed() throws Exception {
        Path source = guide();
        byte[] bytes = Files.readAllBytes(source);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("data/attachments/PROJ3")] = 'x';
        Files.write(source, bytes);
        assertThatThrownBy(() -> split(source, false))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("is not in its place");
        assertThat(parts().resolve("media-parts.csv")).doesNotExist();
    }

    @Test
    void manyEntriesNeedZip64() throws Exception {
        Path source = folder.resolve("many.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(source))) {
            for (int i = 0; i < 66_000; i++) {
                out.putNextEntry(new ZipEntry("data/attachments/SAM/10000/SAM-1/" + i));
                out.closeEntry();
            }
        }
        SplitFolder target = new SplitFolder(location(parts()), "many", false, DiskSpace.REAL);
        split(source, new PartSize(100_000_000), target, Progress.NONE);
        try (ZipFile part = new ZipFile(parts().resolve("many-1-of-1.zip").toFile())) {
            assertThat(part.size()).isEqualTo(66_000);
        }
    }

    /** Cancels after some progress. */
    private static final class Stopping implements Progress {

        private long left;

        Stopping(long limit) {
            this.left = limit;
        }

        @Override
        public void begin(String what, long total) {}

        @Override
        public void advance(long amount) {
            left -= amount;
            if (left < 0) {
                throw new CancelledException();
            }
        }
    }

    private Path guide() {
        Path source = folder.resolve("media.zip");
        SplitPlanTests.guide().write(source);
        return source;
    }

    private Path parts() {
        return folder.resolve("parts");
    }

    private SplitFolder folder(boolean overwrite, DiskSpace disk) {
        return new SplitFolder(location(parts()), "media", overwrite, disk);
    }

    private SplitResult split(Path source, boolean overwrite) {
        return split(source, new PartSize(4_500), folder(overwrite, DiskSpace.REAL), Progress.NONE);
    }

    private SplitResult split(Path source, Progress progress) {
        return split(source, new PartSize(4_500), folder(false, DiskSpace.REAL), progress);
    }

    private static SplitResult split(
            Path source, PartSize size, SplitFolder target, Progress progress) {
        try (MediaArchive archive = open(source)) {
            SplitPlan plan = SplitPlan.of(archive, size, Progress.NONE);
            return MediaSplit.write(plan, target, progress);
        }
    }

    private static MediaArchive open(Path source) {
        return MediaArchive.open(location(source), Progress.NONE);
    }

    private static Location location(Path path) {
        return Location.of(path.toString());
    }

    private static Path write(Path home, String name, byte[] bytes) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2019-09-06T12:00:00Z")));
    }

    private long finishedParts() throws IOException {
        return Files.readAllLines(parts().resolve("media-parts.unfinished")).size() - 2L;
    }

    private void assertNoTemporaryFiles() throws IOException {
        try (var files = Files.list(parts())) {
            assertThat(files).noneMatch((file) -> file.toString().endsWith(".bbsh-part"));
        }
    }

    /** The content of all files of all parts, by name; a name in two parts fails. */
    private Map<String, String> contents() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String line : Files.readAllLines(parts().resolve("media-parts.csv"))) {
            if (!line.startsWith("part,")) {
                contents(parts().resolve(line.split(",", 2)[0]))
                        .forEach((name, text) -> assertThat(all.put(name, text)).isNull());
            }
        }
        return all;
    }

    private static Map<String, String> contents(Path zip) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                String text = new String(read(file, entry.getName()), StandardCharsets.ISO_8859_1);
                assertThat(all.put(entry.getName(), text)).isNull();
            }
        }
        return all;
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }
}
