package dev.bbsh.backbone.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.Document;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class IssueRecordsTests {

    /** More records than a column of shapes has numbers for. */
    private static final int RECORDS = 400;

    @Test
    void readsRecordsOfMoreShapesThanAreNumbered() {
        Random random = new Random(1);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            texts.add(record(i, random));
        }
        IssueRecords.Reader reader =
                IssueRecords.of(side(String.join(",", texts)), Progress.NONE).reader();

        for (int i = 0; i < RECORDS; i++) {
            SyncedIssue issue = reader.read(i);
            assertThat(issue.localIssueKey()).contains("A-" + i);
            assertThat(issue.remoteIssueKey()).contains("B-" + i);
            assertThat(issue.outgoing()).hasValue(i);
            assertThat(issue.comments().count()).isEqualTo(i % 3);
        }
    }

    @Test
    void findsTheFirstRecordWithAKeyHoweverItIsWritten() {
        Side side =
                side(
                        """
                        {"localIssueKey":"A-1","remoteIssueKey":"B-9"},
                        {"localIssueKey":7}, {}, 3,
                        {"localIssueKey":"A\\u002D2","remoteIssueKey":"B-9","outgoingMessageSequenceId":4},
                        {"localIssueKey":"\u00C4-1","id":5},
                        {"localIssueKey":"A-2"}
                        """);
        IssueRecords records = IssueRecords.of(side, Progress.NONE);

        assertThat(ordinal(records, IssueField.LOCAL_ISSUE_KEY, "A-1")).isZero();
        assertThat(ordinal(records, IssueField.LOCAL_ISSUE_KEY, "A-2")).isEqualTo(4);
        assertThat(ordinal(records, IssueField.LOCAL_ISSUE_KEY, "\u00C4-1")).isEqualTo(5);
        assertThat(ordinal(records, IssueField.REMOTE_ISSUE_KEY, "B-9")).isZero();
        assertThat(records.find(IssueField.REMOTE_ISSUE_KEY, "A-1")).isEmpty();
        assertThat(records.find(IssueField.LOCAL_ISSUE_KEY, "7")).isEmpty();
        assertThat(records.find(IssueField.LOCAL_ISSUE_KEY, "")).isEmpty();
    }

    @Test
    void findsAnEditedRecord() {
        Place key =
                Place.root()
                        .child("firstConnector")
                        .child(1)
                        .child(IssueField.LOCAL_ISSUE_KEY.key());
        Edit edit = Edit.put(key, Document.parse("\"A-3\"").root());
        Document edited =
                Change.of("put", List.of(edit))
                        .applyTo(
                                document("{\"localIssueKey\":\"A-1\"},{\"localIssueKey\":\"A-2\"}"),
                                Progress.NONE);
        IssueRecords records =
                IssueRecords.of(
                        SyncedIssueData.in(edited.root(), "data").sides().getFirst(),
                        Progress.NONE);

        assertThat(ordinal(records, IssueField.LOCAL_ISSUE_KEY, "A-3")).isEqualTo(1);
        assertThat(records.find(IssueField.LOCAL_ISSUE_KEY, "A-2")).isEmpty();
    }

    private static long ordinal(IssueRecords records, IssueField key, String text) {
        return records.find(key, text).orElseThrow().ordinal();
    }

    /** A record with its members in any order, and now and then fewer of them. */
    private static String record(int number, Random random) {
        List<String> members =
                new ArrayList<>(
                        List.of(
                                "\"localIssueKey\":\"A-" + number + "\"",
                                "\"remoteIssueKey\":\"B-" + number + "\"",
                                "\"outgoingMessageSequenceId\":" + number,
                                "\"comments\":["
                                        + String.join(",", Collections.nCopies(number % 3, "{}"))
                                        + "]"));
        for (String optional :
                List.of(
                        "\"attachments\":[]",
                        "\"connectorKey\":\"C\"",
                        "\"lastIncomingChange\":1")) {
            if (random.nextBoolean()) {
                members.add(optional);
            }
        }
        Collections.shuffle(members, random);
        return "{" + String.join(",", members) + "}";
    }

    private static Side side(String records) {
        return SyncedIssueData.in(document(records).root(), "data").sides().getFirst();
    }

    private static Document document(String records) {
        String text = "{\"firstConnector\":[" + records + "]}";
        return Document.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
