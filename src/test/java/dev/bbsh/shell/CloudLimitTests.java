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

/** Issues that hold as much as an issue of Jira Cloud can, and one more. */
class CloudLimitTests {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "comments, 5000, false",
        "comments, 5001, true",
        "attachments, 2000, false",
        "attachments, 2001, true"
    })
    void whatCloudHoldsIsNoFinding(String list, int count, boolean found) throws IOException {
        String entries =
                IntStream.range(0, count)
                        .mapToObj((id) -> "{\"localId\":\"" + (10_000 + id) + "\"}")
                        .collect(Collectors.joining(","));
        String issue =
                "{\"id\":1,\"connectorKey\":\"CON-1-ORBIT\",\"localIssueKey\":\"ORBIT-1\","
                        + "\"remoteIssueKey\":\"DEPOT-1\",\"%s\":[%s]}".formatted(list, entries);
        Files.createDirectories(folder.resolve("case"));
        Files.writeString(folder.resolve("case/full.json"), "{\"firstConnector\":[" + issue + "]}");
        String screen =
                Story.screenOf(
                        "load ${here}/full.json\ncheck --output json",
                        folder.resolve("case"),
                        List.of());
        assertThat(screen.contains("over-cloud-limit:ORBIT-1")).isEqualTo(found);
    }
}
