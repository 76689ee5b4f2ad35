package dev.bbsh.backbone.overview;

import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.text.FirstFew;
import dev.bbsh.work.Progress;

/**
 * The matched and unmatched issues of two sides, and their open messages.
 *
 * @param pairs the number of issues on both sides
 * @param unmatched the unmatched issues of the one side
 * @param othersUnmatched the unmatched issues of the other side
 * @param there the messages that the one side sent
 * @param back the messages that the other side sent
 */
public record PairingSummary(
        long pairs, FirstFew unmatched, FirstFew othersUnmatched, Messages there, Messages back) {

    /**
     * The messages of one direction.
     *
     * @param open the number of messages sent but not applied
     * @param openIssues the number of issues with such messages
     * @param restored the number of issues with more messages applied than sent: a side was
     *     restored or created again
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

    /** Reads the message numbers of all pairs once. */
    public static PairingSummary of(Pairing pairing, Progress progress) {
        Tally there = new Tally();
        Tally back = new Tally();
        pairing.readMessages(
                (open, openBack) -> {
                    there.add(open);
                    back.add(openBack);
                },
                progress);
        return new PairingSummary(
                pairing.count(),
                pairing.unmatchedKeys(),
                pairing.othersUnmatchedKeys(),
                there.messages(),
                back.messages());
    }
}
