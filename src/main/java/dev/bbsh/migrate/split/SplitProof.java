package dev.bbsh.migrate.split;

import dev.bbsh.backbone.SideName;

import java.util.List;

/**
 * The proof that parts contain the whole: the same number of records, with the same texts, and
 * every pair together.
 *
 * @param pairs the number of issue pairs
 */
public record SplitProof(long pairs) {

    /**
     * Compares the surveys of the parts with that of the whole.
     *
     * @throws IllegalStateException when they do not agree
     */
    public static SplitProof of(SplitSurvey whole, List<SplitSurvey> parts) {
        for (SideName side : SideName.values()) {
            require(
                    whole.size(side) == parts.stream().mapToLong((each) -> each.size(side)).sum(),
                    "records were lost");
            require(
                    whole.digest(side)
                            == parts.stream().mapToLong((each) -> each.digest(side)).sum(),
                    "records were changed");
        }
        long pairs = parts.stream().mapToLong(SplitSurvey::pairs).sum();
        require(whole.pairs() == pairs, "pairs were split");
        return new SplitProof(pairs);
    }

    private static void require(boolean holds, String failure) {
        if (!holds) {
            throw new IllegalStateException("a split is wrong: " + failure);
        }
    }
}
