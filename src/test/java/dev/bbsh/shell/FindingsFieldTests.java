package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Defects that a check once missed, and findings that went out of date unnoticed. */
class FindingsFieldTests {

    @TempDir private Path folder;

    @Test
    void f31FindsKeysThatAreNoKeysAndIdsThatAreNoNumbers() {
        String screen = FieldCase.screenOf("F31", folder, "load ${here}/odd.json", "check");
        assertThat(screen)
                .contains(
                        "localIssueKey \"ORBIT-\\u00a012\" of record 0 of ORBIT is not a valid"
                                + " issue key")
                .contains(
                        "remoteIssueKey \"DEPOT-3\\u200b\" of record 0 of ORBIT is not a valid"
                                + " issue key")
                .contains("localId \" 20419\" of comment 0")
                .contains("localId \"2.0426E4\" of comment 1")
                .contains("remoteId \"31156 \" of comment 1")
                .contains("5 errors");
    }

    @Test
    void f31IsNeverMendedWithoutTheOtherSide() {
        String screen =
                FieldCase.screenOf("F31", folder, "load ${here}/odd.json", "check", "fix --safe");
        assertThat(screen).endsWith("no finding has exactly one certain fix\n");
    }

    @Test
    void a4EmptySideIsAnError() {
        String screen =
                FieldCase.screenOf(
                        "A4-empty-side",
                        folder,
                        "load ${here}/empty-second.json",
                        "check",
                        "expect no findings");
        assertThat(screen)
                .contains(
                        "empty-second: secondConnector is an empty array: all 20 issues of"
                                + " SAM2")
                .contains("     empty-side:secondConnector")
                .endsWith("not as expected: 1 finding in empty-second     (see findings)\n");
    }

    @Test
    void a4FileWithoutAnyRecordIsAnError() {
        String screen =
                FieldCase.screenOf(
                        "A4-empty-side", folder, "load ${here}/empty-side.json", "check");
        assertThat(screen)
                .contains("firstConnector is an empty array: the file has no records")
                .contains("     empty-side:firstConnector");
    }

    @Test
    void numbersStayWhenFindingsAreFixed() {
        String files = "${here}/moved/";
        String screen =
                Story.screenOf(
                        """
                        load %1$sconfig.json
                        case --moving ORBIT
                        catalog load %1$sold --as old
                        catalog load %1$snew --as new
                        check config --target new --source old
                        findings --by tab
                        fix --safe
                        findings
                        findings --by tab
                        findings --by tab --limit 2
                        """
                                .formatted(files),
                        folder);
        String before = screen.substring(screen.indexOf("> findings --by tab"));
        String after = screen.substring(screen.lastIndexOf("> findings --by tab\n"));
        String cut = screen.substring(screen.lastIndexOf("> findings --by tab --limit 2"));
        assertThat(after).contains("  fixed\n");
        assertThat(rows(after.substring(0, after.indexOf("> findings --by tab --limit"))))
                .isEqualTo(rows(before.substring(0, before.indexOf("> fix --safe"))));
        assertThat(screen).contains("fixed since the check: ");
        assertThat(cut).containsPattern("\nand \\d+ more\n");
    }

    /** The first column of each table, which says what each row is about. */
    private static java.util.List<String> rows(String screen) {
        return screen.lines()
                .skip(1)
                .filter((line) -> line.contains("  "))
                .map((line) -> line.split(" {2,}", 2)[0])
                .toList();
    }

    @Test
    void unmatchedIssuesAreListedWithoutACheckBefore() {
        String screen =
                Story.screenOf(
                        """
                        load ${here}/faulty.json
                        findings --rule unpaired-issue
                        """,
                        folder);
        assertThat(screen)
                .contains("2 unmatched issues (DEPOT-8, ORBIT-17)")
                .contains("DEPOT-8 is unmatched: ORBIT has no record of ORBIT-31");
    }
}
