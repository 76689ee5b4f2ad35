package dev.bbsh.check.backup.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backup.media.AttachmentRows;
import dev.bbsh.backup.media.AttachmentRows.AttachmentRow;
import dev.bbsh.backup.media.MediaArchive;
import dev.bbsh.check.Severity;
import dev.bbsh.file.Location;
import dev.bbsh.file.zip.RawZip;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class MediaCheckTests {

    private static final String SAM_1 = "data/attachments/SAM/10000/SAM-1/";

    @TempDir private Path folder;

    private final List<AttachmentRow> rows = new ArrayList<>();

    /** Media without anything to find. */
    private static RawZip clean() {
        return new RawZip()
                .file(SAM_1 + "10000", "picture")
                .file("data/attachments/SAM/20000/SAM-10001/10001", "text")
                .file("data/avatars/1_a.png", "avatar")
                .file("logos/logo.png", "logo");
    }

    @Test
    void cleanMediaHasNoFindings() {
        MediaReport report = check(clean());
        assertThat(report.findings()).isEmpty();
        assertThat(report.totals().attachments()).isEqualTo(2);
        assertThat(report.totals().avatars()).isEqualTo(1);
        assertThat(report.totals().logos()).isEqualTo(1);
        assertThat(report.totals().files()).isEqualTo(4);
    }

    @Test
    void sizesAreAddedUpByProjectLargestFirst() {
        RawZip zip =
                clean().file("data/attachments/BIG/10000/BIG-7/1", 5_000)
                        .file("data/attachments/BIG/10000/BIG-7/thumbs/_thumb_1.png", 100);
        assertThat(check(zip).projects())
                .containsExactly(
                        new ProjectMedia("BIG", 1, 5_100, 5_100),
                        new ProjectMedia("SAM", 2, 11, check(zip).projects().get(1).packed()));
    }

    /** A planted defect of one rule, with the names that are counted. */
    private static RawZip plant(MediaRule rule) {
        return switch (rule) {
            case ROOT -> new RawZip();
            case MISPLACED -> clean().file("old/data/attachments/SAM/10000/SAM-1/7", "x");
            case UNSAFE_NAME -> clean().file("data/avatars/../../x", "x").file("/etc/x", "x");
            case UNREADABLE_NAME ->
                    clean().file("data/avatars/a\u200bb", "x")
                            .file("data/avatars/\u00f6".getBytes(StandardCharsets.ISO_8859_1));
            case DUPLICATE_ENTRY -> clean().file(SAM_1 + "10000", "other picture");
            case ENCRYPTED -> clean().encrypted(SAM_1 + "7");
            case LINK -> clean().link(SAM_1 + "7", "../8");
            case METHOD -> clean().method(SAM_1 + "7", 9);
            case STRAY -> clean().file(SAM_1 + "report.pdf", "x");
            case OTHER_ISSUE -> clean().file("data/attachments/SAM/10000/NEW-1/7", "x");
            case WRONG_BUCKET -> clean().file("data/attachments/SAM/10000/SAM-10001/7", "x");
            case EMPTY_FILE -> clean().file(SAM_1 + "7", 0);
            case WITHOUT_BUCKET -> clean().file("data/attachments/SAM/SAM-1/7", "x");
            case THUMBNAILS -> clean().file(SAM_1 + "thumbs/_thumb_10000.png", "x");
            case JUNK -> clean().file("__MACOSX/._data", "x").file("data/.DS_Store", "x");
            case OTHER -> clean().file("dbconfig.xml", "x");
            case NO_ATTACHMENTS ->
                    new RawZip().file("data/avatars/1.png", "x").file("logos/a", "x");
            case NO_AVATARS -> new RawZip().file(SAM_1 + "1", "x").file("logos/a", "x");
            case NO_LOGOS -> new RawZip().file(SAM_1 + "1", "x").file("data/avatars/a", "x");
            case UNREADABLE_FILE,
                    OVERLAP,
                    ROW_WITHOUT_FILE,
                    SIZE_DIFFERS,
                    CURRENT_KEY,
                    OVER_LIMIT,
                    ISSUE_OVER_LIMIT,
                    FILE_WITHOUT_ROW,
                    OTHER_PLACE,
                    ATTACHMENT_TWICE ->
                    new RawZip();
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = MediaRule.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "ROOT",
                "UNREADABLE_FILE",
                "OVERLAP",
                "ROW_WITHOUT_FILE",
                "SIZE_DIFFERS",
                "CURRENT_KEY",
                "OVER_LIMIT",
                "ISSUE_OVER_LIMIT",
                "FILE_WITHOUT_ROW",
                "OTHER_PLACE",
                "ATTACHMENT_TWICE"
            })
    void aPlantedDefectIsFoundAndNothingElse(MediaRule rule) {
        boolean two =
                switch (rule) {
                    case UNSAFE_NAME, UNREADABLE_NAME, JUNK -> true;
                    default -> false;
                };
        Map<String, Long> counts = counts(check(plant(rule)));
        // A name that leads elsewhere is no media.
        counts.remove(rule == MediaRule.UNSAFE_NAME ? MediaRule.OTHER.rule().id() : "");
        assertThat(counts).isEqualTo(Map.of(rule.rule().id(), two ? 2L : 1L));
    }

    @Test
    void aZippedParentFolderIsNamedAndTheRestIsChecked() {
        RawZip zip =
                new RawZip()
                        .file("home/" + SAM_1 + "10000", "x")
                        .file("home/" + SAM_1 + "10001", 0)
                        .file("home/data/avatars/1.png", "x")
                        .file("home/logos/1.png", "x");
        assertThat(counts(check(zip))).isEqualTo(Map.of("media-root", 4L, "media-empty-file", 1L));
    }

    @Test
    void theAttachmentsFolderAloneIsNamed() {
        RawZip zip = new RawZip().file("SAM/10000/SAM-1/10000", "x");
        assertThat(counts(check(zip)))
                .isEqualTo(Map.of("media-root", 1L, "media-no-avatars", 1L, "media-no-logos", 1L));
    }

    @Test
    void aNameMayOccurManyTimes() {
        RawZip zip = clean();
        for (int i = 0; i < 1_000; i++) {
            zip.file(SAM_1 + i, "x").file(SAM_1 + i, "x");
        }
        assertThat(counts(check(zip))).isEqualTo(Map.of("media-duplicate-entry", 1_000L));
    }

    @Test
    void entriesThatShareDataAreFound() throws IOException {
        byte[] bytes = clean().file("data/avatars/big", 100_000).bytes();
        Path file = Files.write(folder.resolve("media.zip"), bytes);
        assertThat(counts(check(file))).isEmpty();
        byte[] bomb = clean().bytes();
        // The packed size of the first record of the directory.
        int record = new String(bomb, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        bomb[record + 22] = 0x7f;
        assertThat(counts(check(Files.write(file, bomb)))).isEqualTo(Map.of("media-overlap", 1L));
    }

    @Test
    void rowsAndFilesThatAgreeHaveNoFindings() {
        row(10_000, "SAM-1", "SAM", 7);
        row(10_001, "SAM-10001", "SAM", 4);
        assertThat(check(clean()).findings()).isEmpty();
    }

    @Test
    void theProjectOfAFolderHasItsOriginalKey() {
        row(10_000, "NEW-1", "SAM", 7);
        row(10_001, "NEW-10001", "SAM", 4);
        assertThat(check(clean()).findings()).isEmpty();
        RawZip renamed = clean().file("data/attachments/NEW/10000/NEW-1/7", "x");
        row(7, "NEW-1", "SAM", 1);
        assertThat(check(renamed).findings())
                .singleElement()
                .satisfies(
                        (finding) -> {
                            assertThat(finding.rule().id()).isEqualTo("media-current-key");
                            assertThat(finding.examples())
                                    .containsExactly(
                                            "data/attachments/NEW/10000/NEW-1/7 (original key:"
                                                    + " SAM)");
                        });
    }

    @Test
    void whatOnlyOneOfThemHasIsFound() {
        row(10_000, "SAM-1", "SAM", 7);
        row(10_002, "SAM-3", "SAM", 1);
        row(10_003, "SAM-3", "SAM", 1);
        MediaReport report = check(clean());
        assertThat(counts(report))
                .isEqualTo(Map.of("media-row-without-file", 2L, "media-file-without-row", 1L));
        assertThat(report.findings().getFirst().examples())
                .containsExactly("SAM-3/10002", "SAM-3/10003");
    }

    @Test
    void whatDiffersIsFound() {
        row(10_000, "SAM-1", "SAM", 8);
        row(10_001, "SAM-2", "SAM", 4);
        RawZip zip = clean().file(SAM_1 + "10001", "text");
        assertThat(counts(check(zip)))
                .isEqualTo(
                        Map.of(
                                "media-size-differs", 1L,
                                "media-other-place", 2L,
                                "media-attachment-twice", 1L));
    }

    @Test
    void anEmptyFileMayBeWanted() {
        row(10_000, "SAM-1", "SAM", 7);
        row(10_001, "SAM-10001", "SAM", 4);
        row(7, "SAM-1", "SAM", 0);
        assertThat(check(clean().file(SAM_1 + "7", 0)).findings()).isEmpty();
    }

    @Test
    void aFolderIsCheckedLikeAZip() throws IOException {
        write("data/attachments/SAM/10000/SAM-1/10000", "picture");
        write("data/attachments/SAM/10000/SAM-1/report.pdf", "x");
        write("data/avatars/1.png", "x");
        write("data/index/1", "x");
        write("logos/1.png", "x");
        write("plugins/a/b.jar", "x");
        Files.createSymbolicLink(
                folder.resolve("home/data/attachments/SAM/10000/SAM-1/7"),
                folder.resolve("home/logos/1.png"));
        MediaReport report = check(folder.resolve("home"));
        assertThat(counts(report))
                .isEqualTo(Map.of("media-link", 1L, "media-stray", 1L, "media-other", 2L));
        assertThat(report.findings().getLast().examples()).containsExactly("plugins", "data/index");
    }

    @Test
    void attachmentsMayBeElsewhere() throws IOException {
        write("filestore-config.xml", "<filestore-config/>");
        write("data/avatars/1.png", "x");
        write("logos/1.png", "x");
        Files.createDirectories(folder.resolve("home/data/attachments"));
        assertThat(check(folder.resolve("home")).findings().getFirst())
                .satisfies(
                        (finding) -> {
                            assertThat(finding.rule().id()).isEqualTo("media-no-attachments");
                            assertThat(finding.examples())
                                    .containsExactly("the Jira home has filestore-config.xml");
                            assertThat(finding.advice()).contains("Amazon S3");
                        });
    }

    @Test
    void aDataFolderThatIsALinkIsFollowed() throws IOException {
        Path disk = folder.resolve("disk/SAM/10000/SAM-1");
        Files.createDirectories(disk);
        Files.writeString(disk.resolve("1"), "x");
        Files.createDirectories(folder.resolve("home/data"));
        Files.createSymbolicLink(folder.resolve("home/data/attachments"), folder.resolve("disk"));
        assertThat(counts(check(folder.resolve("home"))))
                .isEqualTo(Map.of("media-no-avatars", 1L, "media-no-logos", 1L));
    }

    @Test
    void severityDecidesWhetherALineFails() {
        assertThat(check(plant(MediaRule.LINK)).has(Severity.ERROR)).isTrue();
        assertThat(check(plant(MediaRule.STRAY)).has(Severity.ERROR)).isFalse();
        assertThat(check(plant(MediaRule.STRAY)).has(Severity.WARNING)).isTrue();
        assertThat(check(plant(MediaRule.JUNK)).has(Severity.WARNING)).isFalse();
    }

    @Test
    void theAdviceNamesTheArchive() {
        assertThat(check(new RawZip().file("x/" + SAM_1 + "1", "x")).findings().getFirst().advice())
                .isEqualTo(
                        "media split media.zip --to FOLDER     (writes parts with the right"
                                + " folders)");
    }

    private void row(long id, String issue, String originalKey, long size) {
        rows.add(new AttachmentRow(id, issue, originalKey, size, "file.txt"));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("home").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private MediaReport check(RawZip zip) {
        zip.write(folder.resolve("media.zip"));
        return check(folder.resolve("media.zip"));
    }

    private MediaReport check(Path file) {
        try (MediaArchive archive =
                MediaArchive.open(Location.of(file.toString()), Progress.NONE)) {
            Optional<AttachmentRows> backup =
                    Optional.<AttachmentRows>of(new Rows(rows)).filter((_) -> !rows.isEmpty());
            return MediaCheck.of(archive, backup, "media.zip", Progress.NONE);
        }
    }

    private record Rows(List<AttachmentRow> rows) implements AttachmentRows {

        @Override
        public void forEach(Visitor visitor, Progress progress) {
            rows.forEach(visitor::row);
        }

        @Override
        public String name() {
            return "backup";
        }
    }

    private static Map<String, Long> counts(MediaReport report) {
        Map<String, Long> counts = new TreeMap<>();
        report.findings().forEach((each) -> counts.put(each.rule().id(), each.count()));
        return counts;
    }
}
