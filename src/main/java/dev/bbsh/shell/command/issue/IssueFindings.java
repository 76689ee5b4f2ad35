package dev.bbsh.shell.command.issue;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Severity;
import dev.bbsh.check.data.DataCheck;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.NamedDocument;
import dev.bbsh.json.Document;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.session.CheckResult;
import dev.bbsh.shell.command.issue.IssueView.IssueLocation;
import dev.bbsh.shell.contract.Invocation;

import java.util.List;
import java.util.Optional;

/**
 * The findings about one issue: from the last check, if it still holds, or from a check of the two
 * records alone, which cannot see whether others have the same IDs.
 */
final class IssueFindings {

    private IssueFindings() {}

    static View of(List<IssueLocation> issues, Invocation in) {
        Optional<CheckResult> last =
                in.workspace()
                        .checked()
                        .filter((checked) -> checked.holdsIn(in.workspace()))
                        .filter((checked) -> covers(checked, issues));
        Findings findings = last.map(CheckResult::findings).orElseGet(() -> alone(issues, in));
        List<String> keys = issues.stream().map((each) -> each.issue().name()).toList();
        List<List<Cell>> rows =
                findings.kept().stream()
                        .filter((finding) -> finding.severity() != Severity.INFO)
                        .filter((finding) -> finding.keys().stream().anyMatch(keys::contains))
                        .map(IssueFindings::row)
                        .toList();
        return new View.Table(
                List.of(
                        Column.of("severity").untitled(),
                        Column.of("id").untitled(),
                        Column.of("message").untitled()),
                rows,
                last.isPresent()
                        ? "no errors or warnings about this issue in the last check"
                        : "no errors or warnings in these records     (check looks at all"
                                + " records)");
    }

    private static List<Cell> row(Finding finding) {
        return List.of(
                Cell.of(style(finding), finding.severity().word()),
                Cell.of(finding.id()),
                Cell.of(finding.message()));
    }

    private static Style style(Finding finding) {
        return finding.severity() == Severity.ERROR ? Style.ERROR : Style.WARNING;
    }

    private static boolean covers(CheckResult checked, List<IssueLocation> issues) {
        return issues.stream()
                .allMatch((each) -> checked.names().contains(each.where().document().name()));
    }

    private static Findings alone(List<IssueLocation> issues, Invocation in) {
        CheckedData.Context setting =
                new CheckedData.Context(
                        in.workspace().facts(issues.getFirst().where().document()),
                        in.now().toEpochMilli(),
                        false,
                        Optional.empty());
        NamedDocument one = named(issues.getFirst());
        return issues.size() == 2
                ? DataCheck.of(one, named(issues.getLast()), setting, in.progress())
                : DataCheck.of(one, setting, in.progress());
    }

    /** A document with one record. */
    private static NamedDocument named(IssueLocation at) {
        String text = "{\"firstConnector\":[" + at.issue().record().text() + "]}";
        return new NamedDocument(at.where().document().name(), Document.parse(text));
    }
}
