package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** {@code redact} as a process that is killed or told to end, or whose disk is full. */
@Execution(ExecutionMode.CONCURRENT)
class RedactProcessTests {

    private static final String RECORD =
            "{\"localIssueKey\": \"SAM2-1\", \"author\": \"kim.lund\", \"id\": \"10423\"},\n";

    @TempDir private Path folder;
    @TempDir private Path state;

    @BeforeEach
    void writeTheFiles() throws IOException {
        Files.writeString(folder.resolve("large.json"), "[" + RECORD.repeat(300_000) + "{}]");
        Files.createDirectories(folder.resolve("share"));
        Files.writeString(folder.resolve("share/notes.md"), "mine");
    }

    private String bash(String rest) throws IOException, InterruptedException {
        return PipeTests.screenOf(rest, state);
    }

    private String redact() {
        return "-c 'redact " + folder + "/large.json --to " + folder + "/share'";
    }

    /** Sends a signal once a part of the copy is written. */
    private String signalled(String signal) {
        return redact()
                + " & pid=$!; while [ -z \"$(ls -A '"
                + folder
                + "/share' | grep bbsh-part)\" ] && kill -0 $pid 2>/dev/null; do :; done; kill "
                + signal
                + " $pid; wait $pid; echo $?";
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("share"))) {
            return files.map((each) -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aKilledProgramLeavesNoCopyAndTheNextOneRemovesItsRest() throws Exception {
        assertThat(bash(signalled("-9"))).endsWith("137\n");
        assertThat(names())
                .hasSizeGreaterThan(1)
                .allMatch((name) -> name.equals("notes.md") || name.contains("bbsh-part"));
        assertThat(bash(redact())).contains("no replaced word is left");
        assertThat(names())
                .hasSize(2)
                .contains("notes.md")
                .noneMatch((name) -> name.contains("bbsh-part"));
    }

    @Test
    void aProgramThatIsToldToEndLeavesNothing() throws Exception {
        assertThat(bash(signalled("-TERM"))).endsWith("143\n");
        assertThat(names()).containsExactly("notes.md");
    }

    @Test
    void aFullDiskIsAnErrorThatLeavesNothing() throws Exception {
        // A process that may write no larger files gets the same error as on a full disk.
        String screen =
                bash(
                        "--version >/dev/null; ulimit -f 1000; trap '' XFSZ; \"$@\" "
                                + redact()
                                + "; echo $?");
        assertThat(screen).contains("was not written").endsWith("1\n");
        assertThat(names()).containsExactly("notes.md");
    }

    @Test
    void aReadOnlyFolderIsAnErrorThatIsSaid() throws Exception {
        assumeThat(System.getProperty("user.name")).isNotEqualTo("root");
        Path share = folder.resolve("share");
        Files.setPosixFilePermissions(share, PosixFilePermissions.fromString("r-xr-xr-x"));
        String screen = bash(redact());
        Files.setPosixFilePermissions(share, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(screen).contains("no permission to write");
        assertThat(names()).containsExactly("notes.md");
    }
}
