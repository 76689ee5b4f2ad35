package dev.bbsh.check.data;

import dev.bbsh.backbone.Counted;
import dev.bbsh.backbone.data.IssuePair;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;

/** A side that sent more messages about an issue than the other has applied. */
final class MessagesOpen implements DataRule.OfUnevenPairs {

    private static final Rule RULE = Rule.warning("messages-open", "messages sent but not applied");

    private final FileEnds ends;

    MessagesOpen(FileEnds ends) {
        this.ends = ends;
    }

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
                                out.add(finding(way));
                            }
                        });
    }

    private Finding.Draft finding(MessageCount.Way way) {
        String messages = Counted.of(way.open(), "message") + " " + way.fromTo();
        return ends.explain(way)
                ? way.finding(
                                RULE,
                                messages
                                        + " sent after "
                                        + way.otherSide().project()
                                        + "'s data ends")
                        .explainedBy(DownloadsDiffer.ID)
                : way.finding(RULE, messages + " queued, failed or lost");
    }
}
