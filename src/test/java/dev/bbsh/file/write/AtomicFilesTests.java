package dev.bbsh.file.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Several files that get their names together. */
class AtomicFilesTests {

    private static final int ROUNDS = 200;

    @TempDir private Path folder;

    private void write(String content, List<String> names) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try (AtomicFiles files = AtomicFiles.in(new Location(folder))) {
            for (String name : names) {
                files.write(name, (out) -> out.write(bytes, 0, bytes.length));
            }
            files.finish(true);
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map((each) -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatCantHaveItsNameTakesAllBack() throws IOException {
        Files.writeString(folder.resolve("a.json"), "old");
        Files.createDirectory(folder.resolve("c.json"));

        assertThatThrownBy(() -> write("new", List.of("a.json", "b.json", "c.json")))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("is a folder");

        assertThat(folder.resolve("a.json")).hasContent("old");
        assertThat(names()).containsExactly("a.json", "c.json");
    }

    @Test
    void aFileThatIsReplacedIsThereAtEachMoment() throws Exception {
        Path file = folder.resolve("a.json");
        write("0", List.of("a.json"));
        AtomicInteger missing = new AtomicInteger();
        CountDownLatch looking = new CountDownLatch(1);
        Thread reader =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!Thread.currentThread().isInterrupted()) {
                                        missing.addAndGet(isMissing(file) ? 1 : 0);
                                        looking.countDown();
                                    }
                                });
        looking.await();
        for (int i = 1; i <= ROUNDS; i++) {
            write(String.valueOf(i), List.of("a.json"));
        }
        reader.interrupt();
        reader.join();

        assertThat(missing).hasValue(0);
        assertThat(file).hasContent(String.valueOf(ROUNDS));
        assertThat(names()).containsExactly("a.json");
    }

    private static boolean isMissing(Path file) {
        try {
            return Files.readAttributes(file, "size").isEmpty();
        } catch (NoSuchFileException missing) {
            return true;
        } catch (IOException interrupted) {
            return false;
        }
    }
}
