package dev.bbsh.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.Case;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class TicketReportTests {

    private static final Rule RULE = Rule.error("unpaired-issue", "issues without partner");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "an issue and issues | a work item and work items",
                "Issues; An issue. | Work items; A work item.",
                "unpaired-issue, localIssueKey, issue-key, ISSUE | unpaired-issue, localIssueKey,"
                        + " issue-key, ISSUE",
                "8 issues of synced issue data | 8 work items of synced issue data",
                "the 'Pair existing issues' of an issue | the 'Pair existing issues' of a work"
                        + " item",
                "the customer's issues aren't $1 | the customer's work items aren't $1",
            })
    void newerJirasSayWorkItem(String text, String expected) {
        assertThat(IssueWording.of("work-item").in(text)).isEqualTo(expected);
        assertThat(IssueWording.of("issue").in(text)).isEqualTo(text);
    }

    @Test
    void examplesOfARuleAreFewAndTheRestIsCounted() {
        List<Finding> kept = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            kept.add(Finding.of(RULE, "A-" + i, "an issue has no partner").key("A-" + i).build());
        }
        Findings findings =
                new Findings(List.of(new Findings.Count(RULE, Severity.ERROR, 1_005)), kept);
        assertThat(text(Optional.of(new ReportData.Check("check a", findings, false))))
                .contains("1,005 errors, 0 warnings, 0 infos (check a). Something has changed")
                .contains("an issue has no partner [A-0]", "an issue has no partner [A-19]")
                .doesNotContain("[A-20]")
                .contains("count=1005")
                .contains("Check whether the other issue exists in Jira.");
    }

    @Test
    void aMendedDocumentIsSaidToBeOne() {
        assertThat(text(Optional.empty()))
                .contains("Warning: a was not valid JSON and was repaired: 1 change. If the")
                .contains("line 6: missing-comma")
                .contains("Nothing has been checked yet.")
                .contains("The scenario of this migration isn't known yet");
    }

    @Test
    void aReportOnBackupsSaysSo() {
        assertThat(text(Optional.empty(), "site"))
                .contains("Site backup: site")
                .contains("62 rows of 27 kinds")
                .doesNotContain("Migration of a Backbone sync", "moving to Cloud");
        Findings none = new Findings(List.of(), List.of());
        assertThat(text(Optional.of(new ReportData.Check("check site", none, true)), "a", "b"))
                .contains("Check of site backups: a, b", "a: 62 rows", "b: 62 rows");
    }

    private static String text(Optional<ReportData.Check> check, String... backups) {
        ReportData.File file =
                new ReportData.File("a", "JSON", "a.json", "", List.of("line 6: missing-comma"));
        ReportData ticket =
                new ReportData(
                        Instant.EPOCH,
                        Case.UNKNOWN,
                        List.of(),
                        Arrays.stream(backups)
                                .map(
                                        (name) ->
                                                new ReportData.SiteFacts(
                                                        name, List.of("62 rows of 27 kinds")))
                                .toList(),
                        List.of(file),
                        List.of(),
                        check,
                        List.of(),
                        Optional.empty(),
                        List.of("load a.json"));
        return TicketReport.of(ticket, IssueWording.ISSUE).toString();
    }
}
