package dev.bbsh.check.config.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.TinyJira;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.Document;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The likely sides of references whose side the config does not say. */
class LikelySidesTests {

    private static final String PAIRS = "[['20001', '10001'], ['20002', '10002']]";

    @TempDir private Path folder;

    private final TinyJira jira =
            new TinyJira()
                    .project("10300", "ORBIT")
                    .issueType("10001", "One")
                    .issueType("10002", "Two");

    /** The names in a map have a side of their own. */
    @ParameterizedTest
    @ValueSource(strings = {PAIRS, "{'20001': '10001', '20002': '10002'}"})
    void theOldJiraTellsWhichOfTwoPairedIdsIsWhose(String pairs) {
        assertThat(likely(pairs))
                .containsExactly(
                        "20001 second HIGH",
                        "10001 first HIGH",
                        "20002 second HIGH",
                        "10002 first HIGH");
    }

    @Test
    void whatAnIncompleteListLacksIsNoEvidence() {
        jira.more("issuetype");
        assertThat(likely(PAIRS)).containsExactly("20001 -", "10001 -", "20002 -", "10002 -");
    }

    @Test
    void idsOfWhichBothSidesExistHaveNoLikelySide() {
        assertThat(likely("[['10001', '10002'], ['10002', '10001']]"))
                .containsExactly("10001 -", "10002 -", "10002 -", "10001 -");
    }

    @Test
    void certainSidesNeedNoEvidence() {
        assertThat(likely("['10001', '10002']")).containsExactly("10001 -", "10002 -");
    }

    private List<String> likely(String issueTypes) {
        String config =
                "{'firstConnector': {'issueTypes': "
                        + issueTypes
                        + "}, 'secondConnector': {'connectorKey': 'CON-2-DEPOT'}}";
        ReferenceEvidence.Request request =
                new ReferenceEvidence.Request(
                        Document.parse(config.replace('\'', '"')).root(),
                        ReferenceRules.standard(),
                        jira.in(folder),
                        "ORBIT",
                        Optional.of(SideName.FIRST),
                        Optional.empty());
        References references = References.of(request.root(), request.rules(), Progress.NONE);
        LikelySides sides = LikelySides.of(request, () -> references, references, Progress.NONE);
        return references.found().stream()
                .map(
                        (each) ->
                                each.id()
                                        + " "
                                        + sides.of(each)
                                                .map(
                                                        (by) ->
                                                                by.side().word()
                                                                        + " "
                                                                        + by.confidence())
                                                .orElse("-"))
                .toList();
    }
}
