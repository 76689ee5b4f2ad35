package dev.bbsh.check.data;

import dev.bbsh.backbone.Counted;
import dev.bbsh.backbone.data.IssuePair;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;

/** A side that applied more messages than the other ever sent: one of them is not what it was. */
final class SideRestored implements DataRule.OfUnevenPairs {

    private static final Rule RULE =
            Rule.error("side-restored", "more messages applied than were sent");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(IssuePair pair, CheckedData data, FindingCollector out) {
        new MessageCount(pair, data)
                .eachDirection(
                        (way) -> {
                            if (way.open() < 0) {
                                String messages = Counted.of(-way.open(), "message");
                                out.add(
                                        way.finding(
                                                RULE,
                                                messages
                                                        + " "
                                                        + way.fromTo()
                                                        + " more applied than sent: "
                                                        + way.sender()
                                                        + " was restored from a backup or created"
                                                        + " again"));
                            }
                        });
    }
}
