package dev.bbsh.operation.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.operation.customer.DoubledFiles.Evidence;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The missing and doubled files of syncs. */
class SyncStateTests {

    private static List<SyncState> states(SyncSamples samples) {
        return SyncFiles.all(samples.workspace()).stream()
                .map((each) -> SyncState.of(each, Progress.NONE))
                .toList();
    }

    private static DoubledFiles doubled(SyncSamples samples) {
        return states(samples).getFirst().doubled().getFirst();
    }

    private static SyncSamples orbit() {
        return new SyncSamples().side("orbit", "ORBIT", "DEPOT", 100, 1, 2);
    }

    @Test
    void bothSidesAreComplete() {
        SyncState state = states(orbit().side("depot", "DEPOT", "ORBIT", 100, 7, 8)).getFirst();
        assertThat(state.isComplete()).isTrue();
        assertThat(state.pairs().orElseThrow().pairs()).isEqualTo(2);
        assertThat(state.files().missing()).isEmpty();
        assertThat(state.doubled()).isEmpty();
        assertThat(state.files().title()).isEqualTo("ORBIT / DEPOT");
    }

    @Test
    void aMissingSideIsNamed() {
        SyncState state = states(orbit()).getFirst();
        assertThat(state.isComplete()).isFalse();
        assertThat(state.files().missing()).containsExactly("DEPOT");
    }

    @Test
    void aConfigWithoutDataIsNotComplete() {
        SyncState state =
                states(
                                new SyncSamples()
                                        .open(
                                                "config",
                                                """
                                                {"firstConnector": {"connectorKey": "CON-1-SAM2"},
                                                 "secondConnector": {"connectorKey": "CON-2-SP2"}}
                                                """))
                        .getFirst();
        assertThat(state.hasOnlyConfig()).isTrue();
        assertThat(state.isComplete()).isFalse();
    }

    @Test
    void aFileWithBothSidesMissesNothing() {
        String first = SyncSamples.records("CON-1-ORBIT", "ORBIT", "DEPOT", 1, 1, 2);
        String second = SyncSamples.records("CON-1-DEPOT", "DEPOT", "ORBIT", 1, 7, 8);
        SyncState state =
                states(
                                new SyncSamples()
                                        .open(
                                                "both",
                                                "{\"firstConnector\": ["
                                                        + first
                                                        + "], \"secondConnector\": ["
                                                        + second
                                                        + "]}"))
                        .getFirst();
        assertThat(state.isComplete()).isTrue();
        assertThat(state.files().missing()).isEmpty();
    }

    @Test
    void theOneWhoseDataEndsLaterIsNewerInAnyOrder() {
        DoubledFiles after = doubled(orbit().side("later", "ORBIT", "DEPOT", 200, 1, 2));
        assertThat(after.evidence()).isEqualTo(Evidence.LATER_DATA);
        assertThat(after.newest().document().name()).isEqualTo("later");
        DoubledFiles before = doubled(orbit().side("earlier", "ORBIT", "DEPOT", 50, 1, 2));
        assertThat(before.evidence()).isEqualTo(Evidence.LATER_DATA);
        assertThat(before.newest().document().name()).isEqualTo("orbit");
        assertThat(before.dataEnds(Progress.NONE)).isEqualTo(100);
    }

    @Test
    void theSameDataTwiceIsSaid() {
        assertThat(doubled(orbit().side("copy", "ORBIT", "DEPOT", 100, 1, 2)).evidence())
                .isEqualTo(Evidence.SAME_DATA);
    }

    @Test
    void whatEndsAtTheSameTimeIsNotToldApart() {
        assertThat(doubled(orbit().side("more", "ORBIT", "DEPOT", 100, 1, 2, 3)).evidence())
                .isEqualTo(Evidence.NOT_TOLD);
    }

    @Test
    void otherConnectorsAreAnotherSync() {
        String records = SyncSamples.records("CON-9-ORBIT", "ORBIT", "DEPOT", 200, 1, 2);
        SyncSamples both = orbit().open("other", "{\"firstConnector\": [" + records + "]}");
        assertThat(doubled(both).evidence()).isEqualTo(Evidence.OTHER_CONNECTORS);
    }

    @Test
    void partsShareNoIssue() {
        String part =
                SyncSamples.records("CON-1-ORBIT", "ORBIT", "DEPOT", 200, 1)
                        .replace("ORBIT-1\"", "ORBIT-77\"")
                        .replace("CON-1-ORBIT-77", "CON-1-ORBIT");
        SyncSamples both = orbit().open("part", "{\"firstConnector\": [" + part + "]}");
        assertThat(doubled(both).evidence()).isEqualTo(Evidence.PARTS);
    }

    @Test
    void filesWithoutProjectsAreOfNoSync() {
        List<SyncFiles> groups = SyncFiles.all(orbit().open("plain", "{}").workspace());
        assertThat(groups).extracting(SyncFiles::title).containsExactly("ORBIT / DEPOT", "no sync");
    }
}
