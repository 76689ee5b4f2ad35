package dev.bbsh.jira.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

class SavedKindTests {

    @Test
    void knowsTablesByTheirHeadersAndKeys() {
        assertThat(kind("Entity Type;Server ID;Cloud ID\n")).contains(SavedKind.MIGRATION_REPORT);
        assertThat(kind("\uFEFFserverId,cloudId\n1,2\n")).contains(SavedKind.ID_MAPPING);
        assertThat(kind("Titel\n\nVorgang;Text\nSAM2-1;a\n")).contains(SavedKind.ISSUE_TABLE);
        assertThat(kind("a,b\n1,2\n")).isEmpty();
    }

    @Test
    void knowsAnswersByWhatOnlyJiraWrites() {
        assertThat(kind("{\"startAt\": 0, \"values\": []}")).contains(SavedKind.ANSWER);
        assertThat(kind("[{\"id\":\"1\",\"statusCategory\":{}}]")).contains(SavedKind.ANSWER);
        assertThat(kind("{\"items\":{},\"meta\":{\"hasNext\":false}}"))
                .contains(SavedKind.ID_MAPPING);
        assertThat(kind("{\"a\": 1}")).isEmpty();
    }

    @Test
    void aFileOfASyncIsOneInWhateverItIsWrapped() {
        String sync = "{\"firstConnector\": [{\"localIssueKey\": \"SAM2-1\"}]}";
        assertThat(kind(sync)).contains(SavedKind.SYNC_FILE);
        assertThat(kind("Hi Kim,\n\n" + sync)).contains(SavedKind.SYNC_FILE);
        assertThat(kind("notes\n\"localIssueKey\": \"SAM2-1\",\n")).isEmpty();
    }

    private static Optional<SavedKind> kind(String text) {
        return SavedKind.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
