package dev.bbsh.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;

import java.util.List;

class CaseTests {

    private static final ProjectPair PAIR = new ProjectPair("SAM2", "SP2");

    private static final Case CASE = Case.of(PAIR);

    @Test
    void oneFactLeadsToTheOther() {
        assertThat(CASE.withMoving("SP2").staying()).contains("SAM2");
        assertThat(CASE.withMoving("none").staying()).isEmpty();
        assertThat(CASE.withMoving("both").staying()).isEmpty();
    }

    @Test
    void sayingTheSameTwiceIsFine() {
        Case known = CASE.withMoving("SP2").withMethod(MigrationMethod.JCMA);
        assertThat(known.withMoving("SP2").withMethod(MigrationMethod.of("jcma"))).isEqualTo(known);
        assertThat(known.isAbout(new ProjectPair("SP2", "SAM2"))).isTrue();
    }

    @Test
    void aContradictionIsRefused() {
        Case known = Case.UNKNOWN.withMoving("SP2").withKeyChange(KeyChange.of("SP2=CP"));
        assertThatThrownBy(() -> known.withMoving("SAM2"))
                .isInstanceOf(BbshException.class)
                .hasMessage("--moving is already recorded as SP2, not SAM2");
        assertThatThrownBy(() -> known.withMoving("none"))
                .hasMessage("--moving is already recorded as SP2, not none");
        assertThatThrownBy(() -> CASE.withMoving("none").withMoving("SP2"))
                .hasMessage("--moving is already recorded as none, not SP2");
        assertThatThrownBy(() -> CASE.withMoving("none").withMoved(List.of("SP2")))
                .hasMessage("--moving is already recorded as none, not SP2");
        assertThatThrownBy(() -> known.withKeyChange(KeyChange.of("SP2=CX")))
                .hasMessage("--key is already recorded as SP2=CP, not SP2=CX");
    }

    @Test
    void aProjectOfAnotherPairIsRefused() {
        assertThatThrownBy(() -> CASE.withMoving("XY")).hasMessage("'XY' is not SAM2 or SP2");
        assertThatThrownBy(() -> CASE.withConfiguredAt("XY")).hasMessage("'XY' is not SAM2 or SP2");
        assertThatThrownBy(() -> CASE.withMoving("both").withMoving("XY"))
                .hasMessage("'XY' is not SAM2 or SP2");
        assertThatThrownBy(() -> CASE.withMoved(List.of("XY")))
                .hasMessage("'XY' is not SAM2 or SP2");
        assertThatThrownBy(() -> Case.UNKNOWN.withMoving("XY").at(PAIR))
                .isInstanceOf(BbshException.class);
        assertThat(CASE.isAbout(new ProjectPair("A", "SP2"))).isFalse();
    }

    @Test
    void theSideThatMovesToldASecondTimeIsBoth() {
        Case one = CASE.withMoved(List.of("SP2"));
        assertThat(one.movement()).contains(Movement.of("SP2"));
        assertThat(one.withMoved(List.of("SP2"))).isEqualTo(one);
        assertThat(one.withMoved(List.of("SAM2")).movement()).contains(new Movement.Both());
        assertThat(CASE.withMoved(List.of("SAM2", "SP2")).movement()).contains(new Movement.Both());
        assertThat(CASE.withMoving("both").withMoving("SP2").movement())
                .contains(new Movement.Both());
    }

    @Test
    void factsAreSeenUnderTheKeysOfTheData() {
        Case known =
                CASE.withMoving("SP2").withConfiguredAt("SP2").withKeyChange(KeyChange.of("SP2=C"));
        ProjectPair after = new ProjectPair("C", "SAM2");
        assertThat(known.isAbout(after)).isTrue();
        Case there = known.at(after);
        assertThat(there.moving()).contains("C");
        assertThat(there.staying()).contains("SAM2");
        assertThat(there.configuredAt()).contains("C");
        assertThat(there.original().moving()).contains("SP2");
        assertThat(there.at(PAIR)).isEqualTo(known);
    }

    @Test
    void bothProjectsMayGetAnotherKey() {
        Case known =
                CASE.withKeyChange(KeyChange.of("SP2=C")).withKeyChange(KeyChange.of("SAM2=S"));
        assertThat(known.isAbout(new ProjectPair("S", "C"))).isTrue();
        assertThat(known.isAbout(new ProjectPair("SAM2", "C"))).isTrue();
        assertThat(known.isAbout(new ProjectPair("S", "X"))).isFalse();
        assertThat(known.withMoving("SP2").keyChange()).contains(KeyChange.of("SP2=C"));
    }

    @Test
    void aChangeOfKeyIsTwoProjectKeys() {
        assertThat(KeyChange.of("A=B_2")).isEqualTo(new KeyChange("A", "B_2"));
        assertThatThrownBy(() -> KeyChange.of("A=")).isInstanceOf(BbshException.class);
        assertThatThrownBy(() -> KeyChange.of("A:B")).isInstanceOf(BbshException.class);
    }
}
