package dev.bbsh.json.repair.search;

import dev.bbsh.json.repair.token.Token;

/**
 * Where a search may edit, and how far it looks.
 *
 * @param to byte offset of the token that may not stand where it stands
 * @param beyond true when edits behind that token are tried as well
 * @param edits how many edits more than the cheapest an attempt at the same place may have
 * @param openers true when opening brackets may be added
 */
public record Zone(int to, boolean beyond, int edits, boolean openers) {

    /** Tokens that must be read without another failure. */
    static final int CLEAR = 24;

    /** The same where attempts that read on are still equally likely. */
    static final int CLEAR_OF_TIES = 150;

    boolean editable(Token token) {
        return beyond || token.start() <= to;
    }

    /** What an attempt may cost to be edited, when the cheapest costs so much. */
    int mostToEdit(int floor) {
        return floor + (edits - 1) * Path.EDIT;
    }

    /** What an attempt may cost to be kept, when the cheapest costs so much. */
    int mostToKeep(int floor) {
        return floor + edits * Path.EDIT + 4 * Path.DOUBT;
    }
}
