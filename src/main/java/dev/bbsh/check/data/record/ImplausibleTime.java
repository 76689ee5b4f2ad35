package dev.bbsh.check.data.record;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Edit;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * An implausible time for milliseconds since 1970: in seconds, before Jira existed, or in the
 * future.
 */
public final class ImplausibleTime implements DataRule.OfIssues {

    private static final Rule RULE = Rule.warning("implausible-time", "implausible timestamps");

    private static final IssueField[] TIMES = {
        IssueField.FIRST_SYNC_DATE,
        IssueField.LAST_OUTGOING_CHANGE,
        IssueField.LAST_INCOMING_CHANGE,
        IssueField.LAST_CHANGE_SEEN
    };

    private final PlausibleTime plausible;

    public ImplausibleTime(PlausibleTime plausible) {
        this.plausible = plausible;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        for (IssueField field : TIMES) {
            OptionalLong time = issue.number(field);
            if (time.isPresent() && !plausible.includes(time.getAsLong())) {
                out.add(finding(issue, field, time.getAsLong(), side));
            }
        }
    }

    private Finding.Draft finding(
            SyncedIssue issue, IssueField field, long time, CheckedSide side) {
        boolean seconds = time > 0 && time < plausible.latest() && plausible.includes(time * 1000);
        Place at = side.place(issue).child(field.key());
        Finding.Draft finding =
                side.finding(
                                RULE,
                                issue.name() + "." + field.key(),
                                field.key()
                                        + " of "
                                        + issue.name()
                                        + " is "
                                        + (seconds ? "in seconds, not milliseconds" : said(time)))
                        .key(issue.name())
                        .at(at)
                        .because("value", time);
        String millis = Long.toString(time * 1000);
        return seconds
                ? finding.fix(
                        Fix.sure("convert to milliseconds", millis, Edit.put(at, Span.of(millis))))
                : finding;
    }

    private String said(long time) {
        if (Math.abs(time) > 1L << 53) {
            return "not a valid time";
        }
        return Instant.ofEpochMilli(time)
                + (time > plausible.latest() ? ", in the future" : ", before Jira existed");
    }
}
