package dev.bbsh.file.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Execution(ExecutionMode.CONCURRENT)
class ZipDirectoryTests {

    @TempDir private Path folder;

    @Test
    void listsNamesSizesAndKinds() {
        RawZip zip =
                new RawZip()
                        .file("a/b.txt", "text".repeat(100))
                        .link("a/link", "/etc/passwd")
                        .encrypted("secret")
                        .method("odd", 9);
        assertThat(listed(zip.bytes()))
                .containsExactly(
                        "a/b.txt 400 method 8",
                        "a/link 11 method 0 link",
                        "secret 1 method 0 encrypted",
                        "odd 1 method 9");
    }

    @Test
    void anEmptyArchiveHasNoEntries() {
        assertThat(listed(new RawZip().bytes())).isEmpty();
    }

    @Test
    void bytesBeforeTheArchiveAreSkipped() {
        assertThat(listed(new RawZip().after("#!/bin/sh\nexit\n").file("a", "b").bytes()))
                .containsExactly("a 1 method 8");
    }

    @Test
    void readsZip64() throws IOException {
        Path file = folder.resolve("large.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
            out.setUseZip64(Zip64Mode.Always);
            for (int i = 0; i < 70_000; i++) {
                ZipArchiveEntry entry = new ZipArchiveEntry("e" + i);
                out.putArchiveEntry(entry);
                out.write(i & 0xff);
                out.closeArchiveEntry();
            }
        }
        List<String> listed = listed(Files.readAllBytes(file));
        assertThat(listed).hasSize(70_000).element(69_999).isEqualTo("e69999 1 method 8");
    }

    @Test
    void anyCutIsNamed() {
        byte[] whole = new RawZip().file("a", "b").file("c", "d").bytes();
        for (int length = 4; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> listed(cut))
                    .isInstanceOf(BbshException.class)
                    .hasMessageContaining("is cut off: the list of its entries is missing");
        }
    }

    @Test
    void aMissingStartIsNamed() {
        byte[] whole = new RawZip().file("a", "b").file("c", "d").bytes();
        byte[] cut = Arrays.copyOfRange(whole, 8, whole.length);
        assertThatThrownBy(() -> listed(cut))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("is damaged: the list of its entries can't be read");
    }

    @Test
    void anotherFileIsNoZip() {
        assertThatThrownBy(() -> listed("%PDF-1.4".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("is not a ZIP archive");
        assertThatThrownBy(() -> listed(new byte[0])).hasMessageContaining("is not a ZIP archive");
    }

    @Test
    void anyByteOfTheDirectoryMayBeWrong() {
        byte[] whole = new RawZip().file("aa", "b").file("cc", "d").bytes();
        for (int i = 0; i < whole.length; i++) {
            for (int value : new int[] {0, 1, 0x7f, 0xff}) {
                byte[] mutant = whole.clone();
                mutant[i] = (byte) value;
                assertReadOrNamed(mutant);
            }
        }
    }

    private void assertReadOrNamed(byte[] bytes) {
        try {
            assertThat(listed(bytes)).isNotNull();
        } catch (BbshException named) {
            assertThat(named.message()).contains("zip'");
        }
    }

    @Test
    void oneOfSeveralFilesIsNamed() {
        byte[] bytes = new RawZip().file("a", "b").bytes();
        bytes[bytes.length - ZipBytes.END_LENGTH + 4] = 3;
        assertThatThrownBy(() -> listed(bytes))
                .hasMessageContaining("is one of 4 files of a multi-part ZIP");
    }

    @Test
    @NeedsSharedData("backup")
    void aTextFilterIsNamed() {
        Path mangled = SharedData.path("backup/zips/real-corrupt-utf8-mangled.zip");
        assertThatThrownBy(() -> listed(mangled))
                .hasMessageContaining("was changed by a text filter");
    }

    @Test
    @NeedsSharedData("backup")
    void readsARealBackup() {
        assertThat(listed(SharedData.path("backup/zips/real-jira-7.3.9.zip")))
                .hasSize(2)
                .anyMatch((line) -> line.startsWith("entities.xml "));
    }

    private List<String> listed(byte[] bytes) {
        try {
            return listed(Files.write(folder.resolve("some.zip"), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> listed(Path file) {
        List<String> lines = new ArrayList<>();
        try (ZipDirectory zip = ZipDirectory.open(Location.of(file.toString()))) {
            ZipCursor cursor = zip.cursor(Progress.NONE);
            while (cursor.next()) {
                lines.add(
                        cursor.name()
                                + " "
                                + cursor.size()
                                + " method "
                                + cursor.method()
                                + (cursor.isLink() ? " link" : "")
                                + (cursor.isEncrypted() ? " encrypted" : ""));
            }
        }
        return lines;
    }
}
