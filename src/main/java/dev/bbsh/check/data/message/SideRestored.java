package dev.bbsh.check.data.message;

import dev.bbsh.backbone.index.IssuePair;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.text.Plurals;

/**
 * A side that applied more messages than the other ever sent: the sender was restored or recreated.
 */
public final class SideRestored implements DataRule.OfUnevenPairs {

    private static final Rule RULE =
            Rule.error("side-restored", "more messages applied than were sent");

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
        new MessageCount(pair, data)
                .forEachDirection(
                        (way) -> {
                            if (way.open() < 0) {
                                out.add(finding(way));
                            }
                        });
    }

    private Finding.Draft finding(MessageCount.Direction way) {
        String messages = Plurals.of(-way.open(), "message") + " " + way.fromTo();
        return ends.explains(way)
                ? way.finding(RULE, messages + " applied after " + way.sender() + "'s data ends")
                        .explainedBy(DownloadsDiffer.ID)
                : way.finding(
                        RULE,
                        messages
                                + " more applied than sent: "
                                + way.sender()
                                + " was restored from a backup or created again");
    }
}
