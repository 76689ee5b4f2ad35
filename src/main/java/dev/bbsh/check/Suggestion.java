package dev.bbsh.check;

/**
 * What could stand in the place of an id in another Jira.
 *
 * @param id as that Jira writes it
 * @param name what people see there
 * @param rule that found it: {@code R1} to {@code R17} of the rules for moved ids, or {@code
 *     chosen} for what somebody chose
 * @param evidence what the rule went by, such as {@code name+type}
 */
public record Suggestion(
        String id, String name, String rule, String evidence, Confidence confidence) {

    /** The same, with another confidence. */
    public Suggestion with(Confidence other) {
        return new Suggestion(id, name, rule, evidence, other);
    }
}
