package dev.bbsh.operation.report;

import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.report.Chapter;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The findings in the customer's words: for each rule what it is about, what to do, how sure that
 * is, and the issues.
 *
 * @param projects of the sync
 */
record CustomerFindings(
        Findings findings, Optional<ProjectPair> projects, Optional<IssueNumbers> numbers) {

    /** The most issues that are listed of a rule. */
    private static final int LISTED = 50;

    /** The parts of the chapter. */
    List<Chapter.Part> parts() {
        List<Chapter.Part> parts = new ArrayList<>();
        for (Findings.Count each : findings.rules()) {
            if (each.severity() != Severity.INFO && !isOfTabs(each.rule())) {
                add(each, parts);
            }
        }
        if (parts.isEmpty()) {
            parts.add(new Chapter.Part.Text("We found no problem in the data."));
        }
        return parts;
    }

    /** True for a rule whose findings are rows of the tabs. */
    private boolean isOfTabs(Rule rule) {
        return ConfigRules.wantedOfMapping(rule).isPresent()
                || findings.kept().stream()
                        .anyMatch((each) -> each.rule().equals(rule) && each.detail().isPresent());
    }

    private void add(Findings.Count count, List<Chapter.Part> parts) {
        CustomerAdvice advice =
                CustomerAdvice.of(
                        count.rule(), count.count(), numbers.filter(IssueNumbers::bothSides));
        parts.add(new Chapter.Part.Subtitle(advice.title()));
        parts.add(new Chapter.Part.Text(advice.meaning()));
        parts.add(new Chapter.Part.Text("What you can do: " + advice.action()));
        parts.add(new Chapter.Part.Text("How sure we are: " + advice.certainty()));
        issues(count, advice.title(), parts);
    }

    /** The issues of a rule, a row for each finding: the key of each side. */
    private void issues(Findings.Count count, String title, List<Chapter.Part> parts) {
        Set<List<String>> rows = new LinkedHashSet<>();
        for (Finding each : findings.kept()) {
            boolean same = each.rule().equals(count.rule()) && each.severity() == count.severity();
            if (same && !each.keys().isEmpty() && rows.size() <= LISTED) {
                rows.add(row(each));
            }
        }
        if (!rows.isEmpty()) {
            parts.add(
                    new Chapter.Part.Table(
                            "Issues: " + title,
                            projects.map(ProjectPair::projects).orElse(List.of("Issues")),
                            rows.stream().limit(LISTED).toList()));
        }
        if (rows.size() > LISTED) {
            parts.add(new Chapter.Part.Text(FirstFew.more(count.count() - LISTED) + "."));
        }
    }

    private List<String> row(Finding finding) {
        if (projects.isEmpty()) {
            return List.of(FirstFew.of(finding.keys(), LISTED).words());
        }
        List<String> ones = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String key : finding.keys()) {
            (key.startsWith(projects.get().other() + "-") ? others : ones).add(key);
        }
        return List.of(FirstFew.of(ones, LISTED).words(), FirstFew.of(others, LISTED).words());
    }

    /** The number of findings that are good to know only, in words; empty when there are none. */
    String minor() {
        long count = findings.count(Severity.INFO);
        return count == 0
                ? ""
                : Plurals.of(count, "further observation")
                        + (count == 1 ? " is" : " are")
                        + " only good to know, and left out here.";
    }
}
