package dev.bbsh.jira.catalog;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An object of a Jira instance, such as a status or a user.
 *
 * @param id as Jira writes it: {@code customfield_10100} for a field, for a user the account ID, or
 *     on a server the key
 * @param name the name or value that people see
 * @param traits the other facts in the responses
 */
public record Entity(EntityKind kind, String id, String name, Map<Trait, String> traits) {

    public Entity {
        traits = Map.copyOf(traits);
    }

    public Optional<String> trait(Trait trait) {
        return Optional.ofNullable(traits.get(trait));
    }

    /** True when a trait has this value. */
    public boolean has(Trait trait, String value) {
        return value.equals(traits.get(trait));
    }

    /** The same entity with the additional traits of another response. */
    Entity and(Entity other) {
        Map<Trait, String> all = new EnumMap<>(Trait.class);
        all.putAll(other.traits);
        all.putAll(traits);
        return new Entity(kind, id, name.isEmpty() ? other.name : name, all);
    }

    /** True when ID, name, key, user name or e-mail contains this text, given in lower case. */
    boolean mentions(String text) {
        return Stream.concat(
                        Stream.of(id, name),
                        Stream.of(Trait.KEY, Trait.FORMER_KEYS, Trait.USERNAME, Trait.EMAIL)
                                .flatMap((each) -> trait(each).stream()))
                .anyMatch((each) -> each.toLowerCase(Locale.ROOT).contains(text));
    }
}
