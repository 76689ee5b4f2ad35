package dev.bbsh.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.json.Piece;
import dev.bbsh.json.tape.Text;
import dev.bbsh.work.Progress;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** However a text is read, its progress adds up to its size, so that speed and time are true. */
class ReadingProgressTests {

    private static final int MEGABYTE = 1 << 20;

    private static final Percentage NEARLY = Percentage.withPercentage(5);

    @TempDir private Path folder;

    private static final class Counted implements Progress {

        private long sum;

        @Override
        public void begin(String what, long total) {}

        @Override
        public synchronized void advance(long amount) {
            sum += amount;
        }
    }

    private static final class Unread implements ArrayStream.Visitor {

        @Override
        public void outside(Text text) {}

        @Override
        public void begin(String name, Text blanks) {}

        @Override
        public void elements(Piece elements) {}

        @Override
        public void end(Text blanks) {}
    }

    private static byte[] text() {
        String record = "    {\"id\": 12345, \"key\": \"ORBIT-1\"},\n";
        return ("{\"first\": [\n" + record.repeat(12 * MEGABYTE / record.length()) + "    7]}\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Path file() throws IOException {
        return Files.write(folder.resolve("a.json"), text());
    }

    private static FileSource open(Path file) {
        return FileSource.open(Location.of(file.toString()));
    }

    @Test
    void aFileThatIsParsedWhileItIsRead() throws IOException {
        Path file = file();
        Counted progress = new Counted();
        try (FileSource source = open(file)) {
            DocumentReader.read(source, progress);
        }
        assertThat(progress.sum).isCloseTo(Files.size(file), NEARLY);
    }

    @Test
    void aFileThatIsReadChunkByChunk() throws IOException {
        Path file = file();
        Counted progress = new Counted();
        try (FileSource source = open(file)) {
            new DocumentReader(source, progress, 2 * MEGABYTE).read();
        }
        assertThat(progress.sum).isCloseTo(Files.size(file), NEARLY);
        Counted arrays = new Counted();
        try (FileSource source = open(file)) {
            ArrayStream.read(source, Set.of("none"), new Unread(), arrays);
        }
        assertThat(arrays.sum).isCloseTo(Files.size(file), NEARLY);
    }

    @Test
    void aPackedFile() throws IOException {
        Path file = folder.resolve("a.json.gz");
        byte[] text = text();
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text);
        }
        Counted progress = new Counted();
        try (FileSource source = open(file)) {
            DocumentReader.read(source, progress);
        }
        assertThat(progress.sum).isCloseTo(text.length, NEARLY);
    }
}
