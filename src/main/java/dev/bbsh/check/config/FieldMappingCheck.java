package dev.bbsh.check.config;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks field mappings: a passthrough needs the same names in both Jira instances, and the resync
 * that rebuilds the sync panel needs a summary in both directions.
 */
final class FieldMappingCheck {

    private static final Map<String, EntityKind> BY_NAME =
            Map.of("issuelinks", EntityKind.LINK_TYPE, "components", EntityKind.COMPONENT);

    private static final Pattern PASSTHROUGH =
            Pattern.compile("pass[-_ ]?through", Pattern.CASE_INSENSITIVE);

    private static final Pattern DIRECTION = Pattern.compile("direction", Pattern.CASE_INSENSITIVE);

    private final ConfigCheck.Config config;
    private final ConfigCheck.Setting setting;

    FieldMappingCheck(ConfigCheck.Config config, ConfigCheck.Setting setting) {
        this.config = config;
        this.setting = setting;
    }

    void check(List<Reference> side, FindingCollector out) {
        for (Reference each : side) {
            if (each.kind() == ReferenceKind.FIELD && each.part() == Reference.Part.VALUE) {
                passthrough(each).ifPresent(out::add);
                summary(each).ifPresent(out::add);
            }
        }
    }

    private Optional<JsonValue> around(Reference field) {
        return field.place().parent().flatMap((place) -> place.in(config.content()));
    }

    private Optional<Finding.Draft> passthrough(Reference field) {
        EntityKind kind = BY_NAME.get(field.id());
        boolean passes =
                kind != null
                        && around(field)
                                .filter((mapping) -> says(mapping, PASSTHROUGH))
                                .isPresent();
        List<String> missing = passes && kind != null ? missing(kind) : List.of();
        return missing.isEmpty() || kind == null
                ? Optional.empty()
                : Optional.of(
                        finding(
                                ConfigRules.PASSTHROUGH,
                                field,
                                "the passthrough of '"
                                        + field.id()
                                        + "' needs the same "
                                        + kind.plural()
                                        + " in both Jira sites; missing in the new one: "
                                        + String.join(", ", missing)));
    }

    private static boolean says(JsonValue mapping, Pattern word) {
        for (Member member : mapping.members()) {
            if (member.value().asString().filter((text) -> word.matcher(text).find()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The names that the old Jira has and the new one lacks. */
    private List<String> missing(EntityKind kind) {
        Catalog target = setting.migration().target();
        Set<String> there = target.all(kind).stream().map(Entity::name).collect(Collectors.toSet());
        boolean incomplete = target.gaps(kind).findFirst().isPresent();
        return there.isEmpty() || incomplete
                ? List.of()
                : setting.migration().source().stream()
                        .flatMap((old) -> old.all(kind).stream())
                        .map(Entity::name)
                        .filter((name) -> !there.contains(name))
                        .map((name) -> "'" + name + "'")
                        .distinct()
                        .toList();
    }

    private Optional<Finding.Draft> summary(Reference field) {
        return field.id().equals("summary")
                ? around(field)
                        .flatMap(FieldMappingCheck::direction)
                        .filter((word) -> !word.toLowerCase(Locale.ROOT).startsWith("bi"))
                        .filter((word) -> !word.toLowerCase(Locale.ROOT).startsWith("both"))
                        .map((word) -> summary(field, word))
                : Optional.empty();
    }

    private static Optional<String> direction(JsonValue mapping) {
        for (Member member : mapping.members()) {
            if (DIRECTION.matcher(member.name()).find()) {
                return member.value().asString();
            }
        }
        return Optional.empty();
    }

    private Finding.Draft summary(Reference field, String direction) {
        return finding(
                        ConfigRules.SUMMARY,
                        field,
                        "the summary is synced in one direction only; the resync that rebuilds the"
                                + " sync panel needs both")
                .because("direction", direction);
    }

    private Finding.Draft finding(dev.bbsh.check.Rule rule, Reference field, String message) {
        Place mapping = field.place().parent().orElse(field.place());
        return Finding.of(rule, field.id() + ":" + setting.project(), message)
                .in(config.name(), setting.project())
                .because("tab", ConfigTab.of(field).title())
                .at(mapping);
    }
}
