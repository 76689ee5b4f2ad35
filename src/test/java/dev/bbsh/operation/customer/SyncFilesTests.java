package dev.bbsh.operation.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.operation.customer.each.SyncWorkspace;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;

import org.junit.jupiter.api.Test;

import java.util.List;

class SyncFilesTests {

    private final Workspace workspace =
            new SyncSamples()
                    .side("orbit", "ORBIT", "DEPOT", 100, 1, 2)
                    .side("sam2", "SAM2", "SP2", 100, 1, 2)
                    .open("other", "{\"a\": 1}")
                    .side("renamed", "ORB", "DEPOT", 100, 1, 2)
                    .side("depot", "DEPOT", "ORBIT", 100, 7, 8)
                    .side("sp2", "SP2", "SAM2", 100, 7, 8)
                    .workspace();

    @Test
    void documentsOfTheSameProjectsAreOfOneSync() {
        assertThat(names(workspace))
                .containsExactly(
                        List.of("orbit", "depot"),
                        List.of("sam2", "sp2"),
                        List.of("renamed"),
                        List.of("other"));
    }

    @Test
    void documentsUnderAChangedKeyAreOfTheSameSync() {
        assertThat(names(moved()))
                .containsExactly(
                        List.of("orbit", "renamed", "depot"),
                        List.of("sam2", "sp2"),
                        List.of("other"));
    }

    @Test
    void theSessionOfASyncHasItsDocumentsAlone() {
        List<SyncFiles> syncs = SyncFiles.all(moved());
        Workspace first = SyncWorkspace.only(syncs.getFirst(), moved());
        assertThat(first.documents().names()).containsExactly("orbit", "renamed", "depot");
        assertThat(first.current()).contains("depot");
        Workspace second = SyncWorkspace.only(syncs.get(1), moved());
        assertThat(second.documents().names()).containsExactly("sam2", "sp2");
        assertThat(second.current()).contains("sp2");
    }

    private Workspace moved() {
        Case orbit = Case.of(new ProjectPair("ORBIT", "DEPOT"));
        return workspace.with(orbit.withKeyChange(KeyChange.of("ORBIT=ORB")));
    }

    private static List<List<String>> names(Workspace workspace) {
        return SyncFiles.all(workspace).stream()
                .map((each) -> each.documents().stream().map(OpenDocument::name).toList())
                .toList();
    }
}
