package dev.bbsh.backbone.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.Document;
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
        String text = "{\"firstConnector\":[" + records + "]}";
        Document document = Document.parse(text.getBytes(StandardCharsets.UTF_8));
        return SyncedIssueData.in(document.root(), "data").sides().getFirst();
    }
}
