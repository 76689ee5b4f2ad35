package dev.bbsh.operation.resync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.json.Document;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

class ResyncProgressTests {

    private static final int ISSUES = 10;

    @TempDir private Path folder;

    @Test
    void theSpeedBetweenTwoExportsTellsTheEnd() throws IOException {
        ResyncProgress progress =
                progress(
                        export("2026-11-22T12_00_00Z.csv", 1, 2, 3, 4, 5, 6),
                        export("2026-11-20T12_00_00Z.csv", 1, 2));
        assertThat(progress.exports().getFirst().count()).isEqualTo(2);
        assertThat(progress.last().count()).isEqualTo(6);
        assertThat(progress.left()).isEqualTo(4);
        assertThat(progress.perDay()).hasValue(2.0);
        assertThat(progress.end()).hasValue(Instant.parse("2026-11-24T12:00:00Z"));
        assertThat(keys(progress)).containsExactly("ORBIT-7", "ORBIT-8", "ORBIT-9", "ORBIT-10");
        assertThat(progress.gone()).isEmpty();
    }

    @Test
    void oneExportHasNoSpeed() throws IOException {
        ResyncProgress progress = progress(export("2026-11-20T12_00_00Z.csv", 1, 2));
        assertThat(progress.perDay()).isEmpty();
        assertThat(progress.end()).isEmpty();
    }

    @Test
    void withoutAnyMoveTheEndIsUnknown() throws IOException {
        ResyncProgress progress =
                progress(
                        export("2026-11-20T12_00_00Z.csv", 1, 2),
                        export("2026-11-21T12_00_00Z.csv", 1, 2));
        assertThat(progress.perDay()).hasValue(0.0);
        assertThat(progress.end()).isEmpty();
    }

    @Test
    void anIssueThatIsNoLongerListedIsNamed() throws IOException {
        ResyncProgress progress =
                progress(
                        export("2026-11-20T12_00_00Z.csv", 1, 2),
                        export("2026-11-21T12_00_00Z.csv", 2, 3));
        assertThat(progress.gone())
                .extracting((each) -> each.localIssueKey().orElseThrow())
                .containsExactly("ORBIT-1");
    }

    @Test
    void issuesOfOtherProjectsAreCountedApart() throws IOException {
        ResyncProgress progress = progress(export("2026-11-20.csv", 1, 99));
        assertThat(progress.last().count()).isEqualTo(1);
        assertThat(progress.last().others()).isEqualTo(1);
        assertThat(progress.last().time()).isEqualTo(Instant.parse("2026-11-20T00:00:00Z"));
    }

    @Test
    void anExportWithoutAnyIssueOfTheDataIsRefused() throws IOException {
        String other = export("2026-11-20.csv", 98, 99);
        assertThatThrownBy(() -> progress(other))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("no issue of 'after' is in");
    }

    private static List<String> keys(ResyncProgress progress) {
        return progress.remaining().map((each) -> each.localIssueKey().orElseThrow()).toList();
    }

    private String export(String name, int... numbers) throws IOException {
        String keys =
                Arrays.stream(numbers)
                        .mapToObj((number) -> "ORBIT-" + number)
                        .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve(name), "Issue key\n" + keys + "\n").toString();
    }

    private static ResyncProgress progress(String... files) {
        StringBuilder records = new StringBuilder();
        for (int number = 1; number <= ISSUES; number++) {
            records.append(number == 1 ? "" : ",")
                    .append("{\"id\":")
                    .append(number)
                    .append(",\"connectorKey\":\"CON-1-ORBIT\",\"localIssueKey\":\"ORBIT-")
                    .append(number)
                    .append("\",\"localIssueId\":\"1")
                    .append(number)
                    .append("\",\"remoteIssueKey\":\"DEPOT-")
                    .append(number)
                    .append("\",\"comments\":[],\"attachments\":[]}");
        }
        Workspace workspace =
                Workspace.empty(Settings.DEFAULT)
                        .made(
                                "after",
                                Document.parse("{\"firstConnector\":[" + records + "]}"),
                                new DocumentOrigin.Queried("$", "data"));
        return ResyncProgress.of(
                workspace.document("after"), List.of(files), ZoneOffset.UTC, Progress.NONE);
    }
}
