package dev.bbsh.check.data.message;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssuePair;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;

import java.util.function.Consumer;

/** The messages of a pair in both directions. */
record MessageCount(IssuePair pair, CheckedData data) {

    /**
     * One direction.
     *
     * @param open the number of messages sent but not applied; negative when more were applied
     */
    record Direction(
            CheckedSide side, SyncedIssue from, CheckedSide otherSide, SyncedIssue to, long open) {

        String sender() {
            return side.project();
        }

        String fromTo() {
            return from.name() + " -> " + to.name();
        }

        Finding.Draft finding(Rule rule, String message) {
            Finding.Draft finding = side.finding(rule, from, message).key(to.name());
            if (side.document().equals(otherSide.document())) {
                finding.at(otherSide.place(to));
            }
            return finding.because("sent", from.outgoing().orElse(0))
                    .because("applied", to.incoming().orElse(0));
        }
    }

    void forEachDirection(Consumer<Direction> way) {
        long open = pair.open().orElse(0);
        long openBack = pair.openBack().orElse(0);
        if (open != 0) {
            CheckedSide one = data.sides().getFirst();
            way.accept(new Direction(one, pair.one(), data.sides().getLast(), pair.other(), open));
        }
        if (openBack != 0) {
            CheckedSide other = data.sides().getLast();
            way.accept(
                    new Direction(
                            other, pair.other(), data.sides().getFirst(), pair.one(), openBack));
        }
    }
}
