package dev.bbsh.operation.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Cases;
import dev.bbsh.backbone.MigrationDates;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.file.Location;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.KeptCase;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Two sessions that record facts in one case. */
class JoinedFactsTests {

    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

    private static final Case ORBIT =
            Case.of(new ProjectPair("ORBIT", "DEPOT")).withMoving("ORBIT");

    private static final Case ALFA = Case.of(new ProjectPair("ALFA", "BETA")).withMoving("ALFA");

    @TempDir private Path folder;

    private CaseFolder kept() {
        CaseFolder kept = new CaseFolder(new Location(folder.resolve("acme")));
        kept.create(new KeptEvent.Opened(NOW, "acme"));
        kept.add(List.of(new KeptEvent.FactsRecorded(NOW, cases(ORBIT))));
        return kept;
    }

    private static Cases cases(Case... all) {
        return new Cases(List.of(all), Optional.empty());
    }

    private static Workspace with(CaseFolder kept, Cases facts) {
        Workspace empty = Workspace.empty(Settings.DEFAULT);
        return empty.with(facts).withResults(empty.results().withKept(Optional.of(kept)));
    }

    private static void keep(CaseFolder kept, Cases before, Cases after) {
        CaseKeeper.keep("case", with(kept, before), with(kept, after), NOW, Progress.NONE);
    }

    @Test
    void factsOfOtherSyncsAndOtherFactsStay() {
        CaseFolder kept = kept();
        keep(kept, cases(ORBIT), cases(ORBIT, ALFA));
        // The other session knows neither.
        keep(kept, cases(ORBIT), cases(ORBIT.withMethod(MigrationMethod.of("jcma"))));
        keep(kept, cases(ORBIT), cases(ORBIT.withConfiguredAt("DEPOT")));
        assertThat(kept.read().facts().all())
                .containsExactlyInAnyOrder(
                        ALFA,
                        ORBIT.withMethod(MigrationMethod.of("jcma")).withConfiguredAt("DEPOT"));
    }

    @Test
    void aContradictionIsReportedAndChangesNothing() {
        CaseFolder kept = kept();
        keep(kept, cases(ORBIT), cases(ORBIT.withMethod(MigrationMethod.of("jcma"))));
        KeptCase before = kept.read();
        assertThatThrownBy(
                        () ->
                                keep(
                                        kept,
                                        cases(ORBIT),
                                        cases(ORBIT.withMethod(MigrationMethod.of("other")))))
                .hasMessageContaining("another session has recorded other facts")
                .hasMessageContaining("by jcma");
        assertThat(kept.read()).isEqualTo(before);
    }

    @Test
    void forgottenFactsAreForgotten() {
        CaseFolder kept = kept();
        keep(kept, cases(ORBIT), cases(ORBIT, ALFA));
        keep(kept, cases(ORBIT), Cases.NONE);
        assertThat(kept.read().facts()).isEqualTo(cases(ALFA));
    }

    @Test
    void aDateThatOneSessionMovesAndAFactOfTheOtherAreBothKept() {
        CaseFolder kept = kept();
        Cases dated = cases(ORBIT).withDates(dates("2026-11-20..2026-11-22", "2026-11-23"));
        keep(kept, cases(ORBIT), dated);
        keep(kept, dated, dated.withDates(dates("2026-11-21", "2026-11-23")));
        // The other session knows the first window, moves the go-live, and records a method.
        Cases later = dated.withDates(dates("2026-11-20..2026-11-22", "2026-11-30"));
        keep(kept, dated, later.withMethod(MigrationMethod.of("jcma")));
        assertThat(kept.read().facts().dates()).isEqualTo(dates("2026-11-21", "2026-11-30"));
        assertThat(kept.read().facts().method()).contains(MigrationMethod.of("jcma"));
        keep(kept, later.withMethod(MigrationMethod.of("jcma")), later);
        assertThat(kept.read().facts().method()).isEmpty();
        assertThat(kept.read().facts().dates().goLive()).isPresent();
        keep(kept, later, cases(ORBIT));
        assertThat(kept.read().facts().dates().isEmpty()).isTrue();
    }

    private static MigrationDates dates(String window, String goLive) {
        return MigrationDates.of(Optional.of(window), Optional.of(goLive));
    }

    @Test
    void theCommonMethodStaysAndIsJoined() {
        CaseFolder kept = kept();
        Cases jcma = cases(ORBIT).withMethod(MigrationMethod.of("jcma"));
        keep(kept, cases(ORBIT), jcma);
        keep(kept, cases(ORBIT), cases(ORBIT, ALFA));
        assertThat(kept.read().facts())
                .isEqualTo(cases(ORBIT, ALFA).withMethod(MigrationMethod.of("jcma")));
        Cases other = cases(ORBIT).withMethod(MigrationMethod.of("other"));
        assertThatThrownBy(() -> keep(kept, cases(ORBIT), other))
                .hasMessageContaining("another session has recorded other facts")
                .hasMessageContaining("by jcma");
        keep(kept, jcma, cases(ORBIT));
        assertThat(kept.read().facts()).isEqualTo(cases(ORBIT, ALFA));
    }
}
