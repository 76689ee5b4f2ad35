package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.JavaCall;
import dev.bbsh.jira.peer.PeerRequest;
import dev.bbsh.jira.peer.platform.PlatformPeer;
import dev.bbsh.session.Settings;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A program that was started with {@code --read-only}: a process of its own, whose folders are
 * compared before and after.
 */
@Execution(ExecutionMode.CONCURRENT)
class ReadOnlyTests {

    private static final List<String> OPENING =
            List.of(
                    "load case/orbit.json case/depot.json case/config.json",
                    "catalog load case/cloud --as target",
                    "mapping load case/orbit-ids.csv --as ids",
                    "backup load case/site --as site",
                    "merge orbit depot --moving ORBIT --as merged");

    @TempDir private Path folder;

    @BeforeEach
    void copyTheSamples() throws IOException {
        StoryFiles.copy(
                List.of(Path.of("scripts/samples"), Path.of("src/test/resources/sessions/files")),
                folder.resolve("case"));
        Files.createDirectories(folder.resolve("tmp"));
        Files.createDirectories(folder.resolve("home"));
    }

    @Test
    void noCommandWritesAFile() throws Exception {
        Map<String, String> before = files();
        String screen = screenOf(allLines(), "--read-only");
        assertThat(files()).isEqualTo(before);
        assertThat(screen)
                .contains("bbsh was started with --read-only: 'saved.json' is not written")
                .contains("(start bbsh without --read-only, then type: save merged saved.json)")
                .contains("lines.bbsh' is not written")
                .contains("settings.bbsh' is not written")
                .contains("the end of the lines");
    }

    /** With and without the option, so that the test fails where nothing is sent at all. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsSent(boolean isReadOnly) throws Exception {
        try (PlatformPeer peer = PlatformPeer.connect("com.example.sync", "s3cr3t")) {
            String transfer = PlatformPeer.TRANSFER;
            Files.writeString(folder.resolve("feedback.json"), "{\"details\":{}}");
            List<String> lines =
                    List.of(
                            "platform connect app "
                                    + peer.address()
                                    + " --app-key com.example.sync --token-env APP_SECRET",
                            "platform progress " + transfer + " SUCCESS 100 --send",
                            "platform feedback " + transfer + " feedback.json --send");

            String screen = isReadOnly ? screenOnline(lines, "--read-only") : screenOnline(lines);

            if (isReadOnly) {
                assertThat(screen.split("nothing is sent to app", -1)).hasSize(3);
                assertThat(peer.server().requests()).isEmpty();
            } else {
                assertThat(peer.server().requests())
                        .extracting(PeerRequest::method)
                        .containsExactly("POST", "POST");
            }
        }
    }

    /** The same lines write without the option: so the comparison can fail. */
    @Test
    void theSameLinesWriteOtherwise() throws Exception {
        Map<String, String> before = files();
        screenOf(allLines());
        assertThat(files().keySet().stream().filter((file) -> !before.containsKey(file)))
                .anyMatch((file) -> file.endsWith("saved.json"))
                .anyMatch((file) -> file.endsWith("lines.bbsh"))
                .anyMatch((file) -> file.endsWith("settings.bbsh"))
                .hasSizeGreaterThan(20);
    }

    /** The examples of all commands, and each command with each of its options. */
    private static List<String> allLines() {
        List<String> lines = new ArrayList<>(OPENING);
        lines.add("save merged saved.json");
        lines.add("record lines.bbsh");
        lines.add("settings --save");
        List<Signature> signatures =
                Commands.of(new Session(Settings.DEFAULT)).stream()
                        .map(ShellCommand::signature)
                        .filter((each) -> !List.of("exit", "platform listen").contains(each.name()))
                        .toList();
        int[] number = {0};
        for (Signature signature : signatures) {
            signature.examples().stream()
                    .map(Signature.Example::line)
                    // Such a line would read those behind it as pasted text.
                    .filter((line) -> !line.endsWith(" -"))
                    .forEach(lines::add);
            String called = called(signature, number);
            lines.add(called);
            for (Parameter option : signature.allOptions()) {
                lines.add(called + " " + valued(option, number));
            }
        }
        lines.add("unset nothing # the end of the lines");
        lines.add("set done = 'the end of the lines'");
        return lines;
    }

    private static String called(Signature signature, int[] number) {
        List<String> words = new ArrayList<>(List.of(signature.name()));
        signature.arguments().forEach((each) -> words.add(value(each, number)));
        return String.join(" ", words);
    }

    private static String valued(Parameter option, int[] number) {
        String value = value(option, number);
        return "--" + option.name() + (value.isEmpty() ? "" : " " + value);
    }

    private static String value(Parameter parameter, int[] number) {
        number[0]++;
        return switch (parameter.kind()) {
            case DOCUMENT, DOCUMENT_OR_FILE, DOCUMENT_OR_BACKUP, OPEN -> "merged";
            case NEW_NAME -> "new" + number[0];
            case CATALOG -> "target";
            case BACKUP -> "site";
            case MAPPING -> "ids";
            case CONNECTION -> "nowhere";
            case ROW_KIND -> "Issue";
            case ROW_COLUMNS -> "id";
            case ROW_CONDITION -> "'@.id == 1'";
            case SIDE -> "ORBIT";
            case KEY_CHANGE -> "ORBIT=ORB";
            case PATH -> "$.firstConnector[0].id";
            case REFERENCE_KIND -> "field";
            case FILE, BACKUP_OR_FILE, ISSUES -> "case/orbit.json";
            case TARGET -> "out" + number[0] + ".json";
            case FOLDER -> "folder" + number[0];
            case FINDING, RULE -> "one-sided-pair";
            case KEY, ID -> "ORBIT-12";
            case NUMBER -> "2";
            case DAY, TIME -> "2024-01-01";
            case SIZE -> "1MB";
            case USER -> "kim";
            case VARIABLE -> "x";
            case COLUMNS -> "localIssueKey";
            case SETTING_VALUE -> "on";
            case COMMAND -> "load";
            case TOPIC -> "S2";
            case CHOICE, VALUE, LISTED_COLUMNS ->
                    parameter.choices().isEmpty() ? "x=1" : parameter.choices().getFirst();
            case FLAG -> "";
        };
    }

    private String screenOf(List<String> lines, String... options) throws Exception {
        String[] offline = Arrays.copyOf(options, options.length + 1);
        offline[options.length] = "--offline";
        return screenOnline(lines, offline);
    }

    private String screenOnline(List<String> lines, String... options) throws Exception {
        Path script = Files.createTempFile("lines", ".txt");
        try {
            Files.writeString(script, String.join("\n", lines) + "\n");
            return run(script, options);
        } finally {
            Files.delete(script);
        }
    }

    private String run(Path script, String... options) throws IOException, InterruptedException {
        List<String> program = new ArrayList<>(List.of(JavaCall.BBSH, "--keep-going"));
        program.addAll(List.of(options));
        List<String> folders =
                List.of(
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                        "-Duser.home=" + folder.resolve("home"));
        ProcessBuilder call = new ProcessBuilder(JavaCall.of(folders, program));
        call.environment().put("APP_SECRET", "s3cr3t");
        call.environment().put("HOME", folder.resolve("home").toString());
        call.environment().put("XDG_STATE_HOME", folder.resolve("home/state").toString());
        call.environment().put("XDG_CONFIG_HOME", folder.resolve("home/config").toString());
        Process process =
                call.directory(folder.toFile())
                        .redirectInput(script.toFile())
                        .redirectErrorStream(true)
                        .start();
        String screen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return screen;
    }

    /** The time and the size of every file and folder, by its name. */
    private Map<String, String> files() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                all.put(
                        folder.relativize(file).toString(),
                        Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return all;
    }
}
