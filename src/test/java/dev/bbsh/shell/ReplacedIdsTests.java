package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The number of IDs of the new Jira in a config that makes its other IDs doubtful. */
class ReplacedIdsTests {

    @TempDir private Path folder;

    /** The priority has the same ID in both Jiras and another name in each. */
    @ParameterizedTest
    @CsvSource({
        "0, changed-meaning:priority:1:VAL",
        "2, changed-meaning:priority:1:VAL",
        "3, looks-translated:priority:1:VAL",
        "4, looks-translated:priority:1:VAL"
    })
    void threeOfAnotherKindAreEnough(int replaced, String finding) throws IOException {
        catalog("old", 100, "High", "Low");
        catalog("new", 200, "Low", "High");
        save("config.json", config(replaced));
        String screen =
                Story.screenOf(
                        """
                        load ${here}/config.json
                        catalog load ${here}/old --as old
                        catalog load ${here}/new --as new
                        case --moving VAL
                        check --target new --source old
                        """,
                        folder.resolve("case"),
                        List.of());
        assertThat(screen).contains(finding);
    }

    private static String config(int replaced) {
        String fields =
                IntStream.range(0, replaced)
                        .mapToObj((each) -> "{\"fieldId\":\"customfield_" + (200 + each) + "\"}")
                        .collect(Collectors.joining(","));
        return "{\"firstConnector\":{\"connectorKey\":\"CON-1-VAL\",\"projectKey\":\"VAL\","
                + "\"fieldMappings\":["
                + fields
                + "],\"priorityId\":\"1\"},"
                + "\"secondConnector\":{\"connectorKey\":\"CON-2-OTH\",\"projectKey\":\"OTH\"}}";
    }

    private static String field(int id, int number) {
        return """
        {"id": "customfield_%1$d", "name": "F%2$d", "custom": true,
         "schema": {"type": "string", "custom": "a:textfield", "customId": %1$d}}
        """
                .formatted(id, number);
    }

    private void catalog(String name, int first, String one, String two) throws IOException {
        save(
                name + "/field.json",
                IntStream.range(0, 4)
                        .mapToObj((each) -> field(first + each, each))
                        .collect(Collectors.joining(",", "[", "]")));
        save(
                name + "/priority.json",
                "[{\"id\":\"1\",\"name\":\"%s\"},{\"id\":\"2\",\"name\":\"%s\"}]"
                        .formatted(one, two));
        save(name + "/project.json", "[{\"id\":\"10\",\"key\":\"VAL\",\"name\":\"Val\"}]");
    }

    private void save(String name, String text) throws IOException {
        Path file = folder.resolve("case").resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
