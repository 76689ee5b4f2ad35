package dev.bbsh.backup.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class BackupSourceTests {

    private static final String ROWS = "<entity-engine-xml><User id=\"1\"/></entity-engine-xml>";

    private static final String APPS = "<backup xmlns=\"http://www.atlassian.com/ao\"></backup>";

    @TempDir private Path folder;

    @Test
    void findsBothFilesOfAZip() throws IOException {
        BackupSource source =
                find(zip(Map.of("entities.xml", ROWS, "activeobjects.xml", APPS, "x.csv", "a")));

        assertThat(source.form()).isEqualTo("ZIP");
        assertThat(source.entities()).hasValueSatisfying((part) -> read(source, part, ROWS));
        assertThat(source.activeObjects()).hasValueSatisfying((part) -> read(source, part, APPS));
        assertThat(source.others()).isEqualTo(1);
    }

    @Test
    void findsTheFilesOfAFolder() throws IOException {
        Files.writeString(folder.resolve("entities.xml"), ROWS);

        BackupSource source = find(folder);

        assertThat(source.entities()).hasValueSatisfying((part) -> read(source, part, ROWS));
        assertThat(source.activeObjects()).isEmpty();
    }

    @Test
    void recognizesASingleFileByItsRoot() throws IOException {
        Path rows = Files.writeString(folder.resolve("a.xml"), "<!-- system -->\n" + ROWS);
        Path apps = Files.writeString(folder.resolve("b.xml"), APPS);
        Path packed = folder.resolve("c.xml.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(ROWS.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(find(rows).entities()).isPresent();
        assertThat(find(apps).entities()).isEmpty();
        assertThat(find(apps).activeObjects()).isPresent();
        BackupSource unpacked = find(packed);
        assertThat(unpacked.entities()).hasValueSatisfying((part) -> read(unpacked, part, ROWS));
    }

    @Test
    void namesTheFolderInAZip() {
        refused(Map.of("JIRA-backup/entities.xml", ROWS), "has its files in a folder");
    }

    @Test
    void refusesAnEntryThatLeadsOut() {
        refused(Map.of("entities.xml", ROWS, "../x", ""), "leads out of its folder: ../x");
    }

    @Test
    void refusesAZipWithoutRows() {
        refused(Map.of("a.txt", "a"), "has no entities.xml");
    }

    @Test
    void refusesAZipThatIsCutOff() throws IOException {
        Path whole = zip(Map.of("entities.xml", ROWS));
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length - 30));

        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> find(whole))
                .withMessageContaining("cut off or corrupted");
    }

    @Test
    void refusesAZipThatWasTakenForText() throws IOException {
        Path broken = folder.resolve("x.zip");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("PK\003\004".getBytes(StandardCharsets.ISO_8859_1));
        for (int each = 0; each < 200; each++) {
            bytes.write("x\ufffd\ufffd".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(broken, bytes.toByteArray());

        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> find(broken))
                .withMessageContaining("took it for text");
    }

    @Test
    void refusesOtherXmlAndOtherFiles() throws IOException {
        Path html = Files.writeString(folder.resolve("a.xml"), "<html></html>");
        Path json = Files.writeString(folder.resolve("b.json"), "{}");
        Path empty = Files.writeString(folder.resolve("c.xml"), "");

        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> find(html))
                .withMessageContaining("its root is <html>");
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> find(json))
                .withMessageContaining("is no Jira backup");
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> find(empty))
                .withMessageContaining("is empty");
    }

    @Test
    void aCancelledReaderStops() throws IOException {
        Path file = folder.resolve("a.xml");
        Files.write(file, new byte[3_000_000]);
        Progress cancelled =
                new Progress() {
                    @Override
                    public void begin(String what, long total) {}

                    @Override
                    public void advance(long amount) {
                        throw new CancelledException();
                    }
                };

        try (InputStream in = new BlockPipe(Files.newInputStream(file), cancelled)) {
            assertThatExceptionOfType(CancelledException.class).isThrownBy(in::readAllBytes);
        }
    }

    @Test
    void aFailureWhileReadingAheadIsTold() throws IOException {
        InputStream failing =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        return read();
                    }
                };

        try (InputStream in = new BlockPipe(failing, Progress.NONE)) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(in::readAllBytes)
                    .withMessage("the disk is gone");
        }
    }

    private static BackupSource find(Path file) {
        return BackupSource.find(new Location(file), Progress.NONE);
    }

    private static void read(BackupSource source, BackupPart part, String expected) {
        try (InputStream in = source.open(part, Progress.NONE)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(expected);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private void refused(Map<String, String> entries, String message) {
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> find(zip(entries)))
                .withMessageContaining(message);
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
