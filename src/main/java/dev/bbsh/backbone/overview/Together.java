package dev.bbsh.backbone.overview;

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
    public record Messages(long open, long openIssues, long restored) {}

    private static final class Tally {

        private long open;
        private long openIssues;
        private long restored;

        void add(long difference) {
            if (difference > 0) {
                open += difference;
                openIssues++;
            } else if (difference < 0) {
                restored++;
            }
        }

        Messages messages() {
            return new Messages(open, openIssues, restored);
        }
    }

    /** Reads the numbers of all pairs once. */
    public static Together of(Pairing pairing, Progress progress) {
        Tally there = new Tally();
        Tally back = new Tally();
        pairing.readMessages(
                (open, openBack) -> {
                    there.add(open);
                    back.add(openBack);
                },
                progress);
        return new Together(
                pairing.count(),
                KeySample.alone(pairing),
                KeySample.othersAlone(pairing),
                there.messages(),
                back.messages());
    }
}
