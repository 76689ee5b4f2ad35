package dev.bbsh.shell.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.shell.context.ProgramFlag;
import dev.bbsh.shell.context.RunMode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class StartupFilesTests {

    @TempDir private Path own;

    private Path write(String name, String text) throws IOException {
        Path file = Files.writeString(own.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private String atPrompt(ProgramFlag... flags) {
        return new LineRun(own, flags).in(RunMode.PROMPT).screenOf("set");
    }

    @Test
    void ownLinesRunAfterSavedSettingsAndSayNothing() throws IOException {
        write("settings.bbsh", "settings timing on\n");
        write("rc.bbsh", "set me = kim\ntiming off\n");
        assertThat(atPrompt()).isEqualTo("variable  value\nme        kim\n");
    }

    @Test
    void anErrorNamesItsLineAndTheOtherLinesRun() throws IOException {
        Path file = write("rc.bbsh", "# mine\nlod x\nset me = kim\n");
        assertThat(atPrompt())
                .isEqualTo(
                        """
                        error: unknown command 'lod'
                          in: %s:2   lod x
                          try: help     (did you mean load or log?)
                        variable  value
                        me        kim
                        """
                                .formatted(file));
    }

    @Test
    void aFileThatCannotBeReadDoesNotPreventTheSession() throws IOException {
        Path file = write("rc.bbsh", "set me = kim\nset you = 'kim\n");
        assertThat(atPrompt())
                .startsWith("error: line 2, column 11: this quote is never closed\n")
                .contains("  in: " + file + "\n")
                .endsWith("no variable is set\n");
    }

    @Test
    void aFileThatOthersCanChangeIsNotRun() throws IOException {
        Path file = write("rc.bbsh", "set me = kim\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw--w----"));
        assertThat(atPrompt())
                .startsWith("error: other users can change this file")
                .endsWith("no variable is set\n");
    }

    @Test
    void scriptsAndNoRcLeaveThemOut() throws IOException {
        write("rc.bbsh", "set me = kim\n");
        assertThat(atPrompt(ProgramFlag.NO_RC)).isEqualTo("no variable is set\n");
        assertThat(new LineRun(own).screenOf("set")).isEqualTo("no variable is set\n");
    }

    @Test
    void aSecretInItIsRefusedAndNotShown() throws IOException {
        Path file = write("rc.bbsh", "set api_token = abc123\n");
        assertThat(atPrompt())
                .contains("a token or password must not be on a line")
                .contains("  in: " + file + ":1")
                .doesNotContain("abc123");
    }
}
