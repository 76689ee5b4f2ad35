package dev.bbsh.migrate.split;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts two sides into parts of about the same size. A cut is <em>clean</em> where every pair is
 * before it on both sides, or behind it on both: parts between clean cuts follow each other.
 */
final class EvenCuts {

    /** The factor by which a part may exceed its share for the sake of clean cuts. */
    private static final int LARGEST = 2;

    private final int first;
    private final int[] partners;
    private final int parts;
    private final int[] firstPartners;

    /**
     * The least number of a second record whose matching first record has this number or a higher
     * one.
     */
    private final int[] earliest;

    EvenCuts(int first, int[] partners, int parts) {
        this.first = first;
        this.partners = partners;
        this.parts = parts;
        this.firstPartners = new int[first];
        this.earliest = new int[first + 1];
        Arrays.fill(firstPartners, KeyPairIndex.NONE);
        Arrays.fill(earliest, partners.length);
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                earliest[partners[i]] = Math.min(earliest[partners[i]], i);
                firstPartners[partners[i]] = i;
            }
        }
        for (int i = first - 1; i >= 0; i--) {
            earliest[i] = Math.min(earliest[i], earliest[i + 1]);
        }
    }

    /** A cut before these records of both sides. */
    private record Cut(int first, int second) {

        long size() {
            return (long) first + second;
        }
    }

    /**
     * The assignment with clean cuts; nothing when there are too few, or none near the wanted
     * positions.
     */
    Optional<PartitionPlan> clean() {
        int[] ofFirst = new int[first];
        int[] ofSecond = new int[partners.length];
        long all = (long) first + partners.length;
        Search search = new Search();
        Cut before = new Cut(0, 0);
        for (int part = 0; part < parts; part++) {
            Cut end =
                    part == parts - 1
                            ? new Cut(first, partners.length)
                            : search.nearest(all * (part + 1) / parts);
            long size = end.size() - before.size();
            if (size <= 0 || size > LARGEST * (all / parts + 1)) {
                return Optional.empty();
            }
            Arrays.fill(ofFirst, before.first(), end.first(), part);
            Arrays.fill(ofSecond, before.second(), end.second(), part);
            before = end;
        }
        return Optional.of(new PartitionPlan(List.of(), ofFirst, ofSecond));
    }

    /**
     * Consecutive records of the first side, each part with the matching records, wherever those
     * are.
     */
    PartitionPlan runs() {
        int[] ofFirst = new int[first];
        Arrays.setAll(ofFirst, (ordinal) -> (int) ((long) ordinal * parts / first));
        int[] ofSecond = new int[partners.length];
        int last = 0;
        for (int i = 0; i < partners.length; i++) {
            last = partners[i] < 0 ? last : ofFirst[partners[i]];
            ofSecond[i] = last;
        }
        return new PartitionPlan(List.of(), ofFirst, ofSecond);
    }

    /** A single pass along the first side. */
    private final class Search {

        private int at;

        /**
         * The number behind the last second record whose matching first record is before {@link
         * #at}.
         */
        private int behind;

        private Cut last = new Cut(0, 0);

        /** The clean cut nearest to where this number of records is before it. */
        Cut nearest(long wanted) {
            Cut best = isClean() ? cut(wanted) : last;
            while (at < first && (at + (long) behind < wanted || !isClean())) {
                behind = Math.max(behind, firstPartners[at] + 1);
                at++;
                if (isClean()) {
                    last = cut(wanted);
                    best = distance(last, wanted) <= distance(best, wanted) ? last : best;
                }
            }
            return best;
        }

        private boolean isClean() {
            return behind <= earliest[at];
        }

        /** The cut here, with as many unmatched second records as are wanted. */
        private Cut cut(long wanted) {
            return new Cut(at, Math.clamp(wanted - at, behind, earliest[at]));
        }

        private static long distance(Cut cut, long wanted) {
            return Math.abs(cut.size() - wanted);
        }
    }
}
