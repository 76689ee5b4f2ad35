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
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class FileSourceTests {

    @TempDir Path folder;

    @Test
    void readsAFileOfAnyLengthFromAnyPlace() throws IOException {
        byte[] text = "[1, 23, 456, 7890]\n".repeat(300_000).getBytes(UTF_8);
        Path file = folder.resolve("x");
        for (int length : new int[] {20, 65_536, 1_500_000, text.length}) {
            Files.write(file, Arrays.copyOf(text, length));
            try (FileSource source = FileSource.open(Location.of(file.toString()))) {
                byte[] into = new byte[length + 7];
                int first = source.read(into, 7, length / 3, Progress.NONE);
                int rest = source.read(into, 7 + first, length - first, Progress.NONE);
                assertThat(first + rest).isEqualTo(length);
                assertThat(source.isAtEnd()).isTrue();
                assertThat(Arrays.copyOfRange(into, 7, into.length))
                        .isEqualTo(Arrays.copyOf(text, length));
            }
        }
    }

    @Test
    void whatIsPackedIsLookedAtLikeAFile() throws IOException {
        String is = "the content of '" + folder.resolve("x") + "' is ";
        assertRefused(packed("<!DOCTYPE html><p>log in"), is + "an HTML page, not JSON");
        assertRefused(packed("<?xml version='1.0'?><entity-engine-xml>"), is + "a Jira backup");
        assertRefused(packed("<?xml version='1.0'?><rss>"), is + "XML, not JSON");
        assertRefused(packed(""), is + "empty");
        assertRefused(packed("\0\1\2"), is + "binary data");
        assertRefused(gzip(packed("{}")), is + "itself compressed, with gzip");
        assertRefused(zip("x.json", packed("{}")), is + "itself compressed, with gzip");
        assertRefused(
                gzip(zip("x.json", "{}".getBytes(UTF_8))), is + "itself compressed, with zip");
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
        String said = "' is damaged: it looks like %s, but is cut off or corrupted";
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
        assertRefused(new byte[] {'7', 'x', (byte) 0xBC, (byte) 0xAF, 0x07, 0x1C}, binary);
        assertRefused("\0\0a{}".getBytes(UTF_8), binary);
        assertThat(textOf("{\"a\": \"\u0001\"}".getBytes(UTF_8))).hasSize(10);
        assertThat(textOf("\u0001{}".getBytes(UTF_8))).hasSize(3);
        assertThat(textOf("Hi,\f\r\n\t{}".getBytes(UTF_8))).hasSize(9);
    }

    @Test
    void archivesAndDocumentsAreNamed() throws IOException {
        assertNamed("526172211A070100", "a RAR archive, not JSON");
        assertNamed("377ABCAF271C0004", "a 7z archive, not JSON");
        assertNamed("FD377A585A000004", "a file compressed with xz, not JSON");
        assertNamed("28B52FFD2400", "a file compressed with zstd, not JSON");
        assertNamed("425A6839314159265359", "a file compressed with bzip2, not JSON");
        assertNamed("04224D186040", "a file compressed with lz4, not JSON");
        assertNamed("D0CF11E0A1B11AE1", "an Office document or an Outlook message, not JSON");
        assertNamed("89504E470D0A1A0A", "an image, not JSON");
        assertNamed("FFD8FFE000104A46", "an image, not JSON");
        assertNamed("255044462D312E34", "a PDF, not JSON");
        assertNamed("53514C69746520666F726D6174203300", "a SQLite database, not JSON");
        assertRefused(
                zip("[Content_Types].xml", "<x/>".getBytes(UTF_8)),
                "' is an Office document, not JSON");
    }

    private void assertNamed(String digits, String expected) throws IOException {
        assertRefused(HexFormat.of().parseHex(digits), "' is " + expected);
    }

    @Test
    void aTarArchiveIsNamedPackedOrNot() throws IOException {
        byte[] tar = tar("export.json", "{}");
        assertRefused(tar, "'" + folder.resolve("x") + "' is a tar archive, not JSON");
        assertRefused(
                gzip(tar),
                "the content of '" + folder.resolve("x") + "' is a tar archive, not JSON");
    }

    private static byte[] tar(String name, String text) {
        byte[] tar = new byte[2048];
        byte[] file = name.getBytes(UTF_8);
        System.arraycopy(file, 0, tar, 0, file.length);
        System.arraycopy("0000644".getBytes(UTF_8), 0, tar, 100, 7);
        System.arraycopy("00000000002".getBytes(UTF_8), 0, tar, 124, 11);
        System.arraycopy("        ".getBytes(UTF_8), 0, tar, 148, 8);
        int sum = 0;
        for (byte each : tar) {
            sum += each & 0xFF;
        }
        byte[] octal = String.format(Locale.ROOT, "%06o\0 ", sum).getBytes(UTF_8);
        System.arraycopy(octal, 0, tar, 148, 8);
        System.arraycopy(text.getBytes(UTF_8), 0, tar, 512, text.length());
        return tar;
    }

    @Test
    void readsUtf16And32WithoutAMark() throws IOException {
        String json = "{\"a\": \"\u00fc \u20ac \ud83d\ude00\"}";
        for (String name : new String[] {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            assertThat(textOf(json.getBytes(Charset.forName(name)))).as(name).isEqualTo(json);
            assertThat(textOf(("\r\n" + json).getBytes(Charset.forName(name)))).endsWith(json);
        }
        byte[] marked = ("\uFEFF" + json).getBytes(Charset.forName("UTF-32LE"));
        assertThat(textOf(marked)).isEqualTo(json);
        assertRefused("a{}".getBytes(Charset.forName("UTF-16LE")), "' is binary data, not JSON");
    }

    @Test
    void aDocumentWithSpaceOfZeroBytesAroundItIsText() throws IOException {
        assertThat(textOf("{}\0\0\0".getBytes(UTF_8))).isEqualTo("{}\0\0\0");
        assertThat(textOf("\0\0[1]".getBytes(UTF_8))).isEqualTo("\0\0[1]");
        assertThat(textOf("\0\0".getBytes(UTF_8))).isEqualTo("\0\0");
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
            assertThatThrownBy(() -> FileSource.open(new Location(link)))
                    .isInstanceOf(BbshException.class)
                    .hasMessage("'" + link + "' is a broken link");
        }
        assertThatThrownBy(() -> FileSource.open(new Location(folder.resolve("gone.json"))))
                .hasMessage("no file '" + folder.resolve("gone.json") + "'");
    }

    @Test
    void aFileWhoseSizeIsNotSaidIsReadNevertheless() throws IOException {
        Path made = Path.of("/proc/self/status");
        assumeThat(Files.isReadable(made)).as("there is /proc").isTrue();
        try (FileSource source = FileSource.open(new Location(made))) {
            assertThat(source.size()).isEqualTo(-1);
            assertThat(source.readAll(1 << 20, Progress.NONE).orElseThrow()).isNotEmpty();
        }
    }

    @Test
    void aNameIsNotEmpty() {
        assertThatThrownBy(() -> Location.of(""))
                .isInstanceOf(BbshException.class)
                .hasMessage("the file name is empty");
    }

    private void assertRefused(byte[] content, String message) throws IOException {
        assertThatThrownBy(() -> textOf(content))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining(message);
    }

    private String textOf(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("x"), content);
        try (FileSource source = FileSource.open(new Location(file))) {
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
