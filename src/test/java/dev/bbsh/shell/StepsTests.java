package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The steps of a session, and what is no step. */
class StepsTests {

    private static final String BERLIN = "> settings\n.*\ntimezone +Europe/Berlin";

    @TempDir private Path folder;

    private int screens;

    @Test
    void lookingAroundBetweenUndoAndRedoLosesNothing() {
        String screen =
                screen(
                        "load ${here}/twins.json",
                        "put $.count 2",
                        "undo",
                        "settings pager off",
                        "query $.count",
                        "redo",
                        "query $.count");
        assertThat(screen).endsWith("> query $.count\n2\n").contains("> query $.count\n1\n");
    }

    @Test
    void aNewStepAfterUndoEndsWhatCouldBeRedone() {
        String screen =
                screen("load ${here}/twins.json", "put $.count 2", "undo", "put $.count 3", "redo");
        assertThat(screen).contains("error: nothing to redo");
    }

    @Test
    void settingsAreNoStep() {
        String screen =
                screen(
                        "load ${here}/twins.json",
                        "put $.count 2",
                        "settings timezone Europe/Berlin",
                        "undo",
                        "settings",
                        "query $.count");
        assertThat(screen).endsWith("> query $.count\n1\n").containsPattern(BERLIN);
        assertThat(
                        screen(
                                "load ${here}/twins.json",
                                "put $.count 2",
                                "undo",
                                "settings timezone Europe/Berlin",
                                "redo",
                                "settings",
                                "query $.count"))
                .endsWith("> query $.count\n2\n")
                .containsPattern(BERLIN);
    }

    @Test
    void closingTheCurrentDocumentGoesBackToTheOneOpenedLast() {
        String opened = "load ${here}/twins.json ${here}/orbit.json ${here}/depot.json";
        assertThat(screen(opened, "use twins", "close twins", "info"))
                .containsPattern("> info\n(.*\n)*?name +depot");
        assertThat(screen(opened, "close depot", "info"))
                .containsPattern("> info\n(.*\n)*?name +orbit");
    }

    @Test
    void closingAnotherDocumentLeavesTheCurrentOne() {
        assertThat(
                        screen(
                                "load ${here}/twins.json ${here}/orbit.json ${here}/depot.json",
                                "use twins",
                                "close depot",
                                "info"))
                .containsPattern("> info\n(.*\n)*?name +twins");
    }

    private String screen(String... lines) {
        return Story.screenOf(String.join("\n", lines), folder.resolve("case" + ++screens));
    }
}
