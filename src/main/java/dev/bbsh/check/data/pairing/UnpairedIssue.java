package dev.bbsh.check.data.pairing;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.message.DownloadsDiffer;
import dev.bbsh.check.data.message.LastRecordedTimes;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.UnmatchedIssues;

import java.util.Optional;

/** An issue that only one side has a record of. */
public final class UnpairedIssue implements DataRule.OfWhole {

    private static final Rule RULE = Rule.warning("unpaired-issue", "unmatched issues");

    private final LastRecordedTimes ends;

    public UnpairedIssue(LastRecordedTimes ends) {
        this.ends = ends;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        data.unmatched().stream()
                .flatMap((loners) -> loners.withoutPartner().stream())
                .forEach((each) -> out.add(finding(each, data)));
    }

    private Finding.Draft finding(UnmatchedIssues.SideIssue alone, CheckedData data) {
        String key = alone.issue().name();
        String partner = alone.issue().remoteIssueKey().orElse("its counterpart");
        Optional<CheckedSide> other = data.other(alone.side());
        String project = other.map(CheckedSide::project).orElse("");
        String message = key + " is unmatched: " + project + " has no record of " + partner;
        Finding.Draft finding =
                alone.side()
                        .finding(RULE, alone.issue(), message)
                        .because("localIssueKey", key)
                        .because("remoteIssueKey", partner);
        return other.filter((side) -> ends.explains(alone, side)).isPresent()
                ? finding.explainedBy(DownloadsDiffer.ID)
                : finding;
    }
}
