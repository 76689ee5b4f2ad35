package dev.bbsh.check.data;

import dev.bbsh.backbone.data.SameSide;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;

import java.util.Optional;

/** Both sides are the same one: a file was merged with itself, or loaded twice. */
final class SameSideTwice implements DataRule.OfWhole {

    private static final Rule RULE = Rule.error("same-side-twice", "one side in the place of both");

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
                SameSide.issueOfBoth(one.records(), data.sides().getLast().byLocalKey());
        both.ifPresent(
                (issue) ->
                        out.add(
                                one.finding(
                                                RULE,
                                                one.project(),
                                                "both sides are "
                                                        + one.project()
                                                        + ": "
                                                        + issue.name()
                                                        + " stands in both with the same partner")
                                        .key(issue.name())
                                        .at(one.place(issue))
                                        .because("connectorKey", issue.connectorKey().orElse(""))));
    }
}
