package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.check.FindingCollector;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The findings in JSON, and the note where there are too many to keep. */
class FindingsTests {

    private static final String NORMALIZED = "\\$(\\['([^'\\\\]|\\\\.)*']|\\[(0|[1-9][0-9]*)])*";

    @TempDir private Path folder;

    @Test
    void eachFindingSaysInJsonAllThatIsKnownOfIt() throws IOException {
        String screen =
                screen(
                        """
                        load ${here}/faulty.json
                        case --moving ORBIT
                        check faulty
                        findings --output json
                        """);
        JsonNode findings = new JsonMapper().readTree(after("> findings --output json", screen));
        assertThat(findings.size()).isGreaterThan(5);
        for (JsonNode each : findings) {
            assertThat(each.propertyNames())
                    .contains(
                            "id",
                            "rule",
                            "severity",
                            "certainty",
                            "side",
                            "keys",
                            "places",
                            "message",
                            "evidence",
                            "fixes");
            assertThat(each.path("id").asString())
                    .startsWith(each.path("rule").asString() + ":")
                    .matches("[A-Za-z0-9._:#-]+");
            assertThat(Set.of("error", "warning", "info"))
                    .contains(each.path("severity").asString());
            assertThat(Set.of("documented", "inferred"))
                    .contains(each.path("certainty").asString());
            assertThat(each.path("keys")).allMatch(JsonNode::isString);
            assertThat(each.path("places"))
                    .allSatisfy((place) -> assertThat(place.asString()).matches(NORMALIZED));
            assertThat(each.path("message").asString()).isNotEmpty();
            assertThat(each.path("evidence"))
                    .allMatch((one) -> one.has("name") && one.has("value"));
            assertThat(each.path("fixes"))
                    .allMatch((fix) -> fix.has("to") && fix.has("title") && fix.has("sure"));
        }
        assertThat(findings).anyMatch((each) -> each.path("fixes").size() > 0);
        assertThat(findings).anyMatch((each) -> each.path("side").asString().equals("ORBIT"));
    }

    /** The places of findings lead to something, wherever the document has it. */
    @Test
    void placesAreThereToBeAskedFor() throws IOException {
        String found = screen("load ${here}/faulty.json\ncheck\nfindings --output json\n");
        JsonNode findings = new JsonMapper().readTree(after("> findings --output json", found));
        StringBuilder script = new StringBuilder("load ${here}/faulty.json\n");
        for (JsonNode each : findings) {
            for (JsonNode place : each.path("places")) {
                script.append("query ").append(place.asString()).append(" --count\n");
            }
        }
        List<String> answers =
                screen(script.toString()).lines().filter((line) -> line.matches("[0-9]+")).toList();
        assertThat(answers).isNotEmpty().doesNotContain("0");
    }

    @Test
    void whereARuleFindsVeryManyItIsSaidThatNotAllAreKept() throws IOException {
        int many = FindingCollector.KEPT + 2;
        StringBuilder file = new StringBuilder("{\"firstConnector\":[");
        for (int i = 1; i <= many; i++) {
            file.append(i == 1 ? "" : ",\n")
                    .append("{\"connectorKey\":\"CON-1-A\",\"localIssueKey\":\"A-" + i)
                    .append("\",\"remoteIssueKey\":\"B-" + i)
                    .append("\",\"incomingChangesIgnored\":true}");
        }
        Path own = Files.createDirectories(folder.resolve("own-data"));
        Files.writeString(own.resolve("many.json"), file.append("]}"));
        String screen =
                screen(
                        """
                        load ${here}/../../own-data/many.json
                        check
                        findings --limit 1
                        findings --rule changes-ignored --limit 1
                        """);
        assertThat(screen)
                .contains("100,002 warnings found in many")
                .contains("not kept: 2 more, from rules with more than 100,000");
    }

    private String screen(String script) throws IOException {
        Path own = Files.createTempDirectory(folder, "case");
        return Story.screenOf(script, own.resolve("here"));
    }

    private static String after(String line, String screen) {
        return screen.substring(screen.indexOf(line) + line.length());
    }
}
