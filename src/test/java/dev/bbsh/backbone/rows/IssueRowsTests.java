package dev.bbsh.backbone.rows;

import static dev.bbsh.backbone.Issues.messages;
import static dev.bbsh.backbone.Issues.pair;
import static dev.bbsh.backbone.Issues.side;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

class IssueRowsTests {

    private static final String ONE =
            """
            "localIssueKey": "A-1", "remoteIssueKey": "B-1", "firstSyncDate": 200,
             "lastOutgoingChange": 900, "lastIncomingChange": 300, "lastChangeSeen": 950,
             "outgoingMessageSequenceId": 7, "incomingMessageSequenceId": 2,
             "comments": [{"localId": "1"}, {"localId": "2"}, {"localId": "3", "remoteId": "9"}],
             "attachments": [{"localId": "4", "remoteId": "8"}, {"localId": "6"}]
            """;

    private static final String OTHER =
            """
            "localIssueKey": "B-1", "remoteIssueKey": "A-1", "firstSyncDate": 100,
             "lastOutgoingChange": 250, "lastIncomingChange": 400,
             "outgoingMessageSequenceId": 2, "incomingMessageSequenceId": 4,
             "attachments": [{"localId": "5", "remoteId": "6"}, {"localId": "7", "remoteId": "1"}],
             "incomingChangesIgnored": true
            """;

    private static IssueRows rows(List<String> one, List<String> other) {
        return IssueRows.of(
                side(one.toArray(String[]::new)),
                Optional.of(side(other.toArray(String[]::new))),
                (time) -> time < 10_000,
                Progress.NONE);
    }

    @Test
    void aPairHasTheValuesOfBothRecords() {
        IssueRows rows = rows(List.of(ONE), List.of(OTHER));

        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.isPair(0)).isTrue();
        assertThat(rows.ownComments(0)).isEqualTo(2);
        assertThat(rows.copiedComments(0)).isEqualTo(1);
        assertThat(rows.firstSync(0)).hasValue(100);
        assertThat(rows.lastSync(0)).hasValue(900);
        assertThat(rows.pending(0)).isEqualTo(3);
        assertThat(rows.pendingBack(0)).isZero();
        assertThat(rows.isIgnoredByOther(0)).isTrue();
        assertThat(rows.isIgnoredByOne(0)).isFalse();
        assertThat(rows.newest()).hasValue(950);
    }

    @Test
    void anAttachmentAndItsCopyAreOne() {
        // A's copy of 8, A's own 6 with B's copy of it, and B's copy of 1 that A did not record.
        assertThat(rows(List.of(ONE), List.of(OTHER)).attachments(0)).isEqualTo(3);
    }

    @Test
    void unmatchedIssuesOfBothSidesHaveRows() {
        IssueRows rows =
                rows(
                        List.of(pair("A-1", "B-1"), pair("A-2", "B-7")),
                        List.of(pair("B-2", "A-9"), pair("B-1", "A-1"), pair("B-3", "A-3")));

        assertThat(IntStream.range(0, rows.size()).mapToObj((row) -> rows.reader().any(row).name()))
                .containsExactly("A-1", "A-2", "B-2", "B-3");
        assertThat(IntStream.range(0, rows.size()).filter(rows::isUnmatched))
                .containsExactly(1, 2, 3);
        assertThat(rows.rowOfOther(0)).isEqualTo(2);
        assertThat(rows.rowOfOther(1)).isZero();
        assertThat(rows.rowOfOther(2)).isEqualTo(3);
    }

    @Test
    void oneSideTellsNothingOfPairs() {
        IssueRows rows = IssueRows.of(side(ONE), Optional.empty(), (_) -> true, Progress.NONE);

        assertThat(rows.hasBothSides()).isFalse();
        assertThat(rows.isUnmatched(0)).isFalse();
        assertThat(rows.pending(0)).isZero();
        assertThat(rows.attachments(0)).isEqualTo(2);
        assertThat(rows.lastSync(0)).hasValue(900);
    }

    @Test
    void aMissingNumberIsNoPendingMessage() {
        IssueRows rows = rows(List.of(pair("A-1", "B-1")), List.of(messages("B-1", "A-1", 4, 4)));

        assertThat(rows.lacksMessages(0)).isTrue();
        assertThat(rows.pending(0)).isZero();
        assertThat(rows.firstSync(0)).isEqualTo(OptionalLong.empty());
    }

    @Test
    void manyRowsAreReadByManyThreads() {
        List<String> ones = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int i = 1; i <= 20_000; i++) {
            ones.add(messages("A-" + i, "B-" + i, i, 0));
            others.add(messages("B-" + i, "A-" + i, 0, i - i % 2));
        }
        IssueRows rows = rows(ones, others);

        assertThat(IntStream.range(0, rows.size()).mapToLong(rows::pending).sum())
                .isEqualTo(10_000);
    }

    @Test
    void pendingMessagesWereSentAfterTheLastOneApplied() {
        IssueRows rows = rows(List.of(ONE), List.of(OTHER));
        SyncedIssue sender = rows.reader().one(0).orElseThrow();
        SyncedIssue receiver = rows.reader().other(0).orElseThrow();

        assertThat(PendingMessages.of(sender, receiver, 3))
                .isEqualTo(new PendingMessages(3, OptionalLong.of(400), OptionalLong.of(900)));
        assertThat(PendingMessages.of(receiver, sender, 1))
                .as("applied after the last one was sent: no lower bound")
                .isEqualTo(new PendingMessages(1, OptionalLong.empty(), OptionalLong.of(250)));
    }

    @Test
    void theTimeOfAllPendingMessagesIsTheWidest() {
        String one = ONE.replace("A-1", "A-2").replace("B-1", "B-2").replace(": 900", ": 990");
        String other = OTHER.replace("A-1", "A-2").replace("B-1", "B-2").replace(": 400", ": 350");
        IssueRows rows = rows(List.of(ONE, one), List.of(OTHER, other));

        assertThat(PendingMessages.total(rows.pairing().orElseThrow(), false, Progress.NONE))
                .contains(new PendingMessages(6, OptionalLong.of(350), OptionalLong.of(990)));
        assertThat(PendingMessages.total(rows.pairing().orElseThrow(), true, Progress.NONE))
                .isEmpty();
    }
}
