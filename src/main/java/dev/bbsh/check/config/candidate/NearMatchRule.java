package dev.bbsh.check.config.candidate;

import dev.bbsh.check.IdSuggestion;

/** The rule and evidence words of names that are nearly the same (R9). */
public final class NearMatchRule {

    static final String RULE = "R9";
    static final String NAME = "normalised-name";
    static final String VALUE = "normalised-value";

    private NearMatchRule() {}

    /** True when a suggestion differs from the item only in case or spaces. */
    public static boolean isNear(IdSuggestion suggestion) {
        return suggestion.rule().equals(RULE);
    }
}
