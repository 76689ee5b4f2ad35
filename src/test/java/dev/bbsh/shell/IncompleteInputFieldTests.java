package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Incomplete input, which is never taken for complete, and messages about the kind of a file. */
class IncompleteInputFieldTests {

    @TempDir private Path folder;

    private int screens;

    @Test
    void f06ASearchWithAnotherPageDecidesNothing() {
        for (String file : new String[] {"i12-jql.json", "i13-jqlnext.json"}) {
            String screen =
                    screenOf("F06", "load ${here}/orbit.json", "check --issues " + here(file));
            assertThat(screen)
                    .contains("open question: do the issues exist in Jira?")
                    .contains("3 ORBIT issues are not in", "which is incomplete")
                    .doesNotContain("error");
        }
    }

    @Test
    void f07CatalogsSayWhichPagesOfASearchAreMissing() {
        assertThat(
                        screenOf(
                                "F07",
                                "catalog load " + here("k_k46_search.json") + " --as k46",
                                "catalog load " + here("k_k45_search.json") + " --as k45",
                                "catalog show k46",
                                "catalog show k45 comment --find nothing"))
                .contains("k46   incomplete catalog")
                .contains("warning: issues of AA: only 1 of 24 saved")
                .contains("warning: issues of AA: more pages follow the first 1")
                .contains("can't tell: the catalog is incomplete")
                .doesNotContain("nothing is suspicious");
    }

    @Test
    void f07MatchDoesNotDecideWhatACatalogLacks() {
        for (String young : new String[] {"k_new_search.json", "k_new2_search.json"}) {
            String screen =
                    screenOf(
                            "F07",
                            "catalog load " + here("k_old_search.json") + " --as old",
                            "catalog load " + here(young) + " --as new",
                            "match old new --as ids",
                            "mapping show ids",
                            "mapping show ids --find 20428");
            assertThat(screen)
                    .contains("ids   incomplete ID mapping: 2 certain IDs, 1 undecided")
                    .contains("warning: new is incomplete: issues of ORBIT: ")
                    .contains("can't tell: the mapping is incomplete")
                    .doesNotContain("confidence", "not found in", "nothing else is suspicious");
        }
    }

    @Test
    void f20TakesTheAnswerOutOfABrowsersPage() {
        assertThat(screenOf("F20", "catalog load " + here("k_k12_field.json") + " --as k12"))
                .contains("3 fields")
                .contains("is an HTML page with JSON in <pre>: only the JSON in it was read");
    }

    @Test
    void f21CatalogsSayWhatAFileIs() {
        assertThat(
                        screenOf(
                                "F21",
                                "catalog load " + here("k_k11_field.json"),
                                "catalog load " + here("k_k13_field.json") + " --as headers",
                                "catalog load " + here("k_k26_field.json"),
                                "mapping load " + here("m29-html.csv")))
                .contains("k_k11_field.json is an HTML page: ", "the login had expired")
                .contains("headers   catalog, 3 items")
                .contains("k_k26_field.json is cut off at line 1, column 749")
                .contains("'m29-html.csv' is not an ID mapping: it is an HTML page")
                .doesNotContain("is no JSON");
    }

    @Test
    void f22ReadsWhatCloudShowsOfANewIssue() {
        String screen =
                screenOf(
                        "F22",
                        "catalog load " + here("k_k07_createmeta-cloud.json") + " --as fields",
                        "catalog load " + here("k_k44_types.json") + " --as types");
        assertThat(screen).contains("3 fields, 2 options", "2 issue types");
        // A screen shows some fields: others may exist.
        assertThat(screen).contains("fields   incomplete catalog");
    }

    @Test
    void f23ReadsPagesInOneArray() {
        assertThat(screenOf("F23", "catalog load " + here("k_k02_projects.json") + " --as k02"))
                .contains("k02   catalog, 3 items", "3 projects");
    }

    @Test
    void f24SaysThatPowerShellHasCutTheTypes() {
        assertThat(
                        screenOf(
                                "F24",
                                "catalog load " + here("k_k17_field.json") + " --as k17",
                                "catalog show k17"))
                .contains("k17   incomplete catalog")
                .contains("was cut by PowerShell's ConvertTo-Json, so types are unknown: 3 values")
                .doesNotContain("nothing is suspicious");
    }

    @Test
    void f25SaysTheErrorThatWasSaved() {
        assertThat(screenOf("F25", "catalog load " + here("k_k10_field.json")))
                .contains("is an error: Client must be authenticated to access this resource.");
    }

    @Test
    void f26RefusesLettersThatItWouldLose() {
        assertThat(screenOf("F26", "mapping load " + here("m25-cp1252.csv")))
                .contains("'m25-cp1252.csv' is not UTF-8: byte 0xFC in line 3")
                .doesNotContain("mapping of");
    }

    @Test
    void f27ListsRowsWithTheirReasonEvenWhenNoneIsGood() {
        assertThat(screenOf("F27", "mapping load " + here("m16-excel-thousand.csv")))
                .contains("line 2, an ID with thousands separators: jira:comment,\"20,419\",50210")
                .contains("line 4, an ID that Excel has rounded or rewritten as a number")
                .contains("try: use the report as it was downloaded");
        assertThat(screenOf("F27", "mapping load " + here("m18-excel-apos.csv")))
                .contains("line 2, an ID with Excel's apostrophe: jira:comment,'20419,50210")
                .contains("line 3, an ID written as an Excel formula");
        assertThat(screenOf("F27", "mapping load " + here("m23-blank-cloud.csv")))
                .contains("line 2, a value is missing: jira:comment,20419,")
                .contains("line 3, no new ID: jira:comment,20426,null")
                .contains("try: ask for the report again once the migration is done");
    }

    @Test
    void f28ReadsColumnsByTheirNames() {
        for (String file :
                new String[] {"m05-sep.csv", "m10-reorder.csv", "m20-trailing-empties.csv"}) {
            assertThat(
                            screenOf(
                                    "F28",
                                    "mapping load " + here(file) + " --as ids",
                                    "mapping show ids --find 20426"))
                    .as(file)
                    .contains("1 jira/classic:customField, 2 jira:comment, 1 jira:issue")
                    .contains("jira:comment  20426      50213")
                    .doesNotContain("warning");
        }
    }

    @Test
    void f29FindsTheColumnOfKeysByItsValues() {
        for (String file : new String[] {"j1-de-comma.csv", "j7-sep.csv"}) {
            assertThat(screenOf("F29", "load ${here}/orbit.json", "check --issues " + here(file)))
                    .as(file)
                    .contains("2 infos found in orbit")
                    .doesNotContain("no issue key", "key-not-in-jira");
        }
    }

    @Test
    void f30AnExportOfExactlyAThousandDecidesNothing() {
        assertThat(
                        screenOf(
                                "F30",
                                "sample ${here}/big --size 1200",
                                "load ${here}/big/orbit.json",
                                "check --issues " + here("l1000.csv")))
                .contains("200 ORBIT issues are not in", "exactly 1,000")
                .doesNotContain("error");
    }

    @Test
    void f45SaysWhichCommandReadsIt() {
        assertThat(
                        screenOf(
                                "F45",
                                "load " + here("m01-ok.csv"),
                                "load " + here("k_k09_field.json"),
                                "catalog load " + here("m01-ok.csv"),
                                "mapping load " + here("k_k09_field.json")))
                .contains("(a report of the migration assistant), not JSON", "mapping load ")
                .contains("k_k09_field: an error message from Jira: You do not have")
                .contains("is a report of the Migration Assistant: mapping load reads it")
                .contains("is not an ID mapping: it is an error: You do not have")
                .doesNotContain("stop both sides");
    }

    @Test
    void f50ASchemeIsNoPriority() {
        assertThat(screenOf("F50", "catalog load " + here("k_k53_priority-schemes.json")))
                .contains("is about schemes, which catalogs don't include")
                .doesNotContain("1 priority");
    }

    private String screenOf(String name, String... lines) {
        // Each in a folder of its own.
        return FieldCase.screenOf(name, folder.resolve("screen" + ++screens), lines);
    }

    private static String here(String file) {
        return "${here}/" + file;
    }
}
