package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Texts around JSON, cut files and files of other commands that bbsh once got wrong. */
class WrappedTextFieldTests {

    private static final String TWO_ISSUES =
            "synced issue data, one side   ORBIT -> DEPOT   2 issues";

    @TempDir Path folder;

    private int screens;

    private String screenOf(String name, String... lines) {
        return FieldCase.screenOf(name, folder.resolve(String.valueOf(++screens)), lines);
    }

    @Test
    void f17TakesTheJsonOutOfAJiraCodeBlock() {
        assertThat(screenOf("F17", "load ${here}/c20-jira-code.json", "? 1"))
                .contains("a code block around the JSON", TWO_ISSUES)
                .doesNotContain("download");
    }

    @Test
    void f18DecodesQuotedPrintableText() {
        assertThat(
                        screenOf(
                                "F18",
                                "load ${here}/c07-qp.json",
                                "? 1",
                                "query $.firstConnector[*].localIssueKey",
                                "query $.firstConnector[0].firstSyncDate"))
                .contains("quoted-printable email text", "ORBIT-12", "ORBIT-13", "1715983391410");
    }

    @Test
    void f18ReadsASavedMail() {
        assertThat(
                        screenOf(
                                "F18",
                                "load ${here}/c40-mail.eml --repair yes",
                                "query $.firstConnector[0].id"))
                .contains("the JSON is in the text of the email", TWO_ISSUES, "311");
    }

    @Test
    void f18NeverChoosesWhereOneLineLooksQuotedPrintable() {
        assertThat(screenOf("F18", "load ${here}/w06-qp-soft.json --repair yes", "documents"))
                .contains("quoted-printable", "--repair quoted-printable --sha256 ")
                .contains("nothing is open");
        assertThat(
                        screenOf(
                                "F18",
                                "load ${here}/w06-qp-soft.json --repair quoted-printable",
                                "query $.firstConnector[0].localIssueKey"))
                .contains("\nORBIT-12\n");
    }

    @Test
    void f19DecodesHtmlEntities() {
        for (String file : new String[] {"c05-entity.json", "c06-entity1.json"}) {
            assertThat(screenOf("F19", "load ${here}/" + file, "? 1"))
                    .contains("HTML entities", TWO_ISSUES);
        }
    }

    @Test
    void f20TakesTheJsonOutOfASavedPage() {
        assertThat(screenOf("F20", "load ${here}/c20d-htmlpre.json", "? 1"))
                .contains("an HTML page with JSON in <pre>", TWO_ISSUES)
                .doesNotContain("login");
    }

    @Test
    void f39NamesNulBytes() {
        assertThat(screenOf("F39", "load ${here}/a06.json", "? 1"))
                .contains("NUL bytes from byte 22 on; the document before them is complete")
                .contains("300 NUL bytes", "a06   synced issue data, one side");
        assertThat(screenOf("F39", "load ${here}/a05.json"))
                .contains("is a text with 1 NUL byte inside, the first at byte 7, not JSON")
                .doesNotContain(".gz");
    }

    @Test
    void f40TakesOutTheColoursOfATerminal() {
        assertThat(screenOf("F40", "load ${here}/a23.json", "? 1", "query $.a"))
                .contains("terminal colours", "a23   JSON, an object with 1 member", "\n1\n");
    }

    @Test
    void f41SaysThatAStringHoldsJson() {
        assertThat(
                        screenOf(
                                "F41",
                                "load ${here}/a22.json",
                                "load ${here}/a22.json --repair json-string --as inner"))
                .contains("a22   JSON, a single value")
                .contains("a22: the string contains JSON     load ")
                .contains("inner   synced issue data, one side   AA -> BB   1 issue");
    }

    @Test
    void f41TakesTheJsonOutOfACellOfACsvFile() {
        assertThat(screenOf("F41", "load ${here}/c25d-csvcell.json", "? 1"))
                .contains("a cell of a CSV file", TWO_ISSUES);
    }

    @Test
    void f42NamesTheLikelyEncodingAndHowToRecode() {
        assertThat(screenOf("F42", "load ${here}/c27-cp1252.json --repair yes", "documents"))
                .contains("Windows-1252", "'ORBIT-12 \u2013 M\u00FCller'", "iconv -f WINDOWS-1252")
                .contains("nothing is open");
    }

    @Test
    void f42NamesATarArchive() {
        assertThat(screenOf("F42", "load ${here}/a39.tgz"))
                .contains("is a tar archive", "tar -xf ");
    }

    @Test
    void f44JoinsTheChunksOfAnHttpBody() {
        assertThat(
                        screenOf(
                                "F44",
                                "load ${here}/c16-chunked.json --repair last-document",
                                "documents"))
                .contains("error: 'last-document' is not a possible repair", "nothing is open");
        assertThat(
                        screenOf(
                                "F44",
                                "load ${here}/c16-chunked.json",
                                "? 1",
                                "query $.firstConnector[*].remoteIssueKey --count"))
                .contains("chunked transfer", TWO_ISSUES, "\n2\n");
    }

    @Test
    void f45NamesTheCommandThatReadsTheFile() {
        assertThat(screenOf("F45", "load ${here}/m01-ok.csv"))
                .contains("report of the migration assistant", "mapping load ")
                .contains("m01-ok.csv --as ids")
                .doesNotContain("download");
        assertThat(screenOf("F45", "load ${here}/k_k09_field.json"))
                .contains("k_k09_field   JSON, an object with 2 members")
                .contains("an error message from Jira: You do not have the permission");
    }

    @Test
    void f49TakesOffThePrefixesOfLines() {
        assertThat(screenOf("F49", "load ${here}/c10-lineno.json", "? 1"))
                .contains("line numbers", TWO_ISSUES);
        assertThat(screenOf("F49", "load ${here}/c11-diffplus.json", "? 1"))
                .contains("a diff", TWO_ISSUES);
        assertThat(screenOf("F49", "load ${here}/c25f-shellquoted.json", "? 1"))
                .contains("shell or script quotes", TWO_ISSUES);
    }

    @Test
    void a8StillAsksAboutAFileCutBetweenRecords() {
        String name = "cut-at-record-boundary";
        assertThat(
                        screenOf(
                                "A8-" + name,
                                "load ${here}/" + name + ".json --repair yes",
                                "documents"))
                .contains("records may be missing", "--repair cut-end-433:6")
                .contains("nothing is open");
        assertThat(
                        screenOf(
                                "A8-" + name,
                                "load ${here}/" + name + "-compact.json",
                                "? 1",
                                "info",
                                "merge"))
                .contains(name + "-compact is incomplete: cut off after record ")
                .contains("\nincomplete  cut off after record ");
    }
}
