package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class LoadedFolderTests {

    @TempDir private Path folder;

    @Test
    void ofManyFilesTheFirstAreShownAndTheOthersCounted() throws IOException {
        String screen = loaded(42);
        assertThat(screen.lines().filter((line) -> line.startsWith("file"))).hasSize(30);
        assertThat(screen).contains("file29 ").contains("\n... and 12 more     (documents lists");
    }

    @Test
    void fewFilesAreAllShown() throws IOException {
        String screen = loaded(30);
        assertThat(screen.lines().filter((line) -> line.startsWith("file"))).hasSize(30);
        assertThat(screen).doesNotContain("more     (documents");
    }

    private String loaded(int files) throws IOException {
        Path many = Files.createDirectories(folder.resolve("many"));
        for (int number = 0; number < files; number++) {
            Files.writeString(many.resolve("file%02d.json".formatted(number)), "{\"a\":1}");
        }
        return Story.screenOf("load ${here}/../many", folder.resolve("case"), List.of());
    }
}
