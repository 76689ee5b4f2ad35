package dev.bbsh.operation.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.SideMapping;
import dev.bbsh.session.jira.OpenMapping;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class SideMappingsTests {

    private static final Workspace TWO =
            Workspace.empty(Settings.DEFAULT).with(mapping("o")).with(mapping("d"));

    private static OpenMapping mapping(String name) {
        IdMapping none = new IdMapping.Builder().build();
        return new OpenMapping(name, MappingFiles.LoadedMapping.of(none), name);
    }

    private static SideMappings of(List<String> sides, List<String> mappings) {
        return new SideMappings(
                TWO, "prepare all", new SideMappings.Named(sides, mappings, Optional.empty()));
    }

    @Test
    void eachSideHasTheMappingInTheSamePosition() {
        assertThat(of(List.of("ORBIT", "DEPOT"), List.of("o", "d")).pairs())
                .containsExactly(new SideMapping("ORBIT", "o"), new SideMapping("DEPOT", "d"));
    }

    @Test
    void aSideWithoutMappingTakesTheOnlyOneThatIsOpen() {
        SideMappings one =
                new SideMappings(
                        Workspace.empty(Settings.DEFAULT).with(mapping("o")),
                        "prepare all",
                        new SideMappings.Named(List.of("ORBIT"), List.of(), Optional.empty()));
        assertThat(one.pairs()).containsExactly(new SideMapping("ORBIT", "o"));
        assertThatThrownBy(() -> of(List.of("ORBIT"), List.of()).pairs())
                .hasMessage("no ID mapping given, and several are loaded: o, d")
                .hasFieldOrPropertyWithValue(
                        "advice",
                        "prepare all --side ORBIT --mapping o   or   prepare all --side ORBIT"
                                + " --mapping d");
    }

    @Test
    void sidesAndMappingsAreAsMany() {
        assertThatThrownBy(() -> of(List.of("ORBIT", "DEPOT"), List.of("o")).pairs())
                .hasMessage("2 sides need the same number of mappings, and 1 is given")
                .hasFieldOrPropertyWithValue(
                        "advice", "prepare all --side ORBIT --mapping o --side DEPOT --mapping o");
        assertThatThrownBy(() -> of(List.of("ORBIT", "ORBIT"), List.of("o", "d")).pairs())
                .hasMessage("--side ORBIT is given twice");
    }

    @Test
    void severalMappingsNeedTheirSides() {
        SideMappings named = of(List.of(), List.of("o", "d"));
        assertThatThrownBy(() -> named.only(List.of("ORBIT", "DEPOT")))
                .hasMessage("2 mappings are given without their sides")
                .hasFieldOrPropertyWithValue(
                        "advice", "prepare all --side ORBIT --mapping o --side DEPOT --mapping d");
        assertThat(of(List.of(), List.of("o")).only(List.of())).contains("o");
        assertThat(of(List.of(), List.of()).only(List.of())).isEmpty();
    }

    @Test
    void movingAndSideSayTheSame() {
        SideMappings.Named both =
                new SideMappings.Named(List.of("ORBIT"), List.of(), Optional.of("ORBIT"));
        assertThatThrownBy(() -> new SideMappings(TWO, "prepare all", both))
                .hasMessage("--moving and --side can't be combined")
                .hasFieldOrPropertyWithValue("advice", "prepare all --side ORBIT --mapping o");
    }

    @Test
    void theProjectThatStaysDoesNotMove() {
        Case known = Case.of(new ProjectPair("ORBIT", "DEPOT")).withMoving("ORBIT");
        of(List.of(), List.of()).requireNoOther("ORBIT", known);
        assertThatThrownBy(() -> of(List.of(), List.of()).requireNoOther("DEPOT", known))
                .hasMessage("the case says --moving ORBIT, not DEPOT");
    }
}
