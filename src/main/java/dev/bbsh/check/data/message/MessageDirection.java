package dev.bbsh.check.data.message;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssuePair;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.text.Plurals;

import java.util.stream.Stream;

/**
 * The messages of a pair in one direction.
 *
 * @param open the number of messages sent but not applied; negative when more were applied
 */
record MessageDirection(
        CheckedSide side, SyncedIssue from, CheckedSide otherSide, SyncedIssue to, long open) {

    /** The directions in which not exactly the messages sent were applied. */
    static Stream<MessageDirection> of(IssuePair pair, CheckedData data) {
        CheckedSide one = data.sides().getFirst();
        CheckedSide other = data.sides().getLast();
        long open = pair.open().orElse(0);
        long openBack = pair.openBack().orElse(0);
        return Stream.of(
                        new MessageDirection(one, pair.one(), other, pair.other(), open),
                        new MessageDirection(other, pair.other(), one, pair.one(), openBack))
                .filter((each) -> each.open() != 0);
    }

    String sender() {
        return side.project();
    }

    /** The number of messages, and their direction. */
    String messages() {
        return Plurals.of(Math.abs(open), "message") + " " + from.name() + " -> " + to.name();
    }

    Finding.Draft finding(Rule rule, String message) {
        Finding.Draft finding = side.finding(rule, from, messages() + " " + message).key(to.name());
        if (side.document().equals(otherSide.document())) {
            finding.at(otherSide.place(to));
        }
        return finding.because("sent", from.outgoing().orElse(0))
                .because("applied", to.incoming().orElse(0));
    }
}
