package dev.bbsh.check.config.lookup;

import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The items of one kind that may be meant in the new Jira, indexed by name and trait; several
 * threads may ask.
 */
public final class EntityIndex {

    private final List<Entity> all;
    private final Map<NameForm, Map<String, List<Entity>>> byName = new ConcurrentHashMap<>();
    private final Map<Trait, Map<String, List<Entity>>> byTrait = new ConcurrentHashMap<>();

    /** A form of a name that is the same for names that count as equal. */
    private enum NameForm {
        EXACT,
        FOLDED,
        NORMALISED,
        BASE;

        String of(String name) {
            return switch (this) {
                case EXACT -> name;
                case FOLDED -> folded(name);
                case NORMALISED -> LookupRequest.normalised(name);
                case BASE -> MigratedSuffix.base(name);
            };
        }
    }

    EntityIndex(Collection<Entity> all) {
        this.all = List.copyOf(all);
    }

    private List<Entity> named(NameForm form, String name) {
        return byName.computeIfAbsent(form, this::by).getOrDefault(form.of(name), List.of());
    }

    private Map<String, List<Entity>> by(NameForm form) {
        return all.stream().collect(Collectors.groupingBy((each) -> form.of(each.name())));
    }

    public List<Entity> all() {
        return all;
    }

    public List<Entity> named(String name) {
        return named(NameForm.EXACT, name);
    }

    /** Items whose names are equal or differ only in case or spaces. */
    public List<Entity> nearlyNamed(String name) {
        return named(NameForm.NORMALISED, name);
    }

    /** Items whose names are equal or differ only in case. */
    public List<Entity> spelled(String name) {
        return named(NameForm.FOLDED, name);
    }

    /**
     * Items whose names differ in a {@code (migrated)} suffix, and otherwise only in case or
     * spaces.
     */
    public List<Entity> twins(String name) {
        List<Entity> same = named(NameForm.BASE, name);
        if (same.stream().allMatch((each) -> each.name().equals(name))) {
            return List.of();
        }
        boolean renamed = MigratedSuffix.isOn(name);
        return same.stream()
                .filter((each) -> !each.name().equals(name))
                .filter((each) -> renamed || MigratedSuffix.isOn(each.name()))
                .toList();
    }

    /** Items with this value of a trait, ignoring case. */
    public List<Entity> with(Trait trait, String text) {
        return byTrait.computeIfAbsent(trait, this::by).getOrDefault(folded(text), List.of());
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
