package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bbsh.file.zip.SparseZip;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** Media over 4 GB and over 10 GB, in files with holes that take no room on the disk. */
@Timeout(60)
class LargeMediaTests {

    private static final long GB = 1_000_000_000;

    /** The names of file systems that keep holes as holes. */
    private static final List<String> SPARSE =
            List.of("ext4", "xfs", "btrfs", "tmpfs", "zfs", "overlay", "apfs");

    private static final Map<String, Long> FILES = new LinkedHashMap<>();

    static {
        FILES.put("data/attachments/SAM/10000/SAM-1/10000", 4_500_000_000L);
        FILES.put("data/attachments/SAM/10000/SAM-2/10001", 4 * GB);
        FILES.put("data/attachments/ORB/10000/ORB-1/10002", 3 * GB);
        FILES.put("data/attachments/ORB/10000/ORB-1/10003", 2_000L);
        FILES.put("data/avatars/1.png", 1_000L);
        FILES.put("logos/logo.png", 1_000L);
    }

    @TempDir private Path folder;

    @BeforeEach
    void filesMayHaveHoles() throws IOException {
        Files.createDirectories(folder.resolve("case"));
        assumeThat(Files.getFileStore(folder).type()).isIn(SPARSE);
    }

    private String screen(String line) throws IOException {
        return Story.screenOf(line, folder.resolve("case"), List.of());
    }

    private Path zip() throws IOException {
        Path file = folder.resolve("case/data.zip");
        try (SparseZip zip = new SparseZip(file)) {
            for (Map.Entry<String, Long> each : FILES.entrySet()) {
                zip.file(each.getKey(), each.getValue());
            }
        }
        return file;
    }

    private void home() throws IOException {
        for (Map.Entry<String, Long> each : FILES.entrySet()) {
            Path file = folder.resolve("case/home").resolve(each.getKey());
            Files.createDirectories(file.getParent());
            try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
                hole.setLength(each.getValue());
            }
        }
    }

    /** Proof that the archive is what any other program reads, too. */
    @Test
    void theArchiveIsOneThatJavaReads() throws IOException {
        try (ZipFile zip = new ZipFile(zip().toFile())) {
            FILES.forEach((name, size) -> assertThat(zip.getEntry(name).getSize()).isEqualTo(size));
        }
    }

    @Test
    void aZipOverTenGigabytesIsNamedAndPlanned() throws IOException {
        zip();
        String found =
                screen("media check ${here}/data.zip\nmedia split ${here}/data.zip --dry-run");
        assertThat(found)
                .contains("/data.zip   4 attachments in 2 projects, 1 avatar, 1 logo, 11.5 GB")
                .containsPattern("SAM +2 +8\\.5 GB")
                .contains("archives over 10 GB, too large for one import     media-over-limit")
                .contains("/data.zip --part-size 5GB --to FOLDER");
        assertPlanned(found);
    }

    @Test
    void aFolderOverTenGigabytesIsNamedAndPlanned() throws IOException {
        home();
        String found = screen("media check ${here}/home\nmedia split ${here}/home --dry-run");
        assertThat(found)
                .contains("/home   4 attachments in 2 projects, 1 avatar, 1 logo, 11.5 GB")
                .contains("archives over 10 GB, too large for one import     media-over-limit");
        assertPlanned(found);
    }

    /** The project over 5 GB is split between its issues; each part has room for what it gets. */
    private static void assertPlanned(String found) {
        assertThat(found)
                .contains(": 6 files in 3 parts, nothing was written")
                .containsPattern("[1-3] +4\\.5 GB +[13] +(avatars and logos, )?SAM-1\n")
                .containsPattern("[1-3] +4\\.0 GB +1 +SAM-2\n")
                .containsPattern("[1-3] +3\\.0 GB +[24] +(avatars and logos, )?ORB\n")
                .doesNotContain("warning: ");
    }

    @Test
    void anIssueOverTenGigabytesIsNamed() throws IOException {
        try (SparseZip zip = new SparseZip(folder.resolve("case/data.zip"))) {
            zip.file("data/attachments/SAM/10000/SAM-1/1", 6 * GB);
            zip.file("data/attachments/SAM/10000/SAM-1/2", 5 * GB);
            zip.file("data/attachments/SAM/10000/SAM-2/3", GB);
        }
        assertThat(screen("media check ${here}/data.zip\nmedia split ${here}/data.zip --dry-run"))
                .containsPattern("issues over 10 GB, .* media-issue-over-limit\n +SAM-1\n")
                .contains(
                        "warning: SAM-1 alone is larger than a part: part 1 has 11.0 GB, over the"
                                + " import's 10 GB");
    }

    @Test
    void exactlyTenGigabytesAreNotTooMuch() throws IOException {
        Path file = folder.resolve("case/data.zip");
        try (SparseZip zip = new SparseZip(file)) {
            zip.file("data/attachments/SAM/10000/SAM-1/1", 10 * GB - 2_000);
        }
        assertThat(Files.size(file)).isLessThanOrEqualTo(10 * GB);
        assertThat(screen("media check ${here}/data.zip")).doesNotContain("media-over-limit");
    }
}
