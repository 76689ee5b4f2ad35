package dev.bbsh.guide;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.report.Chapter;
import dev.bbsh.report.FindingGroup;
import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The chapter on the findings of a check: the counts of all rules, examples, and what to do. */
final class FindingsChapter {

    private static final int EXAMPLES = 20;

    private static final int KEYS = 10;

    private final Findings findings;
    private final IssueWording wording;

    private FindingsChapter(Findings findings, IssueWording wording) {
        this.findings = findings;
        this.wording = wording;
    }

    static List<Chapter.Part> parts(Optional<ReportData.Check> checked, IssueWording wording) {
        if (checked.isEmpty()) {
            return List.of(new Chapter.Part.Text("Nothing has been checked yet."));
        }
        ReportData.Check check = checked.get();
        FindingsChapter found = new FindingsChapter(check.findings(), wording);
        String since = check.holds() ? "" : " Something has changed since then: check again.";
        return List.of(
                new Chapter.Part.Findings(
                        found.summary() + " (" + check.line() + ")." + since, found.groups()));
    }

    private String summary() {
        return Plurals.of(findings.count(Severity.ERROR), "error")
                + ", "
                + Plurals.of(findings.count(Severity.WARNING), "warning")
                + ", "
                + Plurals.of(findings.count(Severity.INFO), "info");
    }

    private List<FindingGroup> groups() {
        return findings.rules().stream().map(this::group).toList();
    }

    private FindingGroup group(Findings.Count count) {
        Rule rule = count.rule();
        return new FindingGroup(
                count.severity().word(),
                rule.id(),
                wording.in(rule.title()),
                rule.certainty().word(),
                count.count(),
                findings.kept().stream()
                        .filter((each) -> each.rule().equals(rule))
                        .filter((each) -> each.severity() == count.severity())
                        .limit(EXAMPLES)
                        .map(this::example)
                        .toList(),
                RuleAdvice.of(rule.id()).stream().map(wording::in).toList());
    }

    private String example(Finding finding) {
        String message = wording.in(finding.message());
        List<String> unsaid =
                finding.keys().stream().filter((key) -> !message.contains(key)).toList();
        return unsaid.isEmpty()
                ? message
                : message
                        + " ["
                        + unsaid.stream().limit(KEYS).collect(Collectors.joining(", "))
                        + (unsaid.size() > KEYS ? ", ..." : "")
                        + "]";
    }
}
