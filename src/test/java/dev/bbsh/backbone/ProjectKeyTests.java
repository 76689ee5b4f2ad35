package dev.bbsh.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectKeyTests {

    @ParameterizedTest
    @CsvSource({"SAM2-1, SAM2", "B2B_X-17, B2B_X", "A-007, A", "Ab-1, Ab"})
    void ofAnIssueKey(String issue, String project) {
        assertThat(ProjectKey.ofIssue(issue)).contains(project);
    }

    @ParameterizedTest
    @CsvSource({"SAM2", "SAM2-", "-1", "2B-1", "SAM2-x", "SAM 2-1", "SAM-2-1", "''", "A-1\u0661"})
    void notOfAnythingElse(String text) {
        assertThat(ProjectKey.ofIssue(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CON-4-SAM2, SAM2", "CON-48-PA, PA", "CON-4-, ", "CON-x-PA, ", "CON-4, ", "'', "})
    void ofAConnectorKey(String connector, String project) {
        assertThat(ProjectKey.ofConnector(connector).orElse(null)).isEqualTo(project);
    }
}
