package dev.bbsh.check.config.verdict;

import dev.bbsh.check.Rule;

import java.util.List;
import java.util.Optional;

/** The rules for findings in a sync config: one for each verdict that needs action. */
public final class ConfigRules {

    static final Rule CHANGED_MEANING =
            Rule.error("changed-meaning", "IDs that mean something else in the new Jira");

    static final Rule MISSING = Rule.error("missing", "IDs missing from the new Jira").documented();

    static final Rule AMBIGUOUS = Rule.error("ambiguous", "IDs with several possible matches");

    static final Rule NEAR_MATCH =
            Rule.error("near-match", "names that differ only in case or spaces");

    static final Rule NOT_MIGRATABLE =
            Rule.error("not-migratable", "app fields missing from the new Jira");

    static final Rule BY_USERNAME =
            Rule.error("by-username-mapping", "server usernames; Cloud uses account IDs")
                    .documented();

    public static final Rule LOOKS_TRANSLATED =
            Rule.warning("looks-translated", "IDs that may have been replaced already");

    static final Rule UNKNOWN = Rule.warning("unknown-in-source", "IDs found in neither Jira site");

    static final Rule UNVERIFIABLE =
            Rule.warning("unverifiable", "IDs the new Jira's catalog can't confirm");

    public static final Rule KEY_TWICE =
            Rule.error("key-twice", "duplicate keys after a replacement");

    public static final Rule CONNECTOR_TWICE =
            Rule.error("connector-twice", "both sides of a config have the same name");

    public static final Rule PASSTHROUGH =
            Rule.warning(
                            "passthrough-differs",
                            "names that must exist in both Jira sites (passthrough)")
                    .documented();

    public static final Rule SUMMARY =
            Rule.warning("summary-one-way", "summary synced in one direction only");

    public static final Rule SIDE_UNKNOWN =
            Rule.warning("side-unknown", "IDs that may belong to either side");

    private ConfigRules() {}

    /**
     * The expected state of a field mapping, for rules about a mapping as a whole and not one ID.
     */
    public static Optional<String> wantedOfMapping(Rule rule) {
        if (rule.equals(PASSTHROUGH)) {
            return Optional.of("same names in both Jira sites");
        }
        return rule.equals(SUMMARY) ? Optional.of("both directions") : Optional.empty();
    }

    /** All rules, in the order in which findings are reported. */
    public static List<Rule> all() {
        return List.of(
                CONNECTOR_TWICE,
                CHANGED_MEANING,
                MISSING,
                AMBIGUOUS,
                NEAR_MATCH,
                NOT_MIGRATABLE,
                BY_USERNAME,
                KEY_TWICE,
                LOOKS_TRANSLATED,
                UNKNOWN,
                UNVERIFIABLE,
                PASSTHROUGH,
                SUMMARY,
                SIDE_UNKNOWN);
    }

    static Rule of(IdVerdict verdict) {
        return switch (verdict) {
            case CHANGED_MEANING -> CHANGED_MEANING;
            case MISSING -> MISSING;
            case AMBIGUOUS -> AMBIGUOUS;
            case NEAR_MATCH -> NEAR_MATCH;
            case NOT_MIGRATABLE -> NOT_MIGRATABLE;
            case BY_USERNAME_MAPPING -> BY_USERNAME;
            case UNKNOWN_IN_SOURCE -> UNKNOWN;
            case UNVERIFIABLE -> UNVERIFIABLE;
            case OK, TRANSLATED, OTHER_SIDE ->
                    throw new IllegalArgumentException("no rule for the verdict " + verdict);
        };
    }
}
