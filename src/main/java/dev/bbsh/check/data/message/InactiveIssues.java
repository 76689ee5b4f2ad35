package dev.bbsh.check.data.message;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.PerSide;
import dev.bbsh.check.data.rule.RecordNumbers;
import dev.bbsh.text.Plurals;

import java.time.Instant;
import java.util.Optional;

/** Issues without any message sent or applied since a given time. */
public final class InactiveIssues implements DataRule.OfIssues, DataRule.OfWhole {

    private static final Rule RULE = Rule.info("silent", "issues with no recent sync activity");

    private final Optional<Long> since;
    private final PerSide<RecordNumbers> quiet = new PerSide<>((_) -> new RecordNumbers());

    public InactiveIssues(Optional<Long> since) {
        this.since = since;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean concerns(CheckedSide side) {
        return since.isPresent();
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        if (since.isPresent() && issue.lastSync().orElse(Long.MAX_VALUE) < since.get()) {
            quiet.of(side).add(issue);
        }
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        for (CheckedSide side : data.sides()) {
            if (quiet.of(side).size() > 0) {
                out.add(finding(side, quiet.of(side)));
            }
        }
    }

    private Finding.Draft finding(CheckedSide side, RecordNumbers issues) {
        String date = since.map((time) -> Instant.ofEpochMilli(time).toString()).orElse("");
        Finding.Draft finding =
                side.finding(
                                RULE,
                                side.project(),
                                Plurals.of(issues.size(), side.project() + " issue")
                                        + " without sync activity since "
                                        + date)
                        .because("issues", issues.size());
        return issues.nameIn(finding, side);
    }
}
