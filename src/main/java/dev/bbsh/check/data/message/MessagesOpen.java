package dev.bbsh.check.data.message;

import dev.bbsh.backbone.index.IssuePair;
import dev.bbsh.backbone.rows.PendingMessages;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.DataRule;

import java.time.Instant;

/** A side that sent more messages about an issue than the other has applied. */
public final class MessagesOpen implements DataRule.OfUnevenPairs {

    private static final Rule RULE = Rule.warning("messages-open", "messages sent but not applied");

    private final LastRecordedTimes ends;

    public MessagesOpen(LastRecordedTimes ends) {
        this.ends = ends;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(IssuePair pair, CheckedData data, FindingCollector out) {
        MessageDirection.of(pair, data)
                .filter((way) -> way.open() > 0)
                .map(this::finding)
                .forEach(out::add);
    }

    private Finding.Draft finding(MessageDirection way) {
        Finding.Draft finding =
                ends.explains(way)
                        ? way.finding(
                                        RULE,
                                        "sent after " + way.otherSide().project() + "'s data ends")
                                .explainedBy(DownloadsDiffer.ID)
                        : way.finding(RULE, "not applied: queued, failed or lost");
        PendingMessages pending = PendingMessages.of(way.from(), way.to(), way.open());
        pending.after().ifPresent((time) -> because("sent after (inferred)", time, finding));
        pending.until().ifPresent((time) -> because("last sent", time, finding));
        return finding;
    }

    private static void because(String name, long time, Finding.Draft finding) {
        finding.because(name, Instant.ofEpochMilli(time).toString());
    }
}
