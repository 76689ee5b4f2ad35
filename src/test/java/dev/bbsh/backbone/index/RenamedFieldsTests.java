package dev.bbsh.backbone.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Document;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class RenamedFieldsTests {

    private static final String RECORD =
            """
            {"id":1,"connectorKey":"CON-4-SP2","localIssueKey":"SP2-1","remoteIssueKey":"SAM2-1",\
            "firstSyncDate":1589276582000,"outgoingMessageSequenceId":1,"comments":[],\
            "incomingChangesIgnored":false}\
            """;

    private static List<String> said(String... records) {
        Document document =
                Document.parse("{\"firstConnector\":[" + String.join(",", records) + "]}");
        Side side = SyncedIssueData.of(document.root()).orElseThrow().sides().getFirst();
        return RenamedFields.of(IssueRecords.of(side, Progress.NONE), Progress.NONE).stream()
                .map((each) -> each.sentence("SP2"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "localIssueKey, issueKey",
        "localIssueKey, localissuekey",
        "localIssueKey, key",
        "remoteIssueKey, partnerKey",
        "remoteIssueKey, x",
        "connectorKey, con",
        "comments, comment",
        "comments, commentList",
        "firstSyncDate, first_sync_date",
        "incomingChangesIgnored, changesIgnored",
        "outgoingMessageSequenceId, outgoingMessageSequenceID"
    })
    void findsAFieldThatHasAnotherName(String field, String name) {
        String renamed = RECORD.replace("\"" + field + "\"", "\"" + name + "\"");
        assertThat(said(renamed, renamed, renamed))
                .containsExactly(
                        "3 SP2 records have an unknown field '%s' (%s is missing)"
                                .formatted(name, field));
    }

    @Test
    void aFewRecordsAreEnough() {
        String renamed = RECORD.replace("localIssueKey", "issueKey");
        assertThat(said(RECORD, RECORD, renamed))
                .containsExactly(
                        "1 SP2 record has an unknown field 'issueKey' (localIssueKey is"
                                + " missing)");
    }

    @Test
    void whichIsWhichIsNotGuessed() {
        String renamed = RECORD.replace("localIssueKey", "a").replace("remoteIssueKey", "b");
        assertThat(said(renamed, renamed))
                .containsExactly(
                        "2 SP2 records have unknown fields 'a' and 'b' (localIssueKey and"
                                + " remoteIssueKey are missing)");
    }

    @Test
    void aNewFieldIsNone() {
        String more = RECORD.replace("{", "{\"issueKey\":\"SP2-1\",");
        assertThat(said(more, more)).isEmpty();
        assertThat(said(more, RECORD.replace("localIssueKey", "issueKey"))).isEmpty();
        assertThat(said(RECORD)).isEmpty();
    }

    @Test
    void aFieldOfAnotherKindOrNameIsNone() {
        String lacks = RECORD.replace("\"comments\":[],", "\"note\":[],");
        assertThat(said(lacks)).isEmpty();
        assertThat(said(RECORD.replace("\"comments\":[],", "\"comment\":\"\","))).isEmpty();
        assertThat(said(RECORD.replace("\"localIssueKey\":\"SP2-1\"", "\"issueKey\":\"?\"")))
                .isEmpty();
    }
}
