package dev.bbsh.check.data.message;

import dev.bbsh.backbone.index.IssuePair;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.DataRule;

/**
 * A side that applied more messages than the other ever sent: the sender was restored or recreated.
 */
public final class SideRestored implements DataRule.OfUnevenPairs {

    private static final Rule RULE = Rule.error("side-restored", "more messages applied than sent");

    private final LastRecordedTimes ends;

    public SideRestored(LastRecordedTimes ends) {
        this.ends = ends;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(IssuePair pair, CheckedData data, FindingCollector out) {
        MessageDirection.of(pair, data)
                .filter((way) -> way.open() < 0)
                .map(this::finding)
                .forEach(out::add);
    }

    private Finding.Draft finding(MessageDirection way) {
        return ends.explains(way)
                ? way.finding(RULE, "applied after " + way.sender() + "'s data ends")
                        .explainedBy(DownloadsDiffer.ID)
                : way.finding(
                        RULE,
                        "applied but not recorded as sent: "
                                + way.sender()
                                + " was probably restored from a backup or recreated");
    }
}
