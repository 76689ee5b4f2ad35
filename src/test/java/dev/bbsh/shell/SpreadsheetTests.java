package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables between bbsh and a spreadsheet. */
class SpreadsheetTests {

    private static final String ORBIT =
            """
            {"firstConnector": [{"connectorKey": "CON-1-ORBIT", "localIssueKey": "ORBIT-1",
             "remoteIssueKey": "DEPOT-1"},
             {"connectorKey": "CON-1-ORBIT", "localIssueKey": "ORBIT-2",
             "remoteIssueKey": "DEPOT-2"}]}
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠SUM(A1)"})
    void noSpreadsheetTakesACustomersTextForAFormula(String text) throws IOException {
        save("texts.json", "[\"" + text + "\"]");
        assertThat(
                        screen(
                                "load ${here}/texts.json",
                                "query $[*] --output csv --to ${here}/texts.csv"))
                .contains("1 value now begins with '");
        assertThat(Files.readString(folder.resolve("case/texts.csv"))).contains("'" + text);
    }

    @Test
    void aTextThatIsNoFormulaStaysAsItIs() throws IOException {
        save("texts.json", "[\"1=1\", \"a@b\", -1]");
        String screen =
                screen("load ${here}/texts.json", "query $[*] --output csv --to ${here}/texts.csv");
        assertThat(screen).doesNotContain("begin");
        assertThat(Files.readString(folder.resolve("case/texts.csv"))).doesNotContain("'");
    }

    @Test
    void quotesInQuotesAreOneQuoteAndSeparateNothing() throws IOException {
        save("orbit.json", ORBIT);
        save("jira.csv", "Summary,Issue key\r\n\"Door \"\"A\"\", ORBIT-2\nopen\",ORBIT-1\r\n");
        assertThat(
                        screen(
                                "load ${here}/orbit.json",
                                "case --moving DEPOT",
                                "check --issues ${here}/jira.csv"))
                .contains("check --issues")
                .doesNotContain("error:")
                .contains("key-not-in-jira:ORBIT-2")
                .doesNotContain("key-not-in-jira:ORBIT-1");
    }

    @Test
    void aMappingMayBeSeparatedByTabs() throws IOException {
        save("ids.tsv", "serverId\tcloudId\n11\t21\n12\t22\n");
        assertThat(
                        screen(
                                "mapping load ${here}/ids.tsv --as ids --namespace jira:comment",
                                "mapping show ids --find 12"))
                .containsPattern("> mapping show ids --find 12\n(.*\n)*?.*\\b22\\b");
    }

    private void save(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("case"));
        Files.writeString(folder.resolve("case").resolve(name), text);
    }

    private String screen(String... lines) {
        return Story.screenOf(String.join("\n", lines), folder.resolve("case"), List.of());
    }
}
