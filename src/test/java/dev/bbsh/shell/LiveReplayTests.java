package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A session with live sites that was recorded is replayed without a network, to the same bytes. */
class LiveReplayTests {

    private static final Path STORY = Path.of("src/test/resources/sessions/live-migration.bbsh");

    private static final List<String> WRITTEN =
            List.of("upload.json", "progress.json", "cloud-issues.json", "ids.csv");

    @Test
    void replaysARecordingWithoutANetwork(@TempDir Path folder) throws IOException {
        Path live = folder.resolve("one/case");
        Path offline = folder.resolve("two/case");
        String before = Story.screenOf(Files.readString(STORY), live);
        String recording = Files.readString(live.resolve("live.bbsh"));

        String after = Story.screenOf("# offline\n" + recording, offline, List.of(live));

        assertThat(recording).doesNotContain("p4t", "s3cret");
        for (String name : WRITTEN) {
            assertThat(offline.resolve(name)).hasSameBinaryContentAs(live.resolve(name));
        }
        assertThat(after).doesNotContain("error:");
        assertThat(said(after)).isEqualTo(said(before));
    }

    /** The screen without the lines that are typed, and what depends on the time and the place. */
    private static String said(String screen) {
        return screen.lines()
                .takeWhile((line) -> !line.startsWith("> record --stop"))
                .filter((line) -> !line.startsWith("> "))
                .filter((line) -> !line.startsWith("recording to "))
                .filter((line) -> !line.contains("(hidden):"))
                .map((line) -> line.replaceAll("localhost:\\d+", "localhost"))
                .map((line) -> line.replaceAll("\\d+ days newer", "newer"))
                .map((line) -> line.replace("  kept in ", "  read from "))
                .collect(Collectors.joining("\n"));
    }
}
