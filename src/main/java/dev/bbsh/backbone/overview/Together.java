package dev.bbsh.backbone.overview;

import dev.bbsh.backbone.data.IssuePair;
import dev.bbsh.backbone.data.Pairing;
import dev.bbsh.work.Progress;

/**
 * How the issues of two sides belong together.
 *
 * @param pairs how many issues both sides know
 * @param alone those that only the one side knows
 * @param othersAlone those that only the other side knows
 * @param there what the one side sent
 * @param back what the other side sent
 */
public record Together(
        long pairs, KeySample alone, KeySample othersAlone, Messages there, Messages back) {

    /**
     * The messages of one direction.
     *
     * @param open how many were sent and not applied
     * @param openIssues of how many issues
     * @param restored of how many issues more was applied than sent: a side was restored or created
     *     again
     */
    public record Messages(long open, long openIssues, long restored) {

        static final Messages NONE = new Messages(0, 0, 0);

        Messages plus(long difference) {
            return difference > 0
                    ? new Messages(open + difference, openIssues + 1, restored)
                    : new Messages(open, openIssues, restored + 1);
        }
    }

    /** Reads all pairs once. */
    public static Together of(Pairing pairing, Progress progress) {
        progress.begin("comparing messages", pairing.count());
        Messages there = Messages.NONE;
        Messages back = Messages.NONE;
        for (IssuePair pair : pairing.pairs()) {
            progress.advance(1);
            long open = pair.open().orElse(0);
            long openBack = pair.openBack().orElse(0);
            there = open == 0 ? there : there.plus(open);
            back = openBack == 0 ? back : back.plus(openBack);
        }
        return new Together(
                pairing.count(),
                KeySample.alone(pairing),
                KeySample.othersAlone(pairing),
                there,
                back);
    }
}
