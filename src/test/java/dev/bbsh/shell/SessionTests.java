package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Every story of src/test/resources/sessions shows the screen that stands beside it. After a wanted
 * change: {@code ./mvnw test -Dtest=SessionTests -Dsessions.write=true}, then read what changed.
 * {@code -Dsessions.only=config} runs those whose names begin so.
 */
@Execution(ExecutionMode.CONCURRENT)
class SessionTests {

    private static final Path STORIES = Path.of("src/test/resources/sessions");

    static List<String> stories() throws IOException {
        try (var files = Files.list(STORIES)) {
            return files.map((file) -> file.getFileName().toString())
                    .filter((name) -> name.endsWith(".bbsh"))
                    .filter((name) -> name.startsWith(System.getProperty("sessions.only", "")))
                    .map((name) -> name.replace(".bbsh", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void showsTheScreen(String story, @TempDir Path folder) throws IOException {
        String script = Files.readString(STORIES.resolve(story + ".bbsh"));
        Path expected = STORIES.resolve(story + ".out");
        String screen = Story.screenOfNamed(script, folder.resolve("case"));
        if (Boolean.getBoolean("sessions.write")) {
            Files.writeString(expected, screen);
        }
        assertThat(screen).isEqualTo(Files.readString(expected));
    }
}
