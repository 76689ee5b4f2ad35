package dev.bbsh.guide;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The chapter on the findings of a check: the counts of all rules, and examples of the important
 * ones.
 */
final class FindingsChapter {

    private static final int EXAMPLES = 3;

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
        List<Chapter.Part> parts = new ArrayList<>();
        String since = check.holds() ? "" : " Something has changed since then: check again.";
        parts.add(new Chapter.Part.Text(found.summary() + " (" + check.line() + ")." + since));
        if (check.findings().count() > 0) {
            parts.add(found.table());
        }
        check.findings().rules().stream()
                .filter((each) -> each.severity() != Severity.INFO)
                .forEach((each) -> parts.addAll(found.examples(each)));
        return parts;
    }

    private String summary() {
        return Plurals.of(findings.count(Severity.ERROR), "error")
                + ", "
                + Plurals.of(findings.count(Severity.WARNING), "warning")
                + ", "
                + Plurals.of(findings.count(Severity.INFO), "info");
    }

    private Chapter.Part table() {
        return new Chapter.Part.Table(
                List.of("severity", "finding", "count", "rule", "certainty"),
                findings.rules().stream()
                        .map(
                                (each) ->
                                        List.of(
                                                each.severity().word(),
                                                wording.in(each.rule().title()),
                                                Plurals.of(each.count()),
                                                each.rule().id(),
                                                each.rule().certainty().word()))
                        .toList());
    }

    private List<Chapter.Part> examples(Findings.Count count) {
        Rule rule = count.rule();
        List<Finding> kept =
                findings.kept().stream()
                        .filter((each) -> each.rule().equals(rule))
                        .filter((each) -> each.severity() == count.severity())
                        .limit(EXAMPLES)
                        .toList();
        List<String> points = new ArrayList<>(kept.stream().map(this::example).toList());
        if (count.count() > kept.size()) {
            points.add(FirstFew.more(count.count() - kept.size()));
        }
        String title = wording.in(rule.title());
        return List.of(
                new Chapter.Part.Text(
                        Character.toUpperCase(title.charAt(0))
                                + title.substring(1)
                                + " ("
                                + rule.id()
                                + "):"),
                new Chapter.Part.Points(points));
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
