package dev.bbsh.backbone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.backbone.Issues;
import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Document;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

class SyncedIssueTests {

    @Test
    @NeedsSharedData("samples")
    void readsTheSample() throws IOException {
        byte[] text = Files.readAllBytes(SharedData.path("samples/secondary.json"));
        SyncedIssueData data = SyncedIssueData.in(Document.parse(text).root(), "secondary");
        SyncedIssue issue = data.sides().getFirst().issues().iterator().next();
        assertThat(data.projects()).contains(new ProjectPair("SP2", "SAM2"));
        assertThat(issue.connectorKey()).contains("CON-5-SP2");
        assertThat(issue.localIssueKey()).contains("SP2-1");
        assertThat(issue.outgoing()).hasValue(1);
        assertThat(issue.incoming()).hasValue(2);
        assertThat(issue.lastSync()).hasValue(1604663107283L);
        assertThat(issue.comments())
                .singleElement()
                .satisfies(
                        (comment) -> {
                            assertThat(comment.isCopy()).isTrue();
                            assertThat(comment.localId().orElseThrow().string()).isEqualTo("10034");
                        });
        assertThat(issue.attachments().count()).isEqualTo(1);
        assertThat(issue.ignoresIncomingChanges()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SP2-1",
                "SP2-01",
                "SP2-",
                "SP2-1a",
                "SP2-1-2",
                "SP2",
                "SP-21",
                "SP23-1",
                "SP2_-1",
                "sp2-1",
                "-1",
                "",
                "1-1",
                "ÄB-7",
                "SP2-\\u0031",
                "S\\u00502-1",
                "SP2-1\\n"
            })
    void aKeyIsInTheProjectThatItsTextNames(String key) {
        SyncedIssue issue = only("'localIssueKey': '" + key + "'");
        Optional<String> named = issue.localIssueKey().flatMap(ProjectKey::ofIssue);
        for (String project : List.of("SP2", "SP", "SP2_", "sp2", "")) {
            boolean plain = !key.contains("\\");
            assertThat(issue.isKeyIn(IssueField.LOCAL_ISSUE_KEY, project))
                    .as(project)
                    .isEqualTo(plain && named.equals(Optional.of(project)));
            assertThat(issue.isKeyIn(IssueField.REMOTE_ISSUE_KEY, project)).isFalse();
        }
    }

    @Test
    void toleratesWhatIsMissingOrOfAWrongType() {
        SyncedIssue issue =
                only(
                        """
                        'localIssueKey': 1, 'connectorKey': null, 'comments': 'none', 'id': '5',
                        'outgoingMessageSequenceId': 1.5, 'incomingMessageSequenceId': 20e1,
                        'incomingChangesIgnored': 'true', 'unheard': {'localId': 1}
                        """);
        assertThat(issue.localIssueKey()).isEmpty();
        assertThat(issue.connectorKey()).isEmpty();
        assertThat(issue.belongsTo("")).isTrue();
        assertThat(issue.name()).isEqualTo("record 0");
        assertThat(issue.comments()).isEmpty();
        assertThat(issue.attachments().count()).isZero();
        assertThat(issue.number(IssueField.ID)).isEmpty();
        assertThat(issue.outgoing()).isEmpty();
        assertThat(issue.incoming()).hasValue(200);
        assertThat(issue.lastSync()).isEmpty();
        assertThat(issue.ignoresIncomingChanges()).isFalse();
        assertThat(issue.unknown()).singleElement().extracting("name").isEqualTo("unheard");
    }

    @Test
    void elementsThatAreNoRecordsAreSeenAsSuch() {
        Side side = new Side(SideName.FIRST, Span.of("[null, [1], {\"id\": 3}]"));
        assertThat(side.issues())
                .extracting(SyncedIssue::isRecord)
                .containsExactly(false, false, true);
    }

    @Test
    void escapedNamesAndKeysSayTheSame() {
        SyncedIssue issue = only("'local\\u0049ssueKey': 'A\\u002d1'");
        assertThat(issue.localIssueKey()).contains("A-1");
        assertThat(
                        issue.sameText(
                                IssueField.LOCAL_ISSUE_KEY,
                                only("'remoteIssueKey': 'A-1'"),
                                IssueField.REMOTE_ISSUE_KEY))
                .isTrue();
        assertThat(only("'connectorKey': 'CON-\\u0031'").belongsTo("CON-1")).isTrue();
        assertThat(only("'connectorKey': 'CON-1'").belongsTo("CON-11")).isFalse();
        assertThat(only("'connectorKey': 'CON-11'").belongsTo("CON-1")).isFalse();
    }

    @Test
    void editedRecordsAreReadAsTheyAreNow() {
        Document before =
                new Document(
                        dev.bbsh.json.tape.Text.EMPTY,
                        Issues.oneSided(Issues.pair("A-1", "B-1"), Issues.pair("A-2", "B-2")),
                        dev.bbsh.json.tape.Text.EMPTY);
        Place at = Place.root().child("firstConnector").child(1).child("localIssueKey");
        Document after =
                Change.of("Rename", Edit.put(at, Span.of("\"A-3\"")))
                        .applyTo(before, Progress.NONE);
        Side side = SyncedIssueData.in(after.root(), "a").sides().getFirst();
        assertThat(side.issues()).extracting(SyncedIssue::name).containsExactly("A-1", "A-3");
        KeyIndex index =
                KeyIndex.of(
                        IssueRecords.of(side, Progress.NONE),
                        IssueField.LOCAL_ISSUE_KEY,
                        Progress.NONE);
        assertThat(index.find("A-3")).isEqualTo(1);
        assertThat(index.find("A-2")).isEqualTo(KeyIndex.NONE);
    }

    @Test
    void whatIsNoIssueDataIsRefused() {
        assertThatThrownBy(() -> SyncedIssueData.in(Span.of("{\"firstConnector\": 1}"), "acme"))
                .isInstanceOf(BbshException.class)
                .hasMessage(
                        "'acme' is not synced issue data: no array of records in"
                                + " firstConnector");
    }

    private static SyncedIssue only(String members) {
        return Issues.side(members).issues().iterator().next();
    }
}
