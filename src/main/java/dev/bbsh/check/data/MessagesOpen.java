package dev.bbsh.check.data;

import dev.bbsh.backbone.Counted;
import dev.bbsh.backbone.data.IssuePair;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;

/** A side that sent more messages about an issue than the other has applied. */
final class MessagesOpen implements DataRule.OfUnevenPairs {

    private static final Rule RULE =
            Rule.warning("messages-open", "messages that were sent and not applied");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(IssuePair pair, CheckedData data, FindingCollector out) {
        new MessageCount(pair, data)
                .eachDirection(
                        (way) -> {
                            if (way.open() > 0) {
                                String messages = Counted.of(way.open(), "message");
                                out.add(
                                        way.finding(
                                                RULE,
                                                messages
                                                        + " "
                                                        + way.fromTo()
                                                        + " queued, failed or lost"));
                            }
                        });
    }
}
