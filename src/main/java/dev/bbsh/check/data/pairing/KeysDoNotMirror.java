package dev.bbsh.check.data.pairing;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.UnmatchedIssues;

/** An issue whose partner names another issue, or none, as its own partner. */
public final class KeysDoNotMirror implements DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("keys-do-not-mirror", "issue pairs with conflicting keys");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        data.unmatched()
                .ifPresent(
                        (loners) -> loners.mismatches().forEach((each) -> out.add(finding(each))));
    }

    private static Finding.Draft finding(UnmatchedIssues.Mismatch mismatch) {
        UnmatchedIssues.SideIssue issue = mismatch.issue();
        UnmatchedIssues.SideIssue partner = mismatch.partner();
        String key = issue.issue().name();
        String says = partner.issue().remoteIssueKey().orElse("no issue");
        Finding.Draft finding =
                issue.side()
                        .finding(
                                RULE,
                                issue.issue(),
                                key
                                        + " points to "
                                        + partner.issue().name()
                                        + ", but "
                                        + partner.issue().name()
                                        + " points to "
                                        + says)
                        .key(partner.issue().name());
        if (issue.side().document().equals(partner.side().document())) {
            finding.at(partner.side().place(partner.issue()));
        }
        return finding.because("remoteIssueKey of " + key, partner.issue().name())
                .because("remoteIssueKey of " + partner.issue().name(), says);
    }
}
