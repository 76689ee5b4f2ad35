package dev.bbsh.backbone.index;

import static dev.bbsh.backbone.Issues.messages;
import static dev.bbsh.backbone.Issues.pair;
import static dev.bbsh.backbone.Issues.side;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.Span;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class PairingTests {

    @Test
    void partnersHaveEachOthersKeys() {
        Pairing pairing =
                Pairing.of(
                        side(pair("A-1", "B-2"), pair("A-2", "B-1"), pair("A-3", "B-9")),
                        side(pair("B-1", "A-2"), pair("B-2", "A-1"), pair("B-3", "A-3")),
                        Progress.NONE);
        assertThat(pairing.pairs())
                .extracting((pair) -> pair.one().name() + "/" + pair.other().name())
                .containsExactly("A-1/B-2", "A-2/B-1");
        assertThat(pairing.unmatched().map(SyncedIssue::name)).containsExactly("A-3");
        assertThat(pairing.othersUnmatched().map(SyncedIssue::name)).containsExactly("B-3");
        assertThat(pairing.count()).isEqualTo(2);
        assertThat(pairing.partner(0)).hasValue(1);
        assertThat(pairing.partner(2)).isEmpty();
    }

    @Test
    void anIssueHasOnePartnerEvenWhenKeysRepeat() {
        Pairing pairing =
                Pairing.of(
                        side(pair("A-1", "B-1"), pair("A-1", "B-1"), pair("A-2", "B-1")),
                        side(pair("B-1", "A-9"), pair("B-1", "A-2"), pair("B-1", "A-1")),
                        Progress.NONE);
        assertThat(pairing.count()).isEqualTo(2);
        assertThat(pairing.partner(0)).hasValue(2);
        assertThat(pairing.partner(1)).isEmpty();
        assertThat(pairing.partner(2)).hasValue(1);
        assertThat(pairing.otherByKey().repeated()).isEqualTo(2);
    }

    @Test
    void messagesAreCountedInBothDirections() {
        IssuePair pair =
                Pairing.of(
                                side(messages("A-1", "B-1", 7, 2)),
                                side(messages("B-1", "A-1", 1, 4)),
                                Progress.NONE)
                        .pairs()
                        .iterator()
                        .next();
        assertThat(pair.open()).hasValue(3);
        assertThat(pair.openBack()).hasValue(-1);
    }

    @Test
    void manyKeysAreFoundAgain() {
        int count = 20_000;
        Pairing pairing = Pairing.of(many("A", "B", count), many("B", "A", count), Progress.NONE);
        assertThat(pairing.count()).isEqualTo(count);
        assertThat(pairing.otherByKey().find("B-19999")).isEqualTo(19_999);
        assertThat(pairing.otherByKey().find("B-20000")).isEqualTo(KeyIndex.NONE);
    }

    @Test
    void pairsAreLookedForOnce() {
        Side one = many("A", "B", 3);
        Side other = many("B", "A", 3);
        Pairing first = Pairing.of(one, other, Progress.NONE);
        assertThat(PairTable.of(first.one(), first.otherByKey(), Progress.NONE))
                .isSameAs(PairTable.of(first.one(), first.otherByKey(), Progress.NONE));
        assertThat(Pairing.of(one, other, Progress.NONE).count()).isEqualTo(3);
    }

    @Test
    void whatWasFoundWithAnotherSideIsNotTaken() {
        Side one = many("A", "B", 3);
        assertThat(Pairing.of(one, many("B", "A", 3), Progress.NONE).count()).isEqualTo(3);
        assertThat(Pairing.of(one, many("B", "A", 2), Progress.NONE).count()).isEqualTo(2);
        assertThat(Pairing.of(one, many("C", "A", 3), Progress.NONE).count()).isZero();
    }

    @Test
    void anIndexSaysWhoseRecordsItFinds() {
        Side first = many("A", "B", 3);
        Side second = new Side(SideName.SECOND, first.value());
        for (Side side : List.of(first, second)) {
            IssueRecords records = IssueRecords.of(side, Progress.NONE);
            KeyIndex index = KeyIndex.of(records, IssueField.LOCAL_ISSUE_KEY, Progress.NONE);
            assertThat(index.records().side().name()).isEqualTo(side.name());
            assertThat(index.find("A-2")).isEqualTo(2);
        }
    }

    private static Side many(String local, String remote, int count) {
        String records =
                IntStream.range(0, count)
                        .mapToObj(
                                (i) ->
                                        "{\"localIssueKey\":\"%s-%d\",\"remoteIssueKey\":\"%s-%d\"}"
                                                .formatted(local, i, remote, i))
                        .collect(Collectors.joining(","));
        return new Side(SideName.FIRST, Span.of("[" + records + "]"));
    }
}
