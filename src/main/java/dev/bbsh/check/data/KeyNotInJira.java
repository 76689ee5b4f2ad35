package dev.bbsh.check.data;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Counted;
import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.jira.issue.IssueList;

import java.util.Optional;

/**
 * An issue that its Jira does not have, going by an exported list: it can not be paired. Where the
 * case says that the project gets another key, an issue may stand in the list under that.
 */
final class KeyNotInJira implements DataRule.OfIssues, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("key-not-in-jira", "issues that are not in the exported list");

    private final Optional<IssueList> issues;
    private final Case facts;

    KeyNotInJira(CheckedData.Setting setting) {
        this.issues = setting.beside().issues();
        this.facts = setting.facts();
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean concerns(CheckedSide side) {
        return issues.filter((list) -> list.missing() == 0 && isOf(side, list)).isPresent();
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        issue.localIssueKey()
                .filter((key) -> !isThere(key) && !isThere(changed(key)))
                .ifPresent((key) -> out.add(finding(issue, key, side)));
    }

    private boolean isThere(String key) {
        return issues.filter((list) -> list.has(key)).isPresent();
    }

    private boolean isOf(CheckedSide side, IssueList list) {
        return list.projects().contains(side.project())
                || list.projects().contains(facts.renamed(side.project()));
    }

    private String changed(String key) {
        return ProjectKey.ofIssue(key)
                .map((project) -> facts.renamed(project) + key.substring(project.length()))
                .orElse(key);
    }

    private Finding.Draft finding(SyncedIssue issue, String key, CheckedSide side) {
        String from = issues.map(IssueList::from).orElse("");
        return side.finding(RULE, issue, key + " is not among the issues in " + from)
                .because("localIssueKey", key)
                .because("issues in the list", issues.map((list) -> list.keys().size()).orElse(0));
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        issues.ifPresent((list) -> check(list, data, out));
    }

    private void check(IssueList list, CheckedData data, FindingCollector out) {
        CheckedSide first = data.sides().getFirst();
        if (list.missing() > 0) {
            String message =
                    list.from()
                            + " is not complete, so nothing can be told: "
                            + Counted.of(list.missing(), "issue")
                            + " more were found than it has";
            out.add(undecided(first, message));
        } else if (data.sides().stream().noneMatch((side) -> isOf(side, list))) {
            String projects = String.join(", ", list.projects().stream().sorted().toList());
            out.add(undecided(first, list.from() + " is of " + projects + ", as no side is"));
        }
    }

    private static Finding.Draft undecided(CheckedSide side, String message) {
        return side.finding(RULE, side.document() + ".undecided", message).severity(Severity.INFO);
    }
}
