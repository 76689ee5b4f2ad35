package dev.bbsh.operation.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.ProjectPair;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class CaseFactsTests {

    private static final Case KNOWN = Case.of(new ProjectPair("ORBIT", "DEPOT"));

    private static CaseFacts facts(Optional<String> moving, List<KeyChange> keys) {
        return new CaseFacts(moving, Optional.empty(), keys, Optional.empty());
    }

    @Test
    void noFactsChangeNoCase() {
        CaseFacts none = facts(Optional.empty(), List.of());
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.in(KNOWN)).isEqualTo(KNOWN);
    }

    @Test
    void aProjectMayBeNamedByTheKeyAfterItsMove() {
        CaseFacts facts = facts(Optional.of("NEW"), List.of(new KeyChange("ORBIT", "NEW")));
        assertThat(facts.in(KNOWN).moving()).contains("ORBIT");
    }

    @Test
    void noneAndBothAreNoProjects() {
        assertThat(facts(Optional.of("none"), List.of()).projects()).isEmpty();
        assertThat(facts(Optional.of("both"), List.of()).projects()).isEmpty();
        assertThat(facts(Optional.of("ORBIT"), List.of()).projects()).containsExactly("ORBIT");
    }

    @Test
    void allFactsComeIntoTheCase() {
        CaseFacts facts =
                new CaseFacts(
                        Optional.of("ORBIT"),
                        Optional.of(MigrationMethod.JCMA),
                        List.of(),
                        Optional.of("DEPOT"));
        assertThat(facts.projects()).containsExactly("ORBIT", "DEPOT");
        assertThat(facts.in(KNOWN).words())
                .isEqualTo("ORBIT moves, by jcma, configured on the DEPOT side");
    }
}
