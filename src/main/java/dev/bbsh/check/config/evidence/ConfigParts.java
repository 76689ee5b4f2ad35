package dev.bbsh.check.config.evidence;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.evidence.slot.Slot;
import dev.bbsh.jira.issue.JqlQuery;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sides of the parts of a config that belong to one: its connectors, or two parts of the same
 * shape, and the words that rows have instead.
 *
 * @param sides by the path of a half, and by the word of a row
 * @param moving the side that moves, if the config shows it
 */
record ConfigParts(Map<String, SideName> sides, Optional<SideName> moving) {

    private static final String WORD = "word ";

    /** The side of the half or of the rows that a slot is in. */
    Optional<SideName> of(Slot slot) {
        Optional<SideName> half =
                slot.part().flatMap((path) -> Optional.ofNullable(sides.get(path)));
        // Rows of both sides may be in one half.
        return slot.word().isPresent()
                ? slot.word().flatMap((word) -> Optional.ofNullable(sides.get(word(word))))
                : half;
    }

    /** The key of a word of rows. */
    static String word(String word) {
        return WORD + word;
    }

    /** True when a slot is in a half or in rows with a word, of either side. */
    static boolean isDivided(Slot slot) {
        return slot.part().isPresent() || slot.word().isPresent();
    }

    /**
     * Finds the parts.
     *
     * @param key of the project that moves
     * @param told the side that moves, as far as it is known without evidence
     */
    static ConfigParts of(Collection<Slot> slots, String key, Optional<SideName> told) {
        Map<String, SideName> sides = new HashMap<>();
        Optional<SideName> moving = told;
        for (List<String> pair : pairs(slots)) {
            Optional<SideName> named = documented(pair);
            if (named.isPresent()) {
                sides.put(pair.get(0), named.get());
                sides.put(pair.get(1), named.get().other());
            }
            Optional<String> owner = owner(pair, slots, key);
            if (named.isEmpty() && owner.isPresent()) {
                sides.put(pair.get(0), SideName.FIRST);
                sides.put(pair.get(1), SideName.SECOND);
            }
            moving = moving.or(() -> owner.map(sides::get));
        }
        words(slots, sides, key, moving);
        return new ConfigParts(sides, moving);
    }

    private static Optional<SideName> documented(List<String> pair) {
        return Arrays.stream(SideName.values())
                .filter((side) -> pair.get(0).equals("." + side.key()))
                .findFirst();
    }

    /** The paths of the two halves, for each place that has two. */
    static List<List<String>> pairs(Collection<Slot> slots) {
        Map<String, Set<String>> byParent = new LinkedHashMap<>();
        for (Slot each : slots) {
            each.part()
                    .ifPresent(
                            (path) ->
                                    byParent.computeIfAbsent(
                                                    parent(each), (_) -> new LinkedHashSet<>())
                                            .add(path));
        }
        List<List<String>> pairs = new ArrayList<>();
        byParent.values().stream()
                .filter((each) -> each.size() == 2)
                .forEach((each) -> pairs.add(List.copyOf(each)));
        return pairs;
    }

    private static String parent(Slot slot) {
        StringBuilder path = new StringBuilder();
        for (Slot.Step each : slot.steps()) {
            if (each.role() == Slot.Role.HALF) {
                break;
            }
            path.append(each.text());
        }
        return path.toString();
    }

    /** The half that names the project, where the other half names another one. */
    private static Optional<String> owner(List<String> pair, Collection<Slot> slots, String key) {
        Map<String, Map<String, Set<String>>> families = new LinkedHashMap<>();
        for (Slot each : slots) {
            String half = each.part().orElse("");
            if (pair.contains(half)) {
                families.computeIfAbsent(each.family(), (_) -> new HashMap<>())
                        .computeIfAbsent(half, (_) -> new LinkedHashSet<>())
                        .addAll(each.texts());
            }
        }
        Set<String> owners = new LinkedHashSet<>();
        for (Map<String, Set<String>> family : families.values()) {
            boolean first = names(family.get(pair.get(0)), key);
            boolean second = names(family.get(pair.get(1)), key);
            if (first != second) {
                owners.add(pair.get(first ? 0 : 1));
            }
        }
        return owners.size() == 1 ? owners.stream().findFirst() : Optional.empty();
    }

    /** True when all texts are the project's key, or its connector's. */
    private static boolean names(@Nullable Set<String> texts, String key) {
        return texts != null
                && texts.stream().allMatch((text) -> text.equals(key) || isAbout(text, key));
    }

    /** True for a connector's key with the project's, or a query about the project alone. */
    private static boolean isAbout(String text, String key) {
        Set<String> projects = new LinkedHashSet<>();
        if (text.indexOf(' ') > 0 && text.contains(key)) {
            JqlQuery.of(text).uses().stream()
                    .filter((use) -> use.role() == JqlQuery.Reference.Role.OPERAND)
                    .filter((use) -> use.field().text().equalsIgnoreCase("project"))
                    .forEach((use) -> projects.add(use.token().text()));
        }
        return projects.equals(Set.of(key))
                || ProjectKey.ofConnector(text).filter(key::equals).isPresent();
    }

    /** The name of a half in its path. */
    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The words in the rows or halves of one project, and the names of the halves. */
    private static void words(
            Collection<Slot> slots,
            Map<String, SideName> sides,
            String key,
            Optional<SideName> moving) {
        Map<String, Set<SideName>> found = new HashMap<>();
        for (Slot each : slots) {
            Optional<SideName> half =
                    each.part().flatMap((path) -> Optional.ofNullable(sides.get(path)));
            // The rows themselves are of both sides, whatever half they are in.
            boolean row = each.word().isPresent();
            if (half.isPresent() && !row && each.steps().getLast().role() == Slot.Role.PLAIN) {
                each.texts()
                        .forEach(
                                (text) ->
                                        found.computeIfAbsent(text, (_) -> new LinkedHashSet<>())
                                                .add(half.get()));
            }
        }
        sides.forEach(
                (half, side) ->
                        found.computeIfAbsent(name(half), (_) -> new LinkedHashSet<>()).add(side));
        Set<String> used = new LinkedHashSet<>();
        slots.forEach((each) -> each.word().ifPresent(used::add));
        for (String word : used) {
            Set<SideName> of = found.getOrDefault(word, Set.of());
            if (of.size() == 1) {
                sides.put(word(word), of.iterator().next());
            } else if (word.equals(key) && moving.isPresent()) {
                sides.put(word(word), moving.get());
            }
        }
    }
}
