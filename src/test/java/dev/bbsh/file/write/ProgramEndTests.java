package dev.bbsh.file.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.JavaCall;
import dev.bbsh.file.Location;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** What a program leaves that is told to end while it creates files. */
class ProgramEndTests {

    private static final int MANY = 100;

    private static final int THREADS = 2;

    @TempDir private Path folder;

    /** A program that creates files until it is told to end. */
    static final class Creating {

        private Creating() {}

        public static void main(String[] arguments) {
            Location folder = new Location(Path.of(arguments[0]));
            UnfinishedFolder files = UnfinishedFolder.within(folder);
            IntStream.range(0, THREADS)
                    .forEach((each) -> Thread.ofPlatform().start(() -> create(files, each)));
        }

        private static void create(UnfinishedFolder files, int thread) {
            for (int i = 0; ; i++) {
                try {
                    files.create(thread + "/" + i + "/file").close();
                } catch (IOException broken) {
                    throw new IllegalStateException(broken);
                }
            }
        }
    }

    @Test
    void nothingIsLeftOfAFolderThatFilesAreStillWrittenTo() throws Exception {
        Process program =
                new ProcessBuilder(JavaCall.of(Creating.class.getName(), folder.toString()))
                        .inheritIO()
                        .start();
        while (program.isAlive() && created() < MANY) {
            Thread.onSpinWait();
        }

        program.destroy();

        assertThat(program.waitFor()).isEqualTo(128 + 15);
        assertThat(folder).isEmptyDirectory();
    }

    private long created() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.count();
        } catch (java.io.UncheckedIOException changing) {
            return 0;
        }
    }
}
