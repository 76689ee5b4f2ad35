package dev.bbsh.check.config.lookup;

import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The items of one kind that may be meant in the new Jira, indexed by name and trait. */
public final class EntityIndex {

    private final List<Entity> all;
    private final Map<String, List<Entity>> byName;
    private final Map<String, List<Entity>> byFolded;
    private final Map<String, List<Entity>> byNormalised;
    private final Map<String, List<Entity>> byBase;
    private final Map<Trait, Map<String, List<Entity>>> byTrait = new EnumMap<>(Trait.class);

    EntityIndex(Collection<Entity> all) {
        this.all = List.copyOf(all);
        this.byName = by(Entity::name);
        this.byFolded = by((each) -> folded(each.name()));
        this.byNormalised = by((each) -> LookupRequest.normalised(each.name()));
        this.byBase = by((each) -> MigratedSuffix.base(each.name()));
    }

    private Map<String, List<Entity>> by(Function<Entity, String> name) {
        return all.stream().collect(Collectors.groupingBy(name));
    }

    public Stream<Entity> all() {
        return all.stream();
    }

    public Stream<Entity> named(String name) {
        return byName.getOrDefault(name, List.of()).stream();
    }

    /** Items whose names are equal or differ only in case or spaces. */
    public Stream<Entity> nearlyNamed(String name) {
        return byNormalised.getOrDefault(LookupRequest.normalised(name), List.of()).stream();
    }

    /** Items whose names are equal or differ only in case. */
    public Stream<Entity> spelled(String name) {
        return byFolded.getOrDefault(folded(name), List.of()).stream();
    }

    /**
     * Items whose names differ in a {@code (migrated)} suffix, and otherwise only in case or
     * spaces.
     */
    public Stream<Entity> twins(String name) {
        boolean renamed = MigratedSuffix.isOn(name);
        return byBase.getOrDefault(MigratedSuffix.base(name), List.of()).stream()
                .filter((each) -> !each.name().equals(name))
                .filter((each) -> renamed || MigratedSuffix.isOn(each.name()));
    }

    /** Items with this value of a trait, ignoring case. */
    public Stream<Entity> with(Trait trait, String text) {
        return byTrait
                .computeIfAbsent(trait, this::by)
                .getOrDefault(folded(text), List.of())
                .stream();
    }

    private Map<String, List<Entity>> by(Trait trait) {
        return all.stream()
                .filter((each) -> each.trait(trait).isPresent())
                .collect(Collectors.groupingBy((each) -> folded(each.trait(trait).orElseThrow())));
    }

    /** The common form of all texts that are equal according to Java's equalsIgnoreCase. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars()
                .map((each) -> Character.toLowerCase(Character.toUpperCase(each)))
                .forEach((each) -> folded.append((char) each));
        return folded.toString();
    }
}
