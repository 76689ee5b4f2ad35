package dev.bbsh.check.config;

import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.check.config.verdict.IdAssessment;
import dev.bbsh.check.config.verdict.IdGrouping;
import dev.bbsh.check.config.verdict.IdVerdict;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.stream.Collectors;

/** The wording of the finding on an ID. */
record IdFindingWording(IdGrouping.Group group, Migration migration) {

    private static final int NAMED = 3;

    /** The message, such as {@code status 'In Review' (10001) is 'Backlog' in the new Jira}. */
    String message() {
        IdAssessment judgement = group.judgement();
        if (group.rule().equals(ConfigRules.LOOKS_TRANSLATED)) {
            return subject()
                    + " exists in both Jira sites and may have been replaced already"
                    + there();
        }
        return isUser(judgement) ? user(judgement) : subject() + says(judgement);
    }

    private boolean isUser(IdAssessment judgement) {
        return judgement.verdict() == IdVerdict.BY_USERNAME_MAPPING
                && group.kind() != ReferenceKind.USER_MAPPING_TYPE;
    }

    private String user(IdAssessment judgement) {
        return judgement.sure()
                ? "server user "
                        + name()
                        + " matches Cloud account "
                        + named(judgement.suggestions().getFirst())
                : name() + " is a server username; Cloud uses account IDs";
    }

    private String says(IdAssessment judgement) {
        return switch (judgement.verdict()) {
            case CHANGED_MEANING -> is();
            case MISSING -> " is not in the new Jira" + best();
            case AMBIGUOUS -> " may have become " + several();
            case NEAR_MATCH -> ": the new Jira has " + several() + ", spelled differently";
            case NOT_MIGRATABLE -> " has an app's type, and the new Jira has no field of that type";
            case BY_USERNAME_MAPPING -> " maps users by username; Cloud has no usernames";
            case UNKNOWN_IN_SOURCE -> " was found in neither Jira site";
            case UNVERIFIABLE -> " is not covered by the catalog of the new Jira";
            case OK, TRANSLATED, OTHER_SIDE -> "";
        };
    }

    /** The subject of the message, such as {@code status 'In Review' (10001)}. */
    private String subject() {
        return title() + " " + name();
    }

    private String name() {
        String id = group.id();
        return group.judgement()
                .sourceName()
                .filter((text) -> !text.equals(id))
                .map((text) -> "'" + text + "' (" + id + ")")
                .orElse("'" + id + "'");
    }

    private String title() {
        return switch (group.kind()) {
            case ISSUE_TYPE -> "issue type";
            case LINK_TYPE -> "link type";
            default -> group.kind().word().replace('-', ' ');
        };
    }

    private String is() {
        String name = group.judgement().sourceName().orElse("");
        String there = group.judgement().targetName().orElse("something else");
        return there.equals(name)
                ? ": same ID and name in the new Jira, but a different "
                        + title()
                        + difference()
                        + best()
                : " is '" + there + "' in the new Jira" + best();
    }

    /** The trait in which an item with the same ID and name differs, if the catalogs show it. */
    private String difference() {
        return LookupRequest.of(group.kind(), group.id(), migration)
                .filter(
                        (request) ->
                                request.inTarget().filter(request::isKnownToDiffer).isPresent())
                .map((request) -> " (" + request.criterion().typeWord() + " differs)")
                .orElse("");
    }

    private String there() {
        return group.judgement()
                .targetName()
                .map((name) -> "; in the new one it is '" + name + "'")
                .orElse("");
    }

    private String best() {
        return group.judgement().sure()
                ? ", which has " + named(group.judgement().suggestions().getFirst())
                : "";
    }

    private String several() {
        return group.judgement().suggestions().stream()
                .limit(NAMED)
                .map(IdFindingWording::named)
                .collect(Collectors.joining(" or "));
    }

    private static String named(IdSuggestion each) {
        return "'" + each.name() + "' (" + each.id() + ")";
    }

    /**
     * A suggestion in words, such as {@code 10104 'Code Review' reason: id-mapping; confidence
     * high}.
     */
    static String suggestion(IdSuggestion each) {
        if (each.evidence().equals(OtherIds.BY_HAND)) {
            return each.id() + " '" + each.name() + "'";
        }
        String reason = each.rule() == SuggestionRule.CHOSEN ? each.evidence() : each.rule().word();
        return each.id()
                + " '"
                + each.name()
                + "'   reason: "
                + reason
                + "; confidence "
                + each.confidence().word();
    }

    /** The row where a person finds the item in the tab; for options with the field. */
    String row() {
        String name = group.judgement().sourceName().orElse(group.id());
        String field =
                group.kind() != ReferenceKind.OPTION
                        ? ""
                        : migration
                                .source()
                                .flatMap(
                                        (old) ->
                                                old.find(EntityKind.OPTION, group.id())
                                                        .flatMap((o) -> o.trait(Trait.FIELD))
                                                        .flatMap(
                                                                (id) ->
                                                                        old.find(
                                                                                EntityKind.FIELD,
                                                                                id)))
                                .map(Entity::name)
                                .map((text) -> text + ": ")
                                .orElse("");
        return title() + " " + field + name;
    }
}
