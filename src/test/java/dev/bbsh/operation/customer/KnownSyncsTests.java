package dev.bbsh.operation.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class KnownSyncsTests {

    private static final ProjectPair BETA = new ProjectPair("ALFA", "BETA");

    private static final ProjectPair ZETA = new ProjectPair("ALFA", "ZETA");

    private static final ProjectPair ORBIT = new ProjectPair("ORBIT", "DEPOT");

    private final Workspace shared =
            new SyncSamples()
                    .side("alfa", "ALFA", "BETA", 1, 1)
                    .side("alfa-2", "ALFA", "ZETA", 1, 2)
                    .side("orbit", "ORBIT", "DEPOT", 1, 3)
                    .workspace();

    private final KnownSyncs syncs = new KnownSyncs(shared);

    private static String line(String word) {
        return "case --sync " + word + " --moving none";
    }

    @Test
    void aWordNamesExactlyOneSync() {
        assertThat(syncs.all()).containsExactly(BETA, ZETA, ORBIT);
        assertThat(syncs.all()).extracting(syncs::word).containsExactly("BETA", "ZETA", "ORBIT");
        for (ProjectPair each : syncs.all()) {
            assertThat(syncs.named(syncs.word(each), KnownSyncsTests::line)).isEqualTo(each);
        }
    }

    @Test
    void whereNoKeyIsEnoughBothAreTheWord() {
        KnownSyncs triangle =
                new KnownSyncs(
                        new SyncSamples()
                                .side("a", "A1", "B1", 1, 1)
                                .side("b", "B1", "C1", 1, 2)
                                .side("c", "C1", "A1", 1, 3)
                                .workspace());
        ProjectPair first = new ProjectPair("A1", "B1");
        assertThat(triangle.word(first)).isEqualTo("A1/B1");
        assertThat(triangle.named("b1/a1", KnownSyncsTests::line)).isEqualTo(first);
        assertThat(triangle.line(Optional.of(first), "--moving A1", Optional.of("A1")))
                .isEqualTo("case --sync A1/B1 --moving A1");
    }

    @Test
    void aSharedProjectIsAnErrorWithTheLinesToType() {
        assertThatThrownBy(() -> syncs.named("ALFA", KnownSyncsTests::line))
                .hasMessage("ALFA is in 2 syncs (ALFA and BETA; ALFA and ZETA)")
                .extracting((error) -> ((BbshException) error).advice())
                .isEqualTo("case --sync BETA --moving none   or   case --sync ZETA --moving none");
        assertThatThrownBy(() -> syncs.about(List.of("ALFA"), List.of(), KnownSyncsTests::line))
                .hasMessage("ALFA is in 2 syncs (ALFA and BETA; ALFA and ZETA)");
    }

    @Test
    void aDocumentNamesItsSync() {
        assertThat(syncs.named("alfa-2", KnownSyncsTests::line)).isEqualTo(ZETA);
    }

    @Test
    void factsNameTheirSync() {
        assertThat(syncs.about(List.of("DEPOT"), List.of(), KnownSyncsTests::line)).contains(ORBIT);
        assertThat(syncs.about(List.of("depot"), List.of(), KnownSyncsTests::line)).contains(ORBIT);
        assertThat(
                        syncs.about(
                                List.of(),
                                List.of(new KeyChange("ZETA", "ZED")),
                                KnownSyncsTests::line))
                .contains(ZETA);
        assertThatThrownBy(() -> syncs.about(List.of(), List.of(), KnownSyncsTests::line))
                .hasMessageStartingWith("this may be about any of 3 syncs (");
        assertThatThrownBy(() -> syncs.about(List.of("NOPE"), List.of(), KnownSyncsTests::line))
                .hasMessageStartingWith("no sync has the project 'NOPE': 3 syncs");
    }

    @Test
    void theOnlySyncNeedsNoName() {
        Workspace one = new SyncSamples().side("orbit", "ORBIT", "DEPOT", 1, 3).workspace();
        KnownSyncs only = new KnownSyncs(one);
        assertThat(only.about(List.of(), List.of(), KnownSyncsTests::line)).contains(ORBIT);
        assertThat(only.forget(Optional.of(ORBIT))).isEqualTo("case --forget");
        Workspace known = one.with(Case.of(BETA).withMoving("ALFA"));
        KnownSyncs recorded = new KnownSyncs(known);
        assertThat(recorded.areSeveral()).isTrue();
        assertThat(recorded.about(List.of(), List.of(), KnownSyncsTests::line)).contains(ORBIT);
    }

    @Test
    void nothingIsKnownWithoutFiles() {
        KnownSyncs none = new KnownSyncs(Workspace.empty(Settings.DEFAULT));
        assertThat(none.about(List.of("ORBIT"), List.of(), KnownSyncsTests::line)).isEmpty();
        assertThatThrownBy(() -> none.named("ORBIT", KnownSyncsTests::line))
                .hasMessage("no sync is known, so 'ORBIT' is not one of its projects");
    }
}
