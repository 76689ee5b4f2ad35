package dev.bbsh.check.data;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.IssueRecords;
import dev.bbsh.backbone.data.KeyIndex;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.work.Progress;

import java.util.HashMap;
import java.util.Map;

/** A record that claims the partner of an earlier one of its side, under another key of its own. */
final class DuplicateRemoteKey implements DataRule.OfIssues {

    private static final Rule RULE =
            Rule.error("duplicate-remote-key", "issues that share their partner");

    private final Progress progress;
    private final Map<IssueRecords, KeyIndex> indexes = new HashMap<>();

    DuplicateRemoteKey(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        KeyIndex byRemoteKey = index(side);
        if (byRemoteKey.repeated() == 0) {
            return;
        }
        int found = byRemoteKey.find(issue, IssueField.REMOTE_ISSUE_KEY);
        if (found == KeyIndex.NONE || found == issue.ordinal()) {
            return;
        }
        SyncedIssue first = side.records().reader().read(found);
        if (!first.sameText(IssueField.LOCAL_ISSUE_KEY, issue, IssueField.LOCAL_ISSUE_KEY)) {
            String partner = issue.remoteIssueKey().orElse("");
            out.add(
                    side.finding(
                                    RULE,
                                    issue,
                                    first.name()
                                            + " and "
                                            + issue.name()
                                            + " both have "
                                            + partner
                                            + " for their partner")
                            .key(first.name())
                            .because("remoteIssueKey", partner));
        }
    }

    private KeyIndex index(CheckedSide side) {
        return indexes.computeIfAbsent(
                side.records(),
                (records) -> KeyIndex.of(records, IssueField.REMOTE_ISSUE_KEY, progress));
    }
}
