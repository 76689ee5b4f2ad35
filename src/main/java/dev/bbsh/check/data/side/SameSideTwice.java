package dev.bbsh.check.data.side;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.SharedIssues;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.RecordNumbers;
import dev.bbsh.text.FirstFew;

import java.util.Optional;

/** The same side in the place of both: a file was merged with itself, or loaded twice. */
public final class SameSideTwice implements DataRule.OfWhole {

    private static final Rule RULE = Rule.error("same-side-twice", "two copies of the same side");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        if (data.sides().size() < 2) {
            return;
        }
        CheckedSide one = data.sides().getFirst();
        Optional<SyncedIssue> both =
                SharedIssues.first(one.records(), data.sides().getLast().byLocalKey());
        both.ifPresent((issue) -> out.add(finding(issue, one, data.sides().getLast())));
    }

    private static Finding.Draft finding(SyncedIssue issue, CheckedSide one, CheckedSide other) {
        RecordNumbers records = new RecordNumbers();
        SharedIssues.all(one.records(), other.byLocalKey()).forEach(records::add);
        String message =
                "both sides are "
                        + one.project()
                        + ": "
                        + issue.name()
                        + " is in both, paired with the same issue"
                        + (records.size() > 1
                                ? " (" + FirstFew.more(records.size() - 1) + ")"
                                : "");
        return records.nameIn(one.finding(RULE, one.project(), message), one)
                .because("connectorKey", issue.connectorKey().orElse(""))
                .because("issues in both", records.size());
    }
}
