package dev.bbsh.check.config.verdict;

import dev.bbsh.check.Rule;

import java.util.List;
import java.util.Optional;

/** The rules for findings in a sync config: one for each verdict that needs action. */
public final class ConfigRules {

    static final Rule CHANGED_MEANING =
            Rule.error("changed-meaning", "ids that mean something else in the new Jira");

    static final Rule MISSING =
            Rule.error("missing", "ids that the new Jira does not have").documented();

    static final Rule AMBIGUOUS =
            Rule.error("ambiguous", "ids that may have become several things");

    static final Rule NEAR_MATCH =
            Rule.error("near-match", "names that differ in case and blanks only");

    static final Rule NOT_MIGRATABLE =
            Rule.error("not-migratable", "fields of apps that the new Jira does not have");

    static final Rule BY_USERNAME =
            Rule.error("by-username-mapping", "users by name where Cloud knows e-mails")
                    .documented();

    public static final Rule LOOKS_TRANSLATED =
            Rule.warning("looks-translated", "ids that may have been replaced already");

    static final Rule UNKNOWN =
            Rule.warning("unknown-in-source", "ids that the old Jira does not have either");

    static final Rule UNVERIFIABLE =
            Rule.warning("unverifiable", "IDs the new Jira's catalog can't confirm");

    public static final Rule KEY_TWICE =
            Rule.error("key-twice", "replaced keys that another key already has");

    public static final Rule CONNECTOR_TWICE =
            Rule.error("connector-twice", "both sides of a config under one name");

    public static final Rule PASSTHROUGH =
            Rule.warning("passthrough-differs", "names that a passthrough needs in both Jiras")
                    .documented();

    public static final Rule SUMMARY =
            Rule.warning("summary-one-way", "a summary that is synced in one direction only");

    public static final Rule SIDE_UNKNOWN =
            Rule.warning("side-unknown", "IDs that may belong to either side");

    private ConfigRules() {}

    /**
     * The expected state of a field mapping, for rules about a mapping as a whole and not one ID.
     */
    public static Optional<String> wantedOfMapping(Rule rule) {
        if (rule.equals(PASSTHROUGH)) {
            return Optional.of("equal names in both Jiras");
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
                    throw new IllegalArgumentException("nothing to be told: " + verdict);
        };
    }
}
