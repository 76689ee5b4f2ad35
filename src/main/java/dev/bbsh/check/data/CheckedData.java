package dev.bbsh.check.data;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.data.Pairing;

import java.util.List;
import java.util.Optional;

/**
 * What the rules look at: one side, or two that are each other's mirror.
 *
 * @param sides one or two; when there are two, in the order of the pairing
 * @param pairing how the issues of the two belong together
 * @param loners the issues of two sides of one sync that have no partner
 * @param setting what is known besides the data
 */
public record CheckedData(
        List<CheckedSide> sides,
        Optional<Pairing> pairing,
        Optional<Loners> loners,
        Setting setting) {

    /**
     * What is known besides the data.
     *
     * @param facts the case
     * @param now in epoch milliseconds UTC
     * @param fromDownloads whether the data is known to come from the downloads of two sides, which
     *     only syncs by email or file have
     * @param silentSince the time from which on issues count as silent, in epoch milliseconds UTC
     * @param beside what it is held against
     */
    public record Setting(
            Case facts,
            long now,
            boolean fromDownloads,
            Optional<Long> silentSince,
            Beside beside) {

        public Setting(Case facts, long now, boolean fromDownloads, Optional<Long> silentSince) {
            this(facts, now, fromDownloads, silentSince, Beside.NOTHING);
        }
    }

    public CheckedData {
        sides = List.copyOf(sides);
    }

    /** The side that is not this one. */
    public Optional<CheckedSide> other(CheckedSide side) {
        return sides.stream().filter((each) -> !each.equals(side)).findFirst();
    }

    /** Whether both sides stand in one document. */
    public boolean isTwoSided() {
        return sides.size() == 2 && sides.getFirst().document().equals(sides.getLast().document());
    }
}
