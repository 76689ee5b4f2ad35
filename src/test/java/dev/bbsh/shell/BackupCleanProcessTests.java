package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bbsh.backup.BackupGenerator;
import dev.bbsh.backup.BackupSize;
import dev.bbsh.backup.ForbiddenCharacters;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** {@code backup clean} as a process that is killed, or whose disk is full. */
@Execution(ExecutionMode.CONCURRENT)
class BackupCleanProcessTests {

    @TempDir private Path folder;
    @TempDir private Path state;

    @BeforeEach
    void generate() throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(folder.resolve("e.xml")))) {
            new BackupGenerator(BackupSize.ofIssues(3_000), 1)
                    .damagedBy(ForbiddenCharacters.every(10))
                    .writeEntities(out);
        }
    }

    private String bash(String rest) throws IOException, InterruptedException {
        return PipeTests.screenOf(rest, state);
    }

    private String clean() {
        return "-c 'backup clean " + folder + "/e.xml " + folder + "/out.xml'";
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map((each) -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aKilledProgramLeavesNoResultAndTheNextOneRemovesItsRest() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("e.xml"));
        bash(
                clean()
                        + " & pid=$!; while [ -z \"$(ls -A '"
                        + folder
                        + "' | grep part)\" ] && kill -0 $pid 2>/dev/null; do :; done;"
                        + " kill -9 $pid; wait $pid");
        assertThat(folder.resolve("out.xml")).doesNotExist();
        assertThat(folder.resolve("e.xml")).hasBinaryContent(before);
        assertThat(bash(clean())).contains("proven: well-formed");
        assertThat(names()).containsExactly("e.xml", "out.xml");
    }

    @Test
    void aFullDiskIsAnErrorThatLeavesNothing() throws Exception {
        // A process that may write no larger files gets the same error as on a full disk.
        String screen =
                bash(
                        "--version >/dev/null; ulimit -f 1000; trap '' XFSZ; \"$@\" "
                                + clean()
                                + "; echo $?");
        assertThat(screen).contains("out.xml' was not written").endsWith("1\n");
        assertThat(names()).containsExactly("e.xml");
    }

    @Test
    void aReadOnlyFolderIsAnErrorThatIsSaid() throws Exception {
        assumeThat(System.getProperty("user.name")).isNotEqualTo("root");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        String screen = bash(clean());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(screen).contains("no permission to write");
        assertThat(names()).containsExactly("e.xml");
    }
}
