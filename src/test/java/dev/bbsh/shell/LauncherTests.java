package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The launcher of the archive, with a Java that only prints how it was called. */
class LauncherTests {

    private static final String PRINTS =
            """
            #!/bin/sh
            [ "$1" != -version ] || { echo 'openjdk version "%s" 2025-09-16' >&2; exit; }
            for word in "$@"; do echo "<$word>"; done
            """;

    private static final Path SOURCE = Path.of("src/dist");

    @TempDir private Path folder;

    private Path home;

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(folder.resolve("in stalled"));
        program(home.resolve("bin/bbsh"), Files.readString(SOURCE.resolve("bbsh")));
        program(home.resolve("runtime/bin/java"), String.format(PRINTS, "25.0.3"));
        Files.createDirectories(home.resolve("app"));
        Files.writeString(home.resolve("app/jars"), "lib/a b-1.jar\n");
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        assertThat(started("-c", "load 'a b.json'", "", "*", "@x", "$HOME"))
                .endsWith("<-c>", "<load 'a b.json'>", "<>", "<*>", "<@x>", "<$HOME>");
    }

    @Test
    void theOptionsAndTheProgramAreBesideTheLauncher() throws Exception {
        String app = home.resolve("bin") + "/../app/";
        assertThat(started())
                .startsWith("<@" + app + "jvm.options>")
                .endsWith(
                        "<-Xbootclasspath/a:"
                                + String.join(":", app + "start.jar", app + "lib/a b-1.jar")
                                + ">",
                        "<-cp>",
                        "<" + app + "bbsh.jar>",
                        "<dev.bbsh.shell.Bbsh>");
    }

    @Test
    void theCacheIsUsedIfThereIsOne() throws Exception {
        assertThat(started()).noneMatch((word) -> word.contains("AOTCache"));
        Files.createDirectories(home.resolve("app"));
        Files.writeString(home.resolve("app/bbsh.aot"), "");
        assertThat(started())
                .contains("<-XX:AOTCache=" + home.resolve("bin") + "/../app/bbsh.aot>");
    }

    /** The sizes around 256 MiB, of files without content on the disk. */
    @ParameterizedTest
    @CsvSource({
        "268435456, '-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=5"
                + " -XX:Tier3BackEdgeThreshold=4000"
                + " -XX:AOTCache=bbsh.aot'",
        "268435457, -XX:AOTCache=large.aot"
    })
    void aLineIsStartedAsTheSizeOfItsFilesSays(long size, String expected) throws Exception {
        Path cache = Files.createDirectories(home.resolve("app")).resolve("bbsh.aot");
        Files.writeString(cache, "");
        Files.writeString(cache.resolveSibling("large.aot"), "");
        Files.writeString(cache.resolveSibling("session.aot"), "");
        Path data = folder.resolve("data.json");
        try (var file = new RandomAccessFile(data.toFile(), "rw")) {
            file.setLength(size);
        }
        assertThat(chosen("-c", "load " + data)).isEqualTo(expected);
        assertThat(chosen("run", "any.bbsh", "export=" + data)).isEqualTo(expected);
        assertThat(chosen("run", data.toString())).isEqualTo(expected);
        Path script = folder.resolve("check.bbsh");
        Files.writeString(script, "# of one customer\nload " + data + "\ncheck data");
        assertThat(chosen("run", script.toString())).isEqualTo(expected);
        String session = "-XX:CompileThresholdScaling=10 -XX:AOTCache=session.aot";
        assertThat(chosen(data.toString())).isEqualTo(session);
        assertThat(chosen("--no-journal")).isEqualTo(session);
        Path config = Files.writeString(folder.resolve("config.json"), "{}");
        assertThat(chosen("-c", "catalog load new", "-c", "check " + config))
                .isEqualTo(
                        "-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=5"
                                + " -XX:Tier3BackEdgeThreshold=4000"
                                + " -XX:AOTCache=session.aot");
        for (String line : List.of("report a.html", "case open acme", "case pack acme.zip")) {
            assertThat(chosen("-c", "load " + config, "-c", line)).isEqualTo(session);
        }
        assertThat(chosen("-c", "load " + config, "-c", "issues --limit 5"))
                .isEqualTo(
                        "-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=5"
                                + " -XX:Tier3BackEdgeThreshold=4000"
                                + " -XX:AOTCache=session.aot");
        Files.delete(cache.resolveSibling("session.aot"));
        assertThat(chosen("--no-journal")).endsWith("-XX:AOTCache=bbsh.aot");
        Files.delete(cache.resolveSibling("large.aot"));
        assertThat(chosen("-c", "load " + data)).endsWith("-XX:AOTCache=bbsh.aot");
    }

    @Test
    void linesWithoutFilesAreCompiledLeast() throws Exception {
        String tiny =
                "-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=10 -XX:-AOTReplayTraining";
        assertThat(chosen("-c", "help")).isEqualTo(tiny);
        assertThat(chosen("--output", "json", "-c", "documents")).isEqualTo(tiny);
        assertThat(chosen("run", "any.bbsh")).isEqualTo(tiny);
    }

    /** Only bbsh finds these files. */
    @ParameterizedTest
    @ValueSource(strings = {"~/a.json", "*.json", "'a b.json'", "\"a.json\"", "a\\ b.json", "."})
    void linesWhoseFilesAreNotSeenAreCompiledAsASession(String file) throws Exception {
        assertThat(chosen("-c", "load " + file)).isEqualTo("-XX:CompileThresholdScaling=10");
    }

    @Test
    void linesOfALongScriptAreCompiledEarlier() throws Exception {
        Path script = folder.resolve("all.bbsh");
        Files.writeString(script, "documents\n".repeat(100));
        assertThat(chosen("run", script.toString())).contains(" -XX:CompileThresholdScaling=5 ");
        Files.writeString(script, "documents\n".repeat(1_000));
        assertThat(chosen("run", script.toString()))
                .isEqualTo("-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2");
    }

    /** The options that depend on the machine or on the line, without folders. */
    private String chosen(String... arguments) throws Exception {
        return started(arguments).stream()
                .filter(
                        (word) ->
                                word.contains("-XX:AOTCache")
                                        || word.contains("TieredStop")
                                        || word.contains("Replay")
                                        || word.contains("Scaling")
                                        || word.contains("Threshold="))
                .map((word) -> word.replaceAll("[<>]|(?<==)/.*/", ""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aLinkLeadsToItsFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("bbsh"), home.resolve("bin/bbsh"));
        assertThat(run(link, List.of()))
                .startsWith("<@" + home.toRealPath() + "/bin/../app/jvm.options>");
    }

    @ParameterizedTest
    @CsvSource({
        "25.0.3, true",
        "26-ea, true",
        "31, true",
        "24.0.1, false",
        "17.0.2, false",
        "1.8.0_25, false"
    })
    void withoutAJavaOfItsOwnAnotherIsTaken(String version, boolean taken) throws Exception {
        Files.delete(home.resolve("runtime/bin/java"));
        program(folder.resolve("jdk/bin/java"), String.format(PRINTS, version));
        List<String> said = started();
        if (taken) {
            assertThat(said.getFirst()).endsWith("jvm.options>");
        } else {
            assertThat(said).singleElement().asString().contains("needs Java 25 or newer");
        }
    }

    @ParameterizedTest
    @CsvSource({"bbsh.cmd", "bbsh.ps1"})
    void theLaunchersForWindowsStartTheSameProgram(String name) throws IOException {
        String text = Files.readString(SOURCE.resolve(name)).replace('\\', '/');
        assertThat(text)
                .contains(
                        "app/jvm.options",
                        "-cp",
                        "app/bbsh.jar",
                        "dev.bbsh.shell.Bbsh",
                        "runtime/bin/java.exe");
    }

    @Test
    void theLauncherForCmdHasTheLineEndsOfWindows() throws IOException {
        String text = Files.readString(SOURCE.resolve("bbsh.cmd"));
        assertThat(text.lines().count()).isEqualTo(text.split("\r\n", -1).length - 1L);
    }

    private List<String> started(String... arguments) throws Exception {
        return run(home.resolve("bin/bbsh"), List.of(arguments));
    }

    private List<String> run(Path launcher, List<String> arguments) throws Exception {
        List<String> call =
                new ArrayList<>(
                        List.of(
                                "env",
                                "-i",
                                "JAVA_HOME=" + folder.resolve("jdk"),
                                "PATH=/usr/bin:/bin",
                                launcher.toString()));
        call.addAll(arguments);
        Process process = new ProcessBuilder(call).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().toList();
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
