package dev.bbsh.repair.damage;

import java.util.List;

/** The result of a search for repairs. */
public sealed interface RepairSearchResult {

    /**
     * One choice for each damage, in order of place. A choice of one option leaves no doubt; more
     * options give different structures, likeliest first.
     */
    record Solved(List<List<RepairOption>> choices) implements RepairSearchResult {

        public Solved {
            choices = choices.stream().map(List::copyOf).toList();
        }
    }

    /**
     * No repair was found.
     *
     * @param at the byte offset where the search stopped
     * @param before the choices of the text before it
     */
    record Unsolved(FailureCause cause, int at, List<List<RepairOption>> before)
            implements RepairSearchResult {

        public Unsolved {
            before = before.stream().map(List::copyOf).toList();
        }
    }

    /** The reason why a text is not repaired. */
    enum FailureCause {
        /** No small number of edits explains the damage. */
        UNEXPLAINED,
        /** Damages that can each be repaired in several ways, too near to each other. */
        TANGLED,
        /** A bracket is missing or superfluous, and nothing shows where. */
        SCATTERED,
        TOO_MANY_REPAIRS,
        TOO_DEEP,
        CONFLICT_MARKERS,
        /** Another document follows. */
        SECOND_DOCUMENT,
        /** The text stops inside a value. */
        CUT_INSIDE
    }
}
