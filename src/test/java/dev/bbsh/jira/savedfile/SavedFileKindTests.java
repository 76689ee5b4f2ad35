package dev.bbsh.jira.savedfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

class SavedFileKindTests {

    @Test
    void knowsTablesByTheirHeadersAndKeys() {
        assertThat(kind("Entity Type;Server ID;Cloud ID\n"))
                .contains(SavedFileKind.MIGRATION_REPORT);
        assertThat(kind("\uFEFFserverId,cloudId\n1,2\n")).contains(SavedFileKind.ID_MAPPING);
        assertThat(kind("Titel\n\nVorgang;Text\nSAM2-1;a\n")).contains(SavedFileKind.ISSUE_TABLE);
        assertThat(kind("a,b\n1,2\n")).isEmpty();
    }

    @Test
    void knowsAnswersByWhatOnlyJiraWrites() {
        assertThat(kind("{\"startAt\": 0, \"values\": []}")).contains(SavedFileKind.ANSWER);
        assertThat(kind("[{\"id\":\"1\",\"statusCategory\":{}}]")).contains(SavedFileKind.ANSWER);
        assertThat(kind("{\"items\":{},\"meta\":{\"hasNext\":false}}"))
                .contains(SavedFileKind.ID_MAPPING);
        assertThat(kind("{\"a\": 1}")).isEmpty();
    }

    @Test
    void aFileOfASyncIsOneInWhateverItIsWrapped() {
        String sync = "{\"firstConnector\": [{\"localIssueKey\": \"SAM2-1\"}]}";
        assertThat(kind(sync)).contains(SavedFileKind.SYNC_FILE);
        assertThat(kind("Hi Kim,\n\n" + sync)).contains(SavedFileKind.SYNC_FILE);
        assertThat(kind("notes\n\"localIssueKey\": \"SAM2-1\",\n")).isEmpty();
    }

    private static Optional<SavedFileKind> kind(String text) {
        return SavedFileKind.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
