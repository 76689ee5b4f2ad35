package dev.bbsh.backup.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.backup.BackupGenerator;
import dev.bbsh.backup.BackupSize;
import dev.bbsh.backup.ForbiddenCharacters;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

class CleanedZipTests {

    private static final LocalDateTime DATE = LocalDateTime.of(2023, 5, 6, 7, 8, 10);

    @TempDir private Path folder;

    private CleanReport clean() {
        return clean(folder.resolve("site.zip"), folder.resolve("out.zip"));
    }

    private static CleanReport clean(Path from, Path to) {
        return BackupCleaner.clean(
                new BackupCleaner.Request(
                        new Location(from),
                        new Location(to),
                        AtomicFile.Permission.NEITHER,
                        ReplacementCharacter.of(Optional.empty())),
                Progress.NONE);
    }

    private static byte[] entities(boolean damaged) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BackupGenerator generator = new BackupGenerator(BackupSize.ofIssues(50), 1);
        if (damaged) {
            generator.damagedBy(ForbiddenCharacters.every(40));
        }
        generator.writeEntities(out);
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** A backup with two more files, one of them not compressed, and entities.xml in the middle. */
    private void zip(String entitiesName, byte[] entities) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(folder.resolve("site.zip")))) {
            zip.setComment("from the customer");
            add(zip, "plugins/ümlaut.txt", "other".repeat(900).getBytes(StandardCharsets.UTF_8));
            add(zip, entitiesName, entities);
            add(
                    zip,
                    "activeobjects.xml",
                    "<backup>\u0001</backup>".getBytes(StandardCharsets.UTF_8));
            byte[] stored = {1, 2, 3, 0x1B};
            ZipEntry plain = new ZipEntry("picture.png");
            plain.setMethod(ZipEntry.STORED);
            plain.setSize(stored.length);
            CRC32 crc = new CRC32();
            crc.update(stored);
            plain.setCrc(crc.getValue());
            plain.setTimeLocal(DATE);
            zip.putNextEntry(plain);
            zip.write(stored);
            zip.closeEntry();
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map((each) -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void cleansBothFilesAndCopiesTheOthersAsTheyAre() throws IOException {
        zip("entities.xml", entities(true));
        CleanReport report = clean();
        assertThat(report.copied()).isEqualTo(2);
        assertThat(report.parts())
                .extracting(CleanReport.Part::name)
                .containsExactly("entities.xml", "activeobjects.xml");
        try (ZipFile before = new ZipFile(folder.resolve("site.zip").toFile());
                ZipFile after = new ZipFile(folder.resolve("out.zip").toFile())) {
            assertThat(after.stream().map(ZipEntry::getName))
                    .containsExactlyElementsOf(before.stream().map(ZipEntry::getName).toList());
            assertThat(after.stream().map(ZipEntry::getTimeLocal)).containsOnly(DATE);
            assertThat(content(after, "entities.xml")).isEqualTo(entities(false));
            assertThat(content(after, "activeobjects.xml"))
                    .asString()
                    .isEqualTo("<backup></backup>");
            for (String same : List.of("plugins/ümlaut.txt", "picture.png")) {
                assertThat(content(after, same)).isEqualTo(content(before, same));
                assertThat(after.getEntry(same).getCompressedSize())
                        .isEqualTo(before.getEntry(same).getCompressedSize());
            }
        }
    }

    private static byte[] content(ZipFile zip, String name) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    @Test
    void saysWhereEntitiesIsWhenAFolderWasZipped() throws IOException {
        zip("export/entities.xml", entities(true));
        assertThatThrownBy(this::clean)
                .hasMessageContaining("has no entities.xml at its top level")
                .hasMessageContaining("only 'export/entities.xml'");
        assertThat(names()).containsExactly("site.zip");
    }

    @Test
    void leavesNothingWhenAFileInItIsBroken() throws IOException {
        zip("entities.xml", "<r><A></r>".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(this::clean).hasMessageContaining("'entities.xml' is not well-formed");
        assertThat(names()).containsExactly("site.zip");
    }

    @Test
    void refusesAZipThatIsCutOff() throws IOException {
        zip("entities.xml", entities(true));
        byte[] all = Files.readAllBytes(folder.resolve("site.zip"));
        Files.write(folder.resolve("site.zip"), Arrays.copyOf(all, all.length - 100));
        assertThatThrownBy(this::clean).hasMessageContaining("cut off or corrupted");
        assertThat(names()).containsExactly("site.zip");
    }

    @Test
    void refusesAZipWithDamagedContent() throws IOException {
        zip("entities.xml", entities(true));
        byte[] all = Files.readAllBytes(folder.resolve("site.zip"));
        for (int i = all.length / 2; i < all.length / 2 + 50; i++) {
            all[i] ^= 0x55;
        }
        Files.write(folder.resolve("site.zip"), all);
        assertThatThrownBy(this::clean).isInstanceOf(BbshException.class);
        assertThat(names()).containsExactly("site.zip");
    }

    @Test
    void wantsAZipAsTheResultOfAZip() throws IOException {
        zip("entities.xml", entities(true));
        assertThatThrownBy(() -> clean(folder.resolve("site.zip"), folder.resolve("out.xml")))
                .hasMessageContaining("is a ZIP, but 'out.xml' isn't named like one");
    }

    @Test
    @NeedsSharedData("backup")
    void cleansARealBackupToItsOwnContent() throws IOException {
        Path from = SharedData.path("backup").resolve("zips/real-jira-7.3.9.zip");
        CleanReport report = clean(from, folder.resolve("out.zip"));
        assertThat(report.parts()).allSatisfy((part) -> assertThat(part.changes()).isEmpty());
        try (ZipFile before = new ZipFile(from.toFile());
                ZipFile after = new ZipFile(folder.resolve("out.zip").toFile())) {
            assertThat(content(after, "entities.xml")).isEqualTo(content(before, "entities.xml"));
        }
    }

    @Test
    @NeedsSharedData("backup")
    void namesAZipThatWentThroughATextFilter() {
        Path from = SharedData.path("backup").resolve("zips/real-corrupt-utf8-mangled.zip");
        assertThatThrownBy(() -> clean(from, folder.resolve("out.zip")))
                .hasMessageContaining("until a program took it for text");
    }
}
