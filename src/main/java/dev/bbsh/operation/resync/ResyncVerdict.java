package dev.bbsh.operation.resync;

import dev.bbsh.migrate.resync.ItemChange;
import dev.bbsh.migrate.resync.ResyncComparison;
import dev.bbsh.migrate.resync.ResyncTotals;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;

/**
 * The verdict after a resync: the old sync may be deleted only when the files prove that everything
 * is in sync (inferred; the guides say: once you have verified that everything is working).
 *
 * @param faults the reasons why the new sync is not in sync
 * @param doubts the reasons why the files can't tell
 */
public record ResyncVerdict(List<String> faults, List<String> doubts) {

    public ResyncVerdict {
        faults = List.copyOf(faults);
        doubts = List.copyOf(doubts);
    }

    /**
     * The circumstances that the files don't tell.
     *
     * @param gaps the known gaps of the documents
     * @param idsKnown true when the uploaded file's IDs of the moved side are certain to be its
     *     current ones, or a mapping tells which they are
     */
    public record Circumstances(List<String> gaps, boolean idsKnown) {

        public Circumstances {
            gaps = List.copyOf(gaps);
        }
    }

    /** The verdict on a comparison. */
    public static ResyncVerdict of(ResyncComparison comparison, Circumstances known) {
        return new ResyncVerdict(faults(comparison), doubts(comparison, known));
    }

    /** True when nothing speaks against deleting the old sync. */
    public boolean mayDelete() {
        return faults.isEmpty() && doubts.isEmpty();
    }

    private static List<String> faults(ResyncComparison comparison) {
        ResyncTotals totals = comparison.totals();
        List<String> faults = new ArrayList<>();
        add(faults, comparison.lostPairs(), "pair isn't paired", "pairs aren't paired");
        add(
                faults,
                totals.there() - totals.synced(),
                "pair has not exchanged messages both ways",
                "pairs have not exchanged messages both ways");
        add(
                faults,
                totals.pending() + totals.pendingBack(),
                "message is pending",
                "messages are pending");
        add(
                faults,
                totals.overApplied(),
                "pair applied more messages than were sent",
                "pairs applied more messages than were sent");
        add(faults, totals.alone(), "issue is on one side only", "issues are on one side only");
        add(faults, totals.sentAgain(), "item was sent again", "items were sent again");
        add(
                faults,
                totals.items(ItemChange.MISSING),
                "uploaded item is missing",
                "uploaded items are missing");
        return faults;
    }

    private static List<String> doubts(ResyncComparison comparison, Circumstances known) {
        ResyncTotals totals = comparison.totals();
        List<String> doubts = new ArrayList<>();
        if (!comparison.hasBothSides()) {
            doubts.add("only one side was downloaded");
        }
        if (comparison.terms().since().isEmpty()) {
            doubts.add("the date of the resync is not given (--since)");
        }
        doubts.addAll(known.gaps());
        if (comparison.uploadedPairs() == 0) {
            doubts.add("the uploaded file has no pairs");
        }
        if (isOlder(totals)) {
            doubts.add("the download is older than the uploaded file");
        }
        add(doubts, totals.uncounted(), "pair lacks message numbers", "pairs lack message numbers");
        add(doubts, totals.unreadable(), "ID can't be read", "IDs can't be read");
        if (!known.idsKnown() && totals.items(ItemChange.NEW) > 0) {
            doubts.add("new items may be old ones with new IDs (--mapping NAME)");
        }
        return doubts;
    }

    /** True when the newest message of the download is older than that of the uploaded file. */
    public static boolean isOlder(ResyncTotals totals) {
        return totals.newest().isPresent()
                && totals.newestUploaded().isPresent()
                && totals.newest().getAsLong() < totals.newestUploaded().getAsLong();
    }

    private static void add(List<String> reasons, long count, String one, String many) {
        if (count > 0) {
            reasons.add(Plurals.of(count, one, many));
        }
    }
}
