package dev.bbsh.file.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

class DamagedTextTests {

    @TempDir private Path folder;

    @Test
    void aLineWithoutEndIsNotWhole() {
        IntactLines lines = IntactLines.of("a\nb\nput $.id 123".getBytes(UTF_8));
        assertThat(lines.lines()).containsExactly("a", "b");
        assertThat(lines.damaged()).isEqualTo("put $.id 123");
        assertThat(lines.dropped()).isEqualTo(1);
        assertThat(IntactLines.of("a\nb\n".getBytes(UTF_8)).isAll()).isTrue();
        assertThat(IntactLines.of(new byte[0]).isAll()).isTrue();
    }

    @Test
    void nothingBehindADamagedLineIsTrusted() {
        for (String damage : new String[] {"\u0000\u0000", "\u00e4", "x\u001by"}) {
            IntactLines lines = IntactLines.of(("a\n" + damage + "\nb\nc").getBytes(ISO_8859_1));
            assertThat(lines.lines()).containsExactly("a");
            assertThat(lines.dropped()).isEqualTo(3);
        }
    }

    @Test
    void onlyAsMuchAsTheLimitIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("long"), "abc\n".repeat(1_000));
        IntactLines lines = IntactLines.of(new Location(file), 10);
        assertThat(lines.lines()).containsExactly("abc", "abc");
        assertThat(lines.isAll()).isFalse();
    }

    @Test
    void whatIsNoFileIsRefused() {
        Location place = new Location(folder);
        assertThatThrownBy(() -> IntactLines.of(place, 10)).isInstanceOf(BbshException.class);
        assertThatThrownBy(() -> LastLines.of(place, 10)).isInstanceOf(BbshException.class);
        Location device = Location.of("/dev/zero");
        assertThatThrownBy(() -> IntactLines.of(device, 10)).hasMessageContaining("a device");
        assertThatThrownBy(() -> LastLines.of(device, 10)).hasMessageContaining("a device");
    }

    @Test
    void theEndOfALongFileIsRead() throws IOException {
        Path file = folder.resolve("history");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(80 << 20);
            sparse.seek(sparse.length());
            sparse.write("\nM\u00fcller\n".getBytes(UTF_8));
            sparse.write("M\u00fcller\nend".getBytes(ISO_8859_1));
        }
        assertThat(LastLines.of(new Location(file), 1 << 10))
                .containsExactly("M\u00fcller", "M\u00fcller", "end");
        assertThat(LastLines.of(new Location(file), 4)).containsExactly("end");
    }
}
