package dev.bbsh.json.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.json.Document;
import dev.bbsh.json.Span;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packed files are parsed while they are unpacked, whether the size that they tell is right. */
@Execution(ExecutionMode.CONCURRENT)
class PackedSizesTests {

    /** The size of the text in the ZIP's directory, counted from the beginning of its record. */
    private static final int DIRECTORY_SIZE = 24;

    private static final String LINE = "{\"id\": 12345, \"key\": \"ORBIT-1\"},\n";

    private static final String JSON = json(5 << 20);

    @TempDir private Path folder;

    private static String json(int size) {
        StringBuilder text = new StringBuilder("{\"first\": [\n");
        for (int i = 0; text.length() < size; i++) {
            text.append(LINE, 0, 7).append(i * 7919L).append(LINE, 12, LINE.length());
        }
        return text + "7]}\n";
    }

    @Test
    void aTextIsTheSameAndTakesNoMoreMemoryThanItNeeds() throws IOException {
        for (byte[] packed : new byte[][] {gzip(JSON), zip(JSON)}) {
            Document document = read(packed);
            assertThat(Written.text(document)).isEqualTo(JSON);
            assertThat(footprint(document)).isEqualTo(footprint(read(JSON.getBytes(UTF_8))) + 1);
        }
    }

    @Test
    void aSizeThatIsTooSmallOrTooLargeChangesNothing() throws IOException {
        int size = JSON.length();
        for (int told : new int[] {1, (4 << 20) + 1, size - 1, size + (1 << 20)}) {
            assertThat(Written.text(read(tellingGzip(told)))).as("%d", told).isEqualTo(JSON);
            assertThat(Written.text(read(tellingZip(JSON, told)))).as("%d", told).isEqualTo(JSON);
        }
    }

    @Test
    void whatFollowsAWholeDocumentBehindTheToldEndIsRead() throws IOException {
        String blanks = JSON + "\n\n\n";
        assertThat(Written.text(read(tellingZip(blanks, JSON.length())))).isEqualTo(blanks);
        assertThatThrownBy(() -> read(tellingZip(blanks + "]", JSON.length())))
                .isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void aSizeThatNoExportHasIsNotBelieved() throws IOException {
        byte[] gzip = gzip("[" + " ".repeat(2 << 20) + "1]");
        ByteBuffer.wrap(gzip).order(ByteOrder.LITTLE_ENDIAN).putInt(gzip.length - 4, 1 << 30);
        assertThat(source(gzip).room()).isEqualTo(-1);
    }

    @Test
    void whatIsFreeBehindAShorterTextIsGivenBack() throws IOException {
        long needed = footprint(read(JSON.getBytes(UTF_8)));
        assertThat(footprint(read(tellingZip(JSON, 60 << 20)))).isLessThan(needed + 100);
    }

    @Test
    void aMistakeIsFoundWhereItIs() throws IOException {
        String wrong = JSON + "]";
        assertThatThrownBy(() -> read(gzip(wrong)))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessageContaining("(byte " + JSON.length());
        assertThatThrownBy(() -> read(Arrays.copyOf(gzip(JSON), 100_000)))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void utf16OfAnyCharacters() throws IOException {
        String text = JSON.replace("ORBIT", "ä€\uFFFD😀\u07FF\u0800");
        for (Charset order : new Charset[] {UTF_16LE, UTF_16BE}) {
            assertThat(Written.text(read(("\uFEFF" + text).getBytes(order)))).isEqualTo(text);
            assertThat(Written.text(read(text.getBytes(order)))).isEqualTo(text);
        }
    }

    @Test
    void halvesOfCharactersInUtf16AreDamage() {
        for (String half : new String[] {"\uD83D", "\uDE00", "\uDE00\uD83D"}) {
            String wrong = "\uFEFF" + JSON.replaceFirst("ORBIT", half);
            ByteBuffer units = ByteBuffer.allocate(2 * wrong.length());
            for (int i = 0; i < wrong.length(); i++) {
                units.putChar(wrong.charAt(i));
            }
            byte[] bytes = Arrays.copyOf(units.array(), units.position());
            assertThatThrownBy(() -> read(bytes))
                    .isInstanceOf(BbshException.class)
                    .hasMessageContaining("is damaged");
        }
        byte[] odd = JSON.getBytes(UTF_16BE);
        assertThatThrownBy(() -> read(Arrays.copyOf(odd, odd.length - 1)))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("is damaged");
    }

    private static long footprint(Document document) {
        return document.root() instanceof Span span ? span.segment().footprint() : -1;
    }

    private FileSource source(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("export"), content);
        return FileSource.open(Location.of(file.toString()));
    }

    private Document read(byte[] content) throws IOException {
        try (FileSource source = source(content)) {
            return DocumentReader.read(source, Progress.NONE);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    /**
     * Two texts packed one behind the other, as {@code cat} joins them: the trailer tells the size
     * of the second only, which is as long as asked for.
     */
    private static byte[] tellingGzip(int told) throws IOException {
        int second = Math.min(told, JSON.length());
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip(JSON.substring(0, JSON.length() - second)));
        both.write(gzip(JSON.substring(JSON.length() - second)));
        return both.toByteArray();
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a.json"));
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] tellingZip(String text, int told) throws IOException {
        byte[] zip = zip(text);
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(zip.length - 6);
        bytes.putInt(directory + DIRECTORY_SIZE, told);
        return zip;
    }
}
