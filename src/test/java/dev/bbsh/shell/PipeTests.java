package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bbsh.JavaCall;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The whole program between other programs. */
class PipeTests {

    private static final String RECORD = "{\"localIssueKey\":\"SAM2-1\",\"comments\":[]},";

    @TempDir private Path folder;

    @Test
    void aReaderThatGoesAwayEndsNothingButTheOutput() throws IOException, InterruptedException {
        Path big = folder.resolve("big.json");
        Files.writeString(big, "[" + RECORD.repeat(50_000) + "{}]");
        String screen =
                bash(
                        "-c 'load "
                                + big
                                + " --as big' -c 'query $[*].localIssueKey' -c 'save big "
                                + folder.resolve("saved.json")
                                + "' | head -1; echo ${PIPESTATUS[0]}");
        assertThat(screen.lines()).contains("SAM2-1", "141").noneMatch((l) -> l.contains("error"));
        assertThat(folder.resolve("saved.json")).hasSameBinaryContentAs(big);
    }

    @Test
    void aFullDiskIsAnErrorThatIsSaid() throws IOException, InterruptedException {
        assumeThat(Path.of("/dev/full")).exists();
        String screen =
                bash("-c 'load scripts/samples/orbit.json' -c 'query $' >/dev/full; echo $?");
        assertThat(screen)
                .contains("error: can't write the output: No space left on device")
                .endsWith("1\n");
    }

    @Test
    void nobodyNeedsToReadReports() throws IOException, InterruptedException {
        String screen =
                bash(
                        "-c 'load scripts/samples/orbit.json' -c 'query $..id --count' 2>&-;"
                                + " echo $?");
        assertThat(screen).isEqualTo("8\n0\n");
    }

    @Test
    void stepsThatTakeTooMuchMemoryAreForgottenAndThatIsSaid()
            throws IOException, InterruptedException {
        Path big = folder.resolve("big.json");
        Files.writeString(big, "[" + RECORD.repeat(70_000) + "{}]");
        String lines = "load %s\nclose big\n".formatted(big).repeat(6) + "undo 12\nundo 2\n";
        Path script = Files.writeString(folder.resolve("lines"), lines);
        String screen =
                screenOf(
                        "--keep-going <" + script,
                        folder,
                        Map.of("JAVA_TOOL_OPTIONS", "-Xmx64m -XX:+UseSerialGC"));
        assertThat(screen)
                .containsPattern("undo now goes back \\d steps only: older steps took too much")
                .containsPattern("error: can't undo 12 steps, only \\d\n")
                .endsWith("undone: close big\nundone: load big\n");
    }

    private String bash(String rest) throws IOException, InterruptedException {
        return screenOf(rest, folder);
    }

    /** The screen of bash when it runs the program with these words, and state in a folder. */
    static String screenOf(String rest, Path folder) throws IOException, InterruptedException {
        return screenOf(rest, folder, Map.of());
    }

    private static String screenOf(String rest, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", "\"$@\" " + rest, "bash");
        bash.command().addAll(JavaCall.of(JavaCall.BBSH));
        bash.environment().put("XDG_STATE_HOME", folder.toString());
        bash.environment().put("LC_ALL", "C.UTF-8");
        bash.environment().putAll(environment);
        Process process = bash.redirectErrorStream(true).start();
        String screen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return screen;
    }
}
