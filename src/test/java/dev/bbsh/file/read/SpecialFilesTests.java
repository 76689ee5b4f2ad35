package dev.bbsh.file.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pipe gives its bytes once, and must not be replaced by a file. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpecialFilesTests {

    @TempDir Path folder;

    private Path pipe = Path.of("");

    @BeforeEach
    void makePipe() throws IOException, InterruptedException {
        pipe = folder.resolve("pipe.json");
        assumeThat(isMade()).as("mkfifo is there").isTrue();
    }

    private boolean isMade() throws IOException, InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @Test
    void isNotRead() {
        assertThatThrownBy(() -> FileSource.open(new Location(pipe)))
                .isInstanceOf(BbshException.class)
                .hasMessage("'" + pipe + "' is a device or a pipe, not a file");
    }

    @Test
    void isNotReplaced() {
        assertThatThrownBy(
                        () ->
                                AtomicFile.write(
                                        new Location(pipe),
                                        AtomicFile.Permission.BOTH,
                                        (out) -> out.write(new byte[] {'1'}, 0, 1)))
                .isInstanceOf(BbshException.class)
                .hasMessage("'" + pipe + "' is a device or a pipe, not a file");
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(pipe).exists();
    }
}
