package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.script.CommandLine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text of a customer's file reaches the screen to be read: the terminal never obeys it. */
@NeedsSharedData("naughty-strings")
class HostileDataTests {

    private static final Pattern DANGEROUS =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n]]");

    @Test
    void noCommandPassesOnWhatATerminalObeys(@TempDir Path folder) throws IOException {
        List<String> strings = strings();
        StringBuilder file = new StringBuilder("{\"firstConnector\":[");
        StringBuilder script = new StringBuilder("load ${here}/../hostile.json\n");
        String separator = "";
        for (String text : strings) {
            String quoted = JsonText.quote(text);
            file.append(separator).append(record(quoted));
            separator = ",";
            String word = CommandLine.quote(text);
            if (DANGEROUS.matcher(text).find() && word.indexOf('\n') < 0) {
                script.append("use ").append(word).append('\n');
                script.append(word).append('\n');
                script.append("query ").append(word).append('\n');
                script.append("put $.firstConnector[0].")
                        .append("connectorKey ")
                        .append(word)
                        .append('\n');
                script.append("issue ").append(word).append('\n');
                script.append("find ").append(word).append('\n');
                script.append("load ${here}/").append(word).append('\n');
            }
        }
        Files.writeString(folder.resolve("hostile.json"), file.append("]}"));
        for (String line : LOOKS) {
            script.append(line).append('\n');
        }
        String screen = Story.screenOf(script.toString(), folder.resolve("case"));
        assertThat(screen).contains("\\x1b]0;owned\\x07");
        assertThat(screen.lines().filter((line) -> !line.startsWith("> ")))
                .noneMatch((line) -> DANGEROUS.matcher(line).find());
    }

    private static final List<String> LOOKS =
            List.of(
                    "documents",
                    "info",
                    "connectors",
                    "check",
                    "findings --limit 1000",
                    "findings 1",
                    "findings --output json",
                    "findings --output csv",
                    "fix",
                    "find 1",
                    "query $.firstConnector[*]",
                    "query $.firstConnector[*].comments[*].localId --paths",
                    "query $..localIssueKey --group",
                    "query $ --output json",
                    "query $ --output csv",
                    "query $ --output markdown",
                    "put $.firstConnector[*].comments '[]' --json --all",
                    "diff",
                    "log",
                    "undo",
                    "swap",
                    "case");

    private static String record(String text) {
        return "{\"connectorKey\":"
                + text
                + ",\"localIssueKey\":"
                + text
                + ","
                + text
                + ":1,\"comments\":[{\"localId\":"
                + text
                + "}]}";
    }

    private static List<String> strings() throws IOException {
        Path file = SharedData.path("naughty-strings/blns.json");
        List<String> all = new ArrayList<>();
        for (JsonValue each : Document.parse(Files.readAllBytes(file)).root().elements()) {
            all.add(each.string());
        }
        all.add("\u001b]0;owned\u0007\u001b[2J\u009b31m\u202egnp.\u2066\u200b\u2028\u007f");
        return all;
    }
}
