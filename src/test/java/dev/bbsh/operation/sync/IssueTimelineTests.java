package dev.bbsh.operation.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Document;
import dev.bbsh.operation.sync.IssueTimeline.Moment;
import dev.bbsh.operation.sync.IssueTimeline.MomentKind;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

class IssueTimelineTests {

    private static final DocumentOrigin.Made ORIGIN = new DocumentOrigin.Queried("$", "data");

    private static final String ORBIT =
            """
            {"firstConnector": [
              {"localIssueKey": "ORBIT-1", "remoteIssueKey": "DEPOT-1", "firstSyncDate": 1000,
               "lastOutgoingChange": 5000, "lastChangeSeen": "4000", "outgoingMessageSequenceId": 9,
               "lastIncomingChange": 3000, "incomingMessageSequenceId": 2},
              {"localIssueKey": "ORBIT-2", "remoteIssueKey": "DEPOT-2",
               "lastOutgoingChange": 9000}]}
            """;

    private static final String DEPOT =
            """
            {"firstConnector": [
              {"localIssueKey": "DEPOT-1", "remoteIssueKey": "ORBIT-1", "firstSyncDate": 1000,
               "lastOutgoingChange": 2000, "outgoingMessageSequenceId": 2,
               "lastIncomingChange": 4500, "incomingMessageSequenceId": 7}]}
            """;

    private static final Workspace ONE =
            Workspace.empty(Settings.DEFAULT).made("orbit", Document.parse(ORBIT), ORIGIN);

    private static IssueTimeline timeline(String key, Workspace workspace) {
        return IssueTimeline.of(
                LocatedIssue.both(key, DocumentSide.open(workspace), Progress.NONE), Progress.NONE);
    }

    private static Workspace both(String depot) {
        return ONE.made("depot", Document.parse(depot), ORIGIN);
    }

    @Test
    void momentsAreInTheOrderOfTime() {
        assertThat(timeline("ORBIT-1", both(DEPOT)).moments())
                .containsExactly(
                        new Moment(1000, 0, MomentKind.FIRST_SYNC),
                        new Moment(1000, 1, MomentKind.FIRST_SYNC),
                        new Moment(2000, 1, MomentKind.LAST_SENT),
                        new Moment(3000, 0, MomentKind.LAST_APPLIED),
                        new Moment(4500, 1, MomentKind.LAST_APPLIED),
                        new Moment(4500, 1, MomentKind.DATA_END),
                        new Moment(5000, 0, MomentKind.LAST_SENT),
                        new Moment(9000, 0, MomentKind.DATA_END));
    }

    @Test
    void theNamedIssueIsTheFirstSide() {
        IssueTimeline timeline = timeline("DEPOT-1", both(DEPOT));
        assertThat(timeline.issues().getFirst().issue().name()).isEqualTo("DEPOT-1");
        assertThat(timeline.pending(0)).hasValue(0);
        assertThat(timeline.pending(1)).hasValue(2);
    }

    @Test
    void aTimeThatIsNotANumberIsNoMoment() {
        IssueTimeline timeline = timeline("ORBIT-1", both(DEPOT));
        assertThat(timeline.time(0, MomentKind.LAST_CHANGE_SEEN)).isEmpty();
    }

    @Test
    void aRecordAloneHasNoPendingMessages() {
        IssueTimeline timeline = timeline("ORBIT-1", ONE);
        assertThat(timeline.issues()).hasSize(1);
        assertThat(timeline.pending(0)).isEmpty();
        assertThat(timeline.matches()).isTrue();
    }

    @Test
    void recordsThatNameDifferentIssuesDoNotMatch() {
        assertThat(timeline("ORBIT-1", both(DEPOT)).matches()).isTrue();
        IssueTimeline timeline =
                timeline("ORBIT-1", both(DEPOT.replace("\"DEPOT-1\"", "\"DEPOT-8\"")));
        assertThat(timeline.issues()).hasSize(2);
        assertThat(timeline.matches()).isFalse();
    }

    @Test
    void anUnknownIssueHasNoRecords() {
        assertThat(LocatedIssue.both("NONE-1", DocumentSide.open(ONE), Progress.NONE)).isEmpty();
    }
}
