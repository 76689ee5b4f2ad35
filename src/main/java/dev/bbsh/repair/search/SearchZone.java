package dev.bbsh.repair.search;

import dev.bbsh.repair.token.Token;

/**
 * The range in which a search may edit, and how far it looks.
 *
 * @param to byte offset of the token that is not allowed at its place
 * @param beyond true when edits behind that token are tried as well
 * @param edits the number of edits above the cheapest that an attempt at the same place may have
 * @param openers true when opening brackets may be added
 */
public record SearchZone(int to, boolean beyond, int edits, boolean openers) {

    /** The number of tokens that must be read without another failure. */
    static final int CLEAR = 24;

    /** The same while attempts that read on are still equally likely. */
    static final int CLEAR_OF_TIES = 150;

    boolean editable(Token token) {
        return beyond || token.start() <= to;
    }

    /** The maximum cost of an attempt to be edited, given the cost of the cheapest. */
    int maxEditCost(int floor) {
        return floor + (edits - 1) * RepairPath.EDIT;
    }

    /** The maximum cost of an attempt to be kept, given the cost of the cheapest. */
    int maxKeptCost(int floor) {
        return floor + edits * RepairPath.EDIT + 4 * RepairPath.DOUBT;
    }
}
