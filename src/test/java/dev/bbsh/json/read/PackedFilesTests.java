package dev.bbsh.json.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

@Execution(ExecutionMode.CONCURRENT)
class PackedFilesTests {

    private static final String JSON =
            "{\"firstConnector\": [" + "{\"k\": \"é 😀\"},\n".repeat(200_000) + "1]}\n";

    @TempDir Path folder;

    @Test
    void gzipIsUnpacked() throws IOException {
        assertThat(read(gzip(JSON), FileContent.GZIP)).isEqualTo(JSON);
    }

    @Test
    void aZipWithOneFileIsUnpacked() throws IOException {
        assertThat(
                        read(
                                zip("__MACOSX/x", "-", "notes.txt", "hello", "a/b.json", JSON),
                                FileContent.ZIP))
                .isEqualTo(JSON);
    }

    @Test
    void utf16IsRecoded() throws IOException {
        byte[] text = JSON.getBytes(StandardCharsets.UTF_16);
        assertThat(read(text, FileContent.UTF_16)).isEqualTo(JSON);
        byte[] little = ("\uFEFF" + JSON).getBytes(StandardCharsets.UTF_16LE);
        assertThat(read(little, FileContent.UTF_16)).isEqualTo(JSON);
    }

    @Test
    void aByteOrderMarkIsKept() throws IOException {
        assertThat(read("\uFEFF{}".getBytes(StandardCharsets.UTF_8), FileContent.TEXT))
                .isEqualTo("\uFEFF{}");
    }

    @Test
    void whatHoldsNoJsonIsNamed() throws IOException {
        assertRefused("".getBytes(StandardCharsets.UTF_8), "is empty");
        assertRefused("\n <!DOCTYPE html><html>".getBytes(StandardCharsets.UTF_8), "an HTML page");
        assertRefused(
                "<?xml version='1.0'?><entity-engine-xml date='1'>"
                        .getBytes(StandardCharsets.UTF_8),
                "a Jira backup");
        assertRefused("<a/>".getBytes(StandardCharsets.UTF_8), "XML");
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "a PDF");
        assertRefused(new byte[] {1, 2, 0, 3}, "binary data");
        assertRefused(zip("entities.xml", "<x/>", "activeobjects.xml", "<x/>"), "a Jira backup");
        assertRefused(zip("a.json", "1", "b.json", "2"), "contains 2 files: a.json, b.json");
        assertRefused(zip(), "contains no file");
    }

    @Test
    void damageAndBombsAreRefused() throws IOException {
        byte[] whole = gzip(JSON);
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "is damaged");
        assertRefused(gzip(" ".repeat(80 << 20)), "unpacks to more than");
        byte[] lone = {(byte) 0xFE, (byte) 0xFF, 0, '"', (byte) 0xD8, 0, 0, '"'};
        assertRefused(lone, "is damaged");
    }

    @Test
    void aZipOfVeryManyFilesIsRefusedAndOneThatGrowsTooMuchToo() throws IOException {
        String[] many = new String[2_002];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = i + ".json";
            many[i + 1] = "1";
        }
        assertRefused(zip(many), "contains 1001 files");
        assertRefused(zip("a.json", " ".repeat(80 << 20)), "unpacks to more than 250 times");
        assertThat(read(gzip(" ".repeat(60 << 20) + "1"), FileContent.GZIP)).endsWith(" 1");
    }

    private void assertRefused(byte[] content, String message) {
        assertThatThrownBy(() -> read(content, null))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining(message);
    }

    private String read(byte[] content, @org.jspecify.annotations.Nullable FileContent expected)
            throws IOException {
        Path file = Files.write(folder.resolve("export"), content);
        try (FileSource source = FileSource.open(Location.of(file.toString()))) {
            assertThat(expected == null ? source.content() : expected).isEqualTo(source.content());
            return Written.text(DocumentReader.read(source, Progress.NONE));
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
