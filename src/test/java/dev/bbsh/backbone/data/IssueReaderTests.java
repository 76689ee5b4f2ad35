package dev.bbsh.backbone.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.tape.Segment;

import org.junit.jupiter.api.Test;

class IssueReaderTests {

    private static final Segment RECORDS =
            Segment.of(
                    """
                    [{"localIssueKey":"ORBIT-1","comments":[{"remoteId":"5"},{}],"more":1,"other":2},
                    {"remoteIssueKey":"DEPOT-2","outgoingMessageSequenceId":7},17,{}]
                    """);

    private final IssueReader reader = new IssueReader();

    @Test
    void theCurrentRecordHasNothingOfTheOneBefore() {
        int node = RECORDS.firstChild(0);
        SyncedIssue issue = reader.readCurrent(RECORDS, node, 0);
        assertThat(issue.localIssueKey()).contains("ORBIT-1");
        assertThat(issue.unknownMembers()).isEqualTo(2);
        assertThat(new CopyCounter().count(issue, IssueField.COMMENTS)).isEqualTo(1);

        node = RECORDS.next(node);
        assertThat(reader.readCurrent(RECORDS, node, 1)).isSameAs(issue);
        assertThat(issue.ordinal()).isEqualTo(1);
        assertThat(issue.localIssueKey()).isEmpty();
        assertThat(issue.remoteIssueKey()).contains("DEPOT-2");
        assertThat(issue.outgoing()).hasValue(7);
        assertThat(issue.count(IssueField.COMMENTS)).isZero();
        assertThat(new CopyCounter().count(issue, IssueField.COMMENTS)).isZero();
        assertThat(issue.unknownMembers()).isZero();

        node = RECORDS.next(node);
        assertThat(reader.readCurrent(RECORDS, node, 2).isRecord()).isFalse();
        assertThat(issue.has(IssueField.REMOTE_ISSUE_KEY)).isFalse();
    }

    @Test
    void aRecordThatIsReadForGoodStaysItself() {
        int node = RECORDS.firstChild(0);
        SyncedIssue first = reader.read(RECORDS, node, 0);
        reader.readCurrent(RECORDS, RECORDS.next(node), 1);
        assertThat(first.localIssueKey()).contains("ORBIT-1");
        assertThat(first.ordinal()).isZero();
    }
}
