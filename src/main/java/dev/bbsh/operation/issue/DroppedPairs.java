package dev.bbsh.operation.issue;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The issue pairs that are left out, as the records of one document or of two.
 *
 * @param shares one for each document
 * @param pairs the number of pairs
 * @param unmatched the number of issues that only one of two sides has
 */
public record DroppedPairs(List<Share> shares, long pairs, long unmatched) {

    /**
     * The records of one document.
     *
     * @param leftOut for each side their numbers
     */
    public record Share(OpenDocument document, Map<SideName, BitSet> leftOut) {

        public Share {
            leftOut = Map.copyOf(leftOut);
        }

        /** The number of records that are left out, of both sides. */
        public long count() {
            return leftOut.values().stream().mapToLong(BitSet::cardinality).sum();
        }
    }

    public DroppedPairs {
        shares = List.copyOf(shares);
    }

    /**
     * The records of rows.
     *
     * @throws BbshException when nothing would be left
     */
    public static DroppedPairs of(IssueSides sides, IssueRows rows, int[] selected) {
        if (selected.length == rows.size()) {
            throw new BbshException(
                    "that would leave out everything: nothing would be left to pair",
                    "issues " + sides.one().document().name() + " --count");
        }
        Map<SideName, BitSet> ones = new EnumMap<>(SideName.class);
        ones.put(sides.one().side().name(), ordinals(selected, rows::one));
        List<Share> shares = new ArrayList<>();
        Optional<DocumentSide> other = sides.other();
        if (other.isEmpty()) {
            shares.add(new Share(sides.one().document(), ones));
        } else if (other.get().document().number() == sides.one().document().number()) {
            ones.put(other.get().side().name(), ordinals(selected, rows::other));
            shares.add(new Share(sides.one().document(), ones));
        } else {
            shares.add(new Share(sides.one().document(), ones));
            shares.add(
                    new Share(
                            other.get().document(),
                            Map.of(other.get().side().name(), ordinals(selected, rows::other))));
        }
        long unmatched = IntStream.of(selected).filter(rows::isUnmatched).count();
        return new DroppedPairs(shares, selected.length - unmatched, unmatched);
    }

    private static BitSet ordinals(int[] selected, IntFunction<OptionalInt> record) {
        BitSet ordinals = new BitSet();
        for (int row : selected) {
            record.apply(row).ifPresent(ordinals::set);
        }
        return ordinals;
    }
}
