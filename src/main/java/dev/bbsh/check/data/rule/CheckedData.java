package dev.bbsh.check.data.rule;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.index.Pairing;

import java.util.List;
import java.util.Optional;

/**
 * The data that the rules check: one side, or two that mirror each other.
 *
 * @param sides one or two; when there are two, in the order of the pairing
 * @param pairing the pairing of the issues of the two sides
 * @param unmatched the unmatched issues of two sides of one sync
 * @param context the facts known in addition to the data
 */
public record CheckedData(
        List<CheckedSide> sides,
        Optional<Pairing> pairing,
        Optional<UnmatchedIssues> unmatched,
        Context context) {

    /**
     * The facts known in addition to the data.
     *
     * @param facts the case
     * @param now in epoch milliseconds UTC
     * @param fromDownloads true when the data is known to come from the downloads of two sides,
     *     which only syncs by email or file have
     * @param silentSince issues without any sync since this time are reported, in epoch
     *     milliseconds UTC
     * @param inputs the additional inputs that the data is checked against
     */
    public record Context(
            Case facts,
            long now,
            boolean fromDownloads,
            Optional<Long> silentSince,
            CheckInputs inputs) {

        public Context(Case facts, long now, boolean fromDownloads, Optional<Long> silentSince) {
            this(facts, now, fromDownloads, silentSince, CheckInputs.NOTHING);
        }
    }

    public CheckedData {
        sides = List.copyOf(sides);
    }

    /** The side that is not this one. */
    public Optional<CheckedSide> other(CheckedSide side) {
        return sides.stream().filter((each) -> !each.equals(side)).findFirst();
    }

    /** True when both sides are in one document. */
    public boolean isTwoSided() {
        return sides.size() == 2 && sides.getFirst().document().equals(sides.getLast().document());
    }
}
