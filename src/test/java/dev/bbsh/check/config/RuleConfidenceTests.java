package dev.bbsh.check.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.Finding;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.lookup.Migration.MovedProject;
import dev.bbsh.check.config.rule.ReferenceRule;
import dev.bbsh.check.config.rule.ReferenceRule.Verb;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.json.Document;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fixes of what a rule of less than high confidence finds are never certain. */
class RuleConfidenceTests {

    private static final String CONFIG =
            """
            {"firstConnector": {"connectorKey": "CON-1-ORBIT",
             "aa": {"x": ["10100"], "y": {"10100": true}}, "bb": ["10100"]},
             "secondConnector": {"connectorKey": "CON-2-DEPOT"}}\
            """;

    private static final String BB = "$.firstConnector.bb[0]";

    @TempDir private Path folder;

    @Test
    void aRuleWithoutConfidenceIsCertain() {
        assertThat(fixed(rule("$.firstConnector.bb[*]", Confidence.HIGH))).containsExactly(BB);
    }

    @Test
    void aRuleOfMediumConfidenceOnlySuggests() {
        ReferenceRule rule = rule("$.firstConnector.bb[*]", Confidence.MEDIUM);
        assertThat(fixed(rule)).isEmpty();
        assertThat(findings(rule))
                .singleElement()
                .satisfies(
                        (each) ->
                                assertThat(each.detail().orElseThrow().suggestions())
                                        .extracting((hint) -> hint.confidence())
                                        .containsExactly(Confidence.MEDIUM));
    }

    @Test
    void theSameIdElsewhereStaysCertain() {
        assertThat(
                        fixed(
                                rule("$.firstConnector.aa.x[*]", Confidence.LOW),
                                rule("$.firstConnector.bb[*]", Confidence.HIGH)))
                .containsExactly(BB);
    }

    @Test
    void theConfidenceInASideCountsForEverythingBelowIt() {
        ReferenceRule side =
                new ReferenceRule(
                        Verb.SIDE,
                        "$.firstConnector.aa",
                        "first",
                        List.of(),
                        "test",
                        Confidence.MEDIUM);
        assertThat(
                        fixed(
                                side,
                                rule("$.firstConnector.aa.x[*]", Confidence.HIGH),
                                rule("$.firstConnector.aa.y", Confidence.HIGH)))
                .isEmpty();
    }

    @Test
    void theLastRuleForAPlaceDecides() {
        assertThat(
                        fixed(
                                rule("$.firstConnector.bb[*]", Confidence.LOW),
                                rule("$.firstConnector.bb[*]", Confidence.HIGH)))
                .containsExactly(BB);
    }

    /** All of it is the first side's: the names say nothing about a side. */
    private static ReferenceRule side() {
        return new ReferenceRule(
                Verb.SIDE, "$.firstConnector.*", "first", List.of(), "test", Confidence.HIGH);
    }

    private static ReferenceRule rule(String path, Confidence confidence) {
        return new ReferenceRule(Verb.AT, path, "status", List.of(), "test", confidence);
    }

    private List<String> fixed(ReferenceRule... rules) {
        return findings(rules).stream()
                .flatMap((each) -> each.sureFix().stream())
                .flatMap((fix) -> fix.edits().stream())
                .map((edit) -> edit.at().brief())
                .toList();
    }

    private List<Finding> findings(ReferenceRule... more) {
        Document document = Document.parse(CONFIG);
        ReferenceRules rules = ReferenceRules.standard().and(List.of(side())).and(List.of(more));
        return ConfigCheck.of(
                        ConfigVersions.of(document.root(), document.root(), rules),
                        new ConfigCheck.Setting(rules, SideName.FIRST, "ORBIT", migration(), false),
                        Progress.NONE)
                .findings()
                .kept();
    }

    private Migration migration() {
        return new Migration(
                Optional.of(
                        new TinyJira()
                                .project("10300", "ORBIT")
                                .status("10100", "Waiting", "new")
                                .in(folder.resolve("old"))),
                new TinyJira()
                        .project("10400", "ORBIT")
                        .status("10777", "Waiting", "new")
                        .in(folder.resolve("new")),
                Optional.empty(),
                new MovedProject("ORBIT", "ORBIT", false),
                Map.of());
    }
}
