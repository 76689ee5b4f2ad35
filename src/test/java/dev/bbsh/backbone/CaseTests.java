package dev.bbsh.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;

class CaseTests {

    private static final ProjectPair PAIR = new ProjectPair("SAM2", "SP2");

    @Test
    void oneFactLeadsToTheOther() {
        assertThat(Case.UNKNOWN.withMoving("SP2").about(PAIR).staying()).contains("SAM2");
    }

    @Test
    void sayingTheSameTwiceIsFine() {
        Case known = Case.UNKNOWN.withMoving("SP2").withMethod(MigrationMethod.JCMA).about(PAIR);
        assertThat(known.withMoving("SP2").withMethod(MigrationMethod.of("jcma"))).isEqualTo(known);
        assertThat(known.about(new ProjectPair("SP2", "SAM2"))).isEqualTo(known);
    }

    @Test
    void aContradictionIsRefused() {
        Case known = Case.UNKNOWN.withMoving("SP2").withKeyChange(KeyChange.of("SP2=CP"));
        assertThatThrownBy(() -> known.withMoving("SAM2"))
                .isInstanceOf(BbshException.class)
                .hasMessage("the case says --moving SP2, not SAM2");
        assertThatThrownBy(() -> known.withKeyChange(KeyChange.of("SP2=CX")))
                .hasMessage("the case says --key SP2=CP, not SP2=CX");
    }

    @Test
    void aProjectOfAnotherPairIsRefused() {
        assertThatThrownBy(() -> Case.UNKNOWN.about(PAIR).withMoving("XY"))
                .hasMessage("'XY' is none of the projects SAM2 and SP2");
        assertThatThrownBy(() -> Case.UNKNOWN.withMoving("XY").about(PAIR))
                .isInstanceOf(BbshException.class);
        assertThatThrownBy(() -> Case.UNKNOWN.about(PAIR).about(new ProjectPair("A", "SP2")))
                .hasMessage("the case is about SAM2 and SP2, not about A and SP2");
    }

    @Test
    void dataWithTheNewKeyIsKnownToBePrepared() {
        Case known = Case.UNKNOWN.about(PAIR).withKeyChange(KeyChange.of("SP2=CP"));
        assertThatThrownBy(() -> known.about(new ProjectPair("SAM2", "CP")))
                .hasMessage("this data has the new key CP already: it was prepared");
        assertThat(known.about(PAIR)).isEqualTo(known);
    }

    @Test
    void aChangeOfKeyIsTwoProjectKeys() {
        assertThat(KeyChange.of("A=B_2")).isEqualTo(new KeyChange("A", "B_2"));
        assertThatThrownBy(() -> KeyChange.of("A=")).isInstanceOf(BbshException.class);
        assertThatThrownBy(() -> KeyChange.of("A:B")).isInstanceOf(BbshException.class);
    }
}
