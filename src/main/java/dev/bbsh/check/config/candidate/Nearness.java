package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Suggestion;

/** By what a name is told that is nearly the same (R9). */
public final class Nearness {

    static final String RULE = "R9";
    static final String NAME = "normalised-name";
    static final String VALUE = "normalised-value";

    private Nearness() {}

    /** Whether a suggestion differs from what is looked for in case and blanks only. */
    public static boolean isNear(Suggestion suggestion) {
        return suggestion.rule().equals(RULE);
    }
}
