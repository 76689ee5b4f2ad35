package dev.bbsh.check.config;

import dev.bbsh.check.fix.SuggestionRule;

import java.util.Map;
import java.util.Optional;

/** The suggestion rules of the shared sample, which has numbers for them. */
public final class SampleRules {

    private static final Map<String, SuggestionRule> RULES =
            Map.ofEntries(
                    Map.entry("R1 report", SuggestionRule.ID_MAPPING),
                    Map.entry("R15 report", SuggestionRule.MAPPING_CONFLICT),
                    Map.entry("R11 type-key", SuggestionRule.FIELD_TYPE),
                    Map.entry("R1 name", SuggestionRule.SAME_NAME),
                    Map.entry("R1 name+subtask", SuggestionRule.SAME_NAME),
                    Map.entry("R1 name+inward+outward", SuggestionRule.SAME_NAME),
                    Map.entry("R4 name", SuggestionRule.SAME_NAME),
                    Map.entry("R5 name+colour", SuggestionRule.SAME_NAME),
                    Map.entry("R8 name+type", SuggestionRule.SAME_NAME),
                    Map.entry("R17 name+category", SuggestionRule.SAME_NAME),
                    Map.entry("R17 name+target-status", SuggestionRule.SAME_NAME),
                    Map.entry("R2 migrated-suffix", SuggestionRule.MIGRATED_SUFFIX),
                    Map.entry("R3 migrated-suffix", SuggestionRule.MIGRATED_SUFFIX),
                    Map.entry("R10 field+context+parent+value", SuggestionRule.SAME_OPTION),
                    Map.entry("R13 e-mail", SuggestionRule.SAME_EMAIL),
                    Map.entry("R13 display-name", SuggestionRule.DISPLAY_NAME),
                    Map.entry("R13 guide0", SuggestionRule.MAPPING_BY_EMAIL),
                    Map.entry("R9 normalised-name", SuggestionRule.NEAR_NAME),
                    Map.entry("R9 normalised-value", SuggestionRule.NEAR_NAME),
                    Map.entry("R5 name-only", SuggestionRule.NAME_ONLY),
                    Map.entry("R8 name-only", SuggestionRule.NAME_ONLY),
                    Map.entry("R17 name-only", SuggestionRule.NAME_ONLY));

    private SampleRules() {}

    /** The rule for a number and the evidence in the sample. */
    public static SuggestionRule of(String number, String evidence) {
        return Optional.ofNullable(RULES.get(number + " " + evidence)).orElseThrow();
    }
}
