package dev.bbsh.json.repair.mend;

import java.util.List;

/** What a search for repairs came to. */
public sealed interface Mending {

    /**
     * One choice for each damage, in order of place. A choice of one option leaves no doubt; more
     * options give different structures, likeliest first.
     */
    record Solved(List<List<Option>> choices) implements Mending {

        public Solved {
            choices = choices.stream().map(List::copyOf).toList();
        }
    }

    /**
     * There is no answer.
     *
     * @param at the byte offset where the search stopped
     * @param before the choices of the text before it
     */
    record Unsolved(Cause cause, int at, List<List<Option>> before) implements Mending {

        public Unsolved {
            before = before.stream().map(List::copyOf).toList();
        }
    }

    /** Why a text is not mended. */
    enum Cause {
        /** No few edits explain the damage. */
        UNEXPLAINED,
        /** Damages that can each be mended in several ways, too near to each other. */
        TANGLED,
        /** A bracket is missing or one too many, and nothing shows where. */
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
