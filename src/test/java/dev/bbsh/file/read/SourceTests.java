package dev.bbsh.file.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class SourceTests {

    @TempDir Path folder;

    @Test
    void whatIsPackedIsLookedAtLikeAFile() throws IOException {
        String is = "what is packed in '" + folder.resolve("x") + "' is ";
        assertRefused(packed("<!DOCTYPE html><p>log in"), is + "an HTML page, not JSON");
        assertRefused(packed("<?xml version='1.0'?><entity-engine-xml>"), is + "a Jira backup");
        assertRefused(packed("<?xml version='1.0'?><rss>"), is + "XML, not JSON");
        assertRefused(packed(""), is + "empty");
        assertRefused(packed("\0\1\2"), is + "binary data");
        assertRefused(gzip(packed("{}")), is + "packed once more, with gzip");
        assertRefused(zip("x.json", packed("{}")), is + "packed once more, with gzip");
        assertRefused(gzip(zip("x.json", "{}".getBytes(UTF_8))), is + "packed once more, with zip");
        assertThat(textOf(gzip("{\"a\": \"ü\"}".getBytes(UTF_16)))).isEqualTo("{\"a\": \"ü\"}");
        assertThat(textOf(packed("\uFEFF {}"))).isEqualTo("\uFEFF {}");
    }

    @Test
    void whatIsUtf16IsLookedAtLikeAFile() throws IOException {
        String file = "'" + folder.resolve("x") + "' is ";
        assertRefused("<html><body>log in".getBytes(UTF_16), file + "an HTML page, not JSON");
        assertRefused(new byte[] {(byte) 0xFE, (byte) 0xFF}, file + "empty");
    }

    @Test
    void whatIsPackedAndCutOffIsDamaged() throws IOException {
        String said = "' is damaged: it looks like %s, but it ends or breaks inside";
        byte[] gzip = packed("[" + "1, ".repeat(100) + "2]");
        for (int length : new int[] {3, 9, 12, gzip.length - 9, gzip.length - 1}) {
            assertRefused(Arrays.copyOf(gzip, length), said.formatted("gzip"));
        }
        byte[] zip = zip("x.json", "[1, 2, 3]".getBytes(UTF_8));
        for (int length : new int[] {4, 30, zip.length / 2, zip.length - 1}) {
            assertRefused(Arrays.copyOf(zip, length), said.formatted("zip"));
        }
        byte[] utf16 = "{\"a\": 1}".getBytes(UTF_16);
        assertRefused(Arrays.copyOf(utf16, utf16.length - 1), said.formatted("UTF-16"));
    }

    @Test
    void whatCanNotBecomeJsonIsBinary() throws IOException {
        String binary = "' is binary data, not JSON";
        assertRefused(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C}, binary);
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, '{', 0, 0, 0}, binary);
        assertThat(textOf("{\"a\": \"\u0001\"}".getBytes(UTF_8))).hasSize(10);
        assertThat(textOf("\u0001{}".getBytes(UTF_8))).hasSize(3);
        assertThat(textOf("Hi,\f\r\n\t{}".getBytes(UTF_8))).hasSize(9);
    }

    @Test
    void theMarkOfAConflictIsNoXml() throws IOException {
        assertThat(textOf("<<<<<<< HEAD\n{}".getBytes(UTF_8))).startsWith("<<<<<<<");
        assertRefused("<!-- x --><HTML>".getBytes(UTF_8), "' is an HTML page, not JSON");
    }

    @Test
    void aLinkThatLeadsNowhereIsNoMissingFile() throws IOException {
        Path loop = folder.resolve("loop.json");
        Files.createSymbolicLink(loop, loop);
        Path dangling = folder.resolve("dangling.json");
        Files.createSymbolicLink(dangling, folder.resolve("gone.json"));
        for (Path link : new Path[] {loop, dangling}) {
            assertThatThrownBy(() -> Source.open(new Location(link)))
                    .isInstanceOf(BbshException.class)
                    .hasMessage("'" + link + "' is a link that leads to no file");
        }
        assertThatThrownBy(() -> Source.open(new Location(folder.resolve("gone.json"))))
                .hasMessage("no file '" + folder.resolve("gone.json") + "'");
    }

    @Test
    void aFileWhoseSizeIsNotSaidIsReadNevertheless() throws IOException {
        Path made = Path.of("/proc/self/status");
        assumeThat(Files.isReadable(made)).as("there is /proc").isTrue();
        try (Source source = Source.open(new Location(made))) {
            assertThat(source.size()).isEqualTo(-1);
            assertThat(source.readAll(1 << 20, Progress.NONE).orElseThrow()).isNotEmpty();
        }
    }

    @Test
    void aNameIsNotEmpty() {
        assertThatThrownBy(() -> Location.of(""))
                .isInstanceOf(BbshException.class)
                .hasMessage("the name of a file is empty");
    }

    private void assertRefused(byte[] content, String message) throws IOException {
        assertThatThrownBy(() -> textOf(content))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining(message);
    }

    private String textOf(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("x"), content);
        try (Source source = Source.open(new Location(file))) {
            return new String(source.readAll(1 << 20, Progress.NONE).orElseThrow(), UTF_8);
        }
    }

    private static byte[] packed(String text) throws IOException {
        return gzip(text.getBytes(UTF_8));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return packed.toByteArray();
    }
}
