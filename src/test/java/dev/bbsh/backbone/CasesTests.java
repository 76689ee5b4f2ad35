package dev.bbsh.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

class CasesTests {

    private static final ProjectPair ONE = new ProjectPair("ORBIT", "DEPOT");

    private static final ProjectPair OTHER = new ProjectPair("SAM2", "SP2");

    private static final ProjectPair RENAMED = new ProjectPair("ORB", "DEPOT");

    private static final KeyChange KEY = KeyChange.of("ORBIT=ORB");

    private final Cases cases = Cases.NONE.with(Case.of(ONE).withMoving("ORBIT"));

    @Test
    void theFactsOfOnePairAreNotThoseOfAnother() {
        assertThat(cases.of(ONE).moving()).contains("ORBIT");
        assertThat(cases.of(new ProjectPair("DEPOT", "ORBIT")).moving()).contains("ORBIT");
        assertThat(cases.of(OTHER)).isEqualTo(Case.of(OTHER));
        Cases both = cases.with(Case.of(OTHER).withMoving("SP2"));
        assertThat(both.of(ONE).moving()).contains("ORBIT");
        assertThat(both.of(OTHER).moving()).contains("SP2");
        assertThat(both.others(both.of(ONE))).containsExactly(both.of(OTHER));
        assertThat(both.without(both.of(ONE)).all()).containsExactly(both.of(OTHER));
    }

    @Test
    void theMethodIsThatOfAllSyncsUnlessOneHasItsOwn() {
        Cases common = cases.withMethod(MigrationMethod.JCMA);
        assertThat(common.of(ONE).method()).contains(MigrationMethod.JCMA);
        assertThat(common.of(OTHER).method()).contains(MigrationMethod.JCMA);
        assertThat(common.own(ONE).method()).isEmpty();
        Cases own = common.with(common.own(OTHER).withMethod(MigrationMethod.SITE_IMPORT));
        assertThat(own.of(OTHER).method()).contains(MigrationMethod.SITE_IMPORT);
        assertThat(own.of(ONE).method()).contains(MigrationMethod.JCMA);
        assertThat(own.withoutCommon().of(ONE).method()).isEmpty();
        assertThat(own.isEmpty()).isFalse();
        assertThatThrownBy(() -> common.withMethod(MigrationMethod.OTHER))
                .hasMessage("--method is already recorded as jcma, not other");
    }

    @Test
    void theMethodOfAllIsNotKeptTwice() {
        Cases common = cases.withMethod(MigrationMethod.JCMA);
        assertThat(common.with(common.of(ONE))).isEqualTo(common);
        assertThat(common.with(common.of(OTHER)).all()).isEqualTo(common.all());
    }

    @Test
    void aChangedKeyMeansTheSamePair() {
        assertThat(cases.areOfOneSync(ONE, RENAMED)).isFalse();
        Cases known = cases.with(cases.of(ONE).withKeyChange(KEY));
        assertThat(known.areOfOneSync(ONE, RENAMED)).isTrue();
        assertThat(known.of(RENAMED).moving()).contains("ORB");
        assertThat(known.with(known.of(RENAMED).withMethod(MigrationMethod.JCMA)).all())
                .containsExactly(known.of(ONE).withMethod(MigrationMethod.JCMA));
        assertThat(known.without(known.of(RENAMED)).all()).isEmpty();
    }

    @Test
    void theFirstOfEachSyncIsFound() {
        ProjectPair back = new ProjectPair("DEPOT", "ORBIT");
        List<ProjectPair> pairs = List.of(RENAMED, OTHER, ONE, back, RENAMED, OTHER);
        assertThat(Cases.NONE.different(pairs, (pair) -> pair))
                .containsExactly(RENAMED, OTHER, ONE);
        assertThat(cases.different(pairs, (pair) -> pair)).containsExactly(RENAMED, OTHER, ONE);
        Cases known = cases.with(cases.of(ONE).withKeyChange(KEY));
        assertThat(known.different(pairs, (pair) -> pair)).containsExactly(RENAMED, OTHER);
        assertThat(known.different(pairs.reversed(), (pair) -> pair))
                .containsExactly(OTHER, RENAMED);
        assertThat(known.hasFactsOf(RENAMED)).isTrue();
        assertThat(known.hasFactsOf(OTHER)).isFalse();
    }

    @Test
    void twoCasesThatAChangedKeyMakesOneAreJoined() {
        Cases two = cases.with(Case.of(RENAMED).withMethod(MigrationMethod.JCMA));
        assertThat(two.with(two.of(ONE).withKeyChange(KEY)).all())
                .containsExactly(
                        Case.of(ONE)
                                .withMoving("ORBIT")
                                .withKeyChange(KEY)
                                .withMethod(MigrationMethod.JCMA));
        Cases contrary = cases.with(Case.of(RENAMED).withMoving("DEPOT"));
        Case changed = contrary.of(ONE).withKeyChange(KEY);
        assertThatThrownBy(() -> contrary.with(changed))
                .hasMessage("--moving is already recorded as ORBIT, not DEPOT");
    }

    @Test
    void whatWaitsForItsProjectsGoesToThePairThatItNames() {
        Cases waiting = Cases.NONE.with(Case.UNKNOWN.withMoving("SP2"));
        assertThat(waiting.withProjects(ONE)).isEqualTo(waiting);
        Cases arrived = waiting.withProjects(ONE).withProjects(OTHER);
        assertThat(arrived.of(OTHER).moving()).contains("SP2");
        assertThat(arrived.of(ONE)).isEqualTo(Case.of(ONE));
        assertThat(arrived.withoutProjects()).isEmpty();
    }

    @Test
    void whatNamesNoProjectGoesToTheFirstPair() {
        Cases waiting = Cases.NONE.with(Case.UNKNOWN.withMethod(MigrationMethod.JCMA));
        Cases arrived = waiting.withProjects(ONE).withProjects(OTHER);
        assertThat(arrived.of(ONE).method()).contains(MigrationMethod.JCMA);
        assertThat(arrived.of(OTHER).method()).isEmpty();
    }
}
