package dev.bbsh.shell.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.shell.context.RunMode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The advice on a line that calls no command, or no file. */
class CommandTableTests {

    @TempDir private Path own;

    @BeforeEach
    void files() throws IOException {
        Files.createFile(own.resolve("a.json"));
        Files.createFile(own.resolve("b.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "lode, '     (did you mean load?)'",
        "expec, '     (did you mean expect?)'",
        "catal load, '     (did you mean catalog load?)'",
        "lode a.json, '     (did you mean load?)'",
        "expct count $ = 1, '     (did you mean expect count?)'",
        "expct, '     (did you mean expect?)'",
        "expct something, '     (did you mean expect?)'",
        "expect-count $ = 1, '     (did you mean expect count?)'",
        "cataloge shw old, '     (did you mean catalog show?)'",
        "catlog, '     (did you mean catalog?)'",
        "xyzzy plugh, ''"
    })
    void anUnknownCommandIsComparedWithAsManyWordsAsANameHas(String line, String meant) {
        String word = line.split(" ", 2)[0];
        assertThat(new LineRun(own).screenOf(line))
                .isEqualTo("error: unknown command '" + word + "'\n  try: help" + meant + "\n");
    }

    @Test
    void aNameThatLacksItsSecondWordIsShownWithAll() {
        assertThat(new LineRun(own).screenOf("mapping"))
                .isEqualTo(
                        """
                        error: mapping needs a second word: fetch or load or show
                          try: mapping fetch   or   mapping load FILE...   or   mapping show MAPPING
                        """);
        assertThat(new LineRun(own).screenOf("mapping lod x"))
                .isEqualTo(
                        """
                        error: mapping must be followed by fetch or load or show, not 'lod'
                          try: mapping load FILE...
                        """);
        assertThat(new LineRun(own).screenOf("mapping xyz"))
                .isEqualTo(
                        """
                        error: mapping must be followed by fetch or load or show, not 'xyz'
                          try: mapping fetch   or   mapping load FILE...   or   mapping show MAPPING
                        """);
    }

    @ParameterizedTest
    @CsvSource({"catalog load", "mapping load"})
    void aPatternIsOneLineForACommandThatTakesSeveralFiles(String command) {
        assertThat(new LineRun(own).screenOf(command + " " + own + "/*.json"))
                .contains("2 files match\n  try: " + command + " " + file("a") + " " + file("b"));
    }

    @Test
    void aPatternIsALineForEachFileForACommandThatTakesOne() {
        assertThat(new LineRun(own).screenOf("run " + own + "/*.json"))
                .contains("2 files match\n  try: run " + file("a") + "   or   run " + file("b"));
    }

    @Test
    void aPatternIsOneLineInAnyCaseOfTheCommandAtThePrompt() {
        assertThat(new LineRun(own).in(RunMode.PROMPT).screenOf("CATALOG LOAD " + own + "/*.json"))
                .contains("  try: CATALOG LOAD " + file("a") + " " + file("b"));
    }

    private String file(String name) {
        return own.resolve(name + ".json").toString();
    }
}
