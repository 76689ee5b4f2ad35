package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.work.CancelledException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ctrl-C is the usual end of listening: the answer names what came until then. */
class ListenCancelledTests {

    @Test
    void tellsHowManyNotificationsCame(@TempDir Path folder) throws IOException {
        String screen =
                Story.screenOf(
                        """
                        ! post {"messageId": "m-1"}
                        ! post {"messageId": "m-2"}
                        platform listen ${listen} --to ${here}/two.jsonl
                        """,
                        folder,
                        (line) -> cancelAfterTwo(line, folder.resolve("two.jsonl")));
        assertThat(screen)
                .contains(
                        "cancelled, 2 notifications added to /home/kim/case/two.jsonl"
                                + "     (platform events /home/kim/case/two.jsonl)");
        assertThat(Files.readAllLines(folder.resolve("two.jsonl"))).hasSize(2);
    }

    private static void cancelAfterTwo(String line, Path file) {
        try {
            if (line.startsWith("listening")
                    && Files.exists(file)
                    && Files.readAllLines(file).size() == 2) {
                throw new CancelledException();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
