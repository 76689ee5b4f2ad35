package dev.bbsh.jira.catalog;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that exists in a Jira instance.
 *
 * @param id as Jira writes it: of a field {@code customfield_10100}, of a user the account id, or
 *     on a server the key
 * @param name the name or value that people see
 * @param traits what else the answers say
 */
public record Entity(EntityKind kind, String id, String name, Map<Trait, String> traits) {

    public Entity {
        traits = Map.copyOf(traits);
    }

    public Optional<String> trait(Trait trait) {
        return Optional.ofNullable(traits.get(trait));
    }

    /** Whether a trait is said, and says this. */
    public boolean has(Trait trait, String value) {
        return value.equals(traits.get(trait));
    }

    /** The same with what only the other answer says. */
    Entity and(Entity other) {
        Map<Trait, String> all = new EnumMap<>(Trait.class);
        all.putAll(other.traits);
        all.putAll(traits);
        return new Entity(kind, id, name.isEmpty() ? other.name : name, all);
    }

    /** Whether id, name, key, user name or e-mail have this text in them, in small letters. */
    boolean mentions(String text) {
        return Stream.concat(
                        Stream.of(id, name),
                        Stream.of(Trait.KEY, Trait.USERNAME, Trait.EMAIL)
                                .flatMap((each) -> trait(each).stream()))
                .anyMatch((each) -> each.toLowerCase(Locale.ROOT).contains(text));
    }
}
