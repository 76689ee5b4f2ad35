package dev.bbsh.check.fix;

/**
 * A possible replacement for an ID, from another Jira instance.
 *
 * @param id as that instance writes it
 * @param name that people see there
 * @param rule that found it
 * @param evidence that the rule used, such as {@code name+type}
 */
public record IdSuggestion(
        String id, String name, SuggestionRule rule, String evidence, Confidence confidence) {

    /** The same, with another confidence. */
    public IdSuggestion with(Confidence other) {
        return other == confidence ? this : new IdSuggestion(id, name, rule, evidence, other);
    }
}
