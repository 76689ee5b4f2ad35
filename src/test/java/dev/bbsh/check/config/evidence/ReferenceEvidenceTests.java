package dev.bbsh.check.config.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.check.config.TinyJira;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Suggestions where the evidence is not enough to be certain. */
class ReferenceEvidenceTests {

    @TempDir private Path folder;

    @Test
    void theKindOfWhichTheOldJiraHasFewerItemsIsLikelier() {
        TinyJira jira = jira();
        for (int id = 10_000; id < 10_012; id++) {
            jira.status("" + id, "s" + id, "new");
        }
        for (int id = 10_000; id < 10_004; id++) {
            jira.issueType("" + id, "t" + id);
        }
        assertThat(suggested(jira, halves("'aa': ['10000', '10001', '10002', '10003']")))
                .contains(
                        "reference add $.firstConnector.aa[*] issuetype --side first"
                                + " --confidence low");
    }

    @Test
    void aKindThatIsElsewhereIsLessLikely() {
        TinyJira jira = jira();
        for (int id = 10_000; id < 10_006; id++) {
            jira.status("" + id, "s" + id, "new");
            jira.issueType("" + id, "t" + id);
        }
        jira.issueType("10020", "t20");
        assertThat(
                        suggested(
                                jira,
                                halves(
                                        "'aa': {'a': ['10000', '10001', '10002', '10020']}, 'bb':"
                                                + " {'b': ['10000', '10001', '10004']}")))
                .contains(
                        "reference add $.firstConnector.bb.b[*] status --side first"
                                + " --confidence medium");
    }

    @Test
    void versionsOfOtherProjectsAreNoEvidence() {
        TinyJira jira = jira();
        for (int id = 10_000; id < 10_003; id++) {
            jira.status("" + id, "s" + id, "new");
            jira.has(
                    "project/OTHER/version",
                    "{'id':'%d','name':'v%d','projectId':10555}".formatted(id, id));
        }
        assertThat(suggested(jira, halves("'aa': ['10000', '10001', '10002']")))
                .containsExactly(
                        "reference add $.firstConnector.aa[*] status --side first"
                                + " --confidence medium");
    }

    @Test
    void rowsOfBothSidesInBothHalvesAreToldApartByTheNamesOfTheHalves() {
        TinyJira jira = jira();
        for (int id = 10_100; id < 10_104; id++) {
            jira.status("" + id, "s" + id, "new");
        }
        String rows =
                "'aa': [{'s': 'one', 'i': '10100'}, {'s': 'one', 'i': '10101'}, {'s': 'one',"
                        + " 'i': '10102'}, {'s': 'two', 'i': '10100'}, {'s': 'two', 'i': '10101'},"
                        + " {'s': 'two', 'i': '10103'}]";
        String config =
                "{'one': {'connectorKey': 'CON-1-ORBIT', "
                        + rows
                        + "}, 'two': {'connectorKey': 'CON-2-DEPOT', "
                        + rows
                        + "}}";
        assertThat(suggested(jira, config))
                .contains(
                        "reference add $.one.aa[?@['s']=='one'].i status --side first --confidence"
                                + " medium",
                        "reference add $.two.aa[?@['s']=='two'].i status --side second --confidence"
                                + " medium");
    }

    @Test
    void ofTwoListsThatTheOldJiraHasTheMuchLongerOneIsAHint() {
        TinyJira jira = jira();
        for (int id = 10_100; id < 10_108; id++) {
            jira.status("" + id, "s" + id, "new");
        }
        String lists =
                "'aa': {'x': ['10100', '10101', '10102', '10103', '10104', '10105'], 'y':"
                        + " ['10100', '10101']}";
        assertThat(suggested(jira, halves(lists)))
                .contains(
                        "reference add $.firstConnector.aa.x[*] status --side first"
                                + " --confidence low",
                        "reference add $.firstConnector.aa.y[*] status --side second"
                                + " --confidence low");
    }

    @Test
    void numbersMayBeOfAKindWhoseListIsIncomplete() {
        TinyJira jira = jira();
        for (int id = 10_000; id < 10_006; id++) {
            jira.status("" + id, "s" + id, "new");
        }
        String config =
                "{'one': {'connectorKey': 'CON-1-ORBIT', 'aa': ['10000', '10001', '10002',"
                        + " '10003']}, 'two': {'connectorKey': 'CON-2-DEPOT', 'aa': ['20000',"
                        + " '20001', '20002']}}";
        String line = "reference add $.one.aa[*] status --side first";
        assertThat(suggested(jira, config)).contains(line);
        jira.priority("1", "Low", "#111111").more("priority");
        assertThat(suggested(jira, config)).contains(line + " --confidence medium");
    }

    private static TinyJira jira() {
        return new TinyJira().project("10300", "ORBIT");
    }

    private static String halves(String own) {
        return "{'firstConnector': {'connectorKey': 'CON-1-ORBIT', "
                + own
                + "}, 'secondConnector': {'connectorKey': 'CON-2-DEPOT'}}";
    }

    private List<String> suggested(TinyJira jira, String config) {
        JsonValue root = Document.parse(config.replace('\'', '"')).root();
        ReferenceRules rules = ReferenceRules.standard();
        return ReferenceEvidence.of(
                        new ReferenceEvidence.Request(
                                root,
                                rules,
                                jira.in(folder),
                                "ORBIT",
                                Optional.empty(),
                                Optional.empty()),
                        References.of(root, rules, Progress.NONE),
                        Progress.NONE)
                .stream()
                .map(SuggestedReference::line)
                .toList();
    }
}
