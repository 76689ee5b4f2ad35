package dev.bbsh.check.config.evidence;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.evidence.slot.Slot;
import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.ReferenceKind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which half is the moving side's where no project's key says it: its IDs are in the old
 * Jira, and those of the other half are not. At least two kinds of values must show it, and nothing
 * the contrary.
 */
record HalfEvidence(Collection<Slot> slots, CatalogKinds kinds) {

    private static final int ENOUGH = 3;

    /** The same parts, with the sides of the halves if the catalog shows them. */
    ConfigParts in(ConfigParts parts) {
        List<List<String>> pairs = ConfigParts.pairs(slots);
        if (parts.moving().isPresent() || pairs.size() != 1) {
            return parts;
        }
        List<String> halves = pairs.getFirst();
        int[] votes = new int[2];
        for (List<Slot> family : alone(halves)) {
            vote(of(family, halves.get(0)), of(family, halves.get(1)), votes);
        }
        boolean first = votes[0] >= ENOUGH && votes[1] == 0;
        boolean second = votes[1] >= ENOUGH && votes[0] == 0;
        if (!first && !second) {
            return parts;
        }
        Map<String, SideName> sides = new HashMap<>(parts.sides());
        SideName one = sides.getOrDefault(halves.get(0), SideName.FIRST);
        sides.put(halves.get(0), one);
        sides.put(halves.get(1), one.other());
        return new ConfigParts(sides, Optional.of(first ? one : one.other()));
    }

    /** The slots of families that have a row to themselves: they can't be pairs. */
    private Collection<List<Slot>> alone(List<String> halves) {
        Map<String, List<Slot>> families = new LinkedHashMap<>();
        Map<String, Set<String>> rows = new HashMap<>();
        for (Slot each : slots) {
            boolean in = each.part().filter(halves::contains).isPresent();
            if (in && each.word().isEmpty() && !possible(List.of(each)).isEmpty()) {
                families.computeIfAbsent(each.family(), (_) -> new ArrayList<>()).add(each);
            }
            if (in && looksLikeId(each)) {
                rows.computeIfAbsent(each.row(), (_) -> new HashSet<>()).add(each.family());
            }
        }
        return families.values().stream()
                .filter((each) -> rows.getOrDefault(each.getFirst().row(), Set.of()).size() < 2)
                .toList();
    }

    private static boolean looksLikeId(Slot slot) {
        return slot.texts().stream()
                .anyMatch((text) -> ItemId.isOwnId(text) || text.startsWith("customfield_"));
    }

    private Set<ReferenceKind> possible(List<Slot> some) {
        Set<ReferenceKind> all = EnumSet.noneOf(ReferenceKind.class);
        some.forEach(
                (slot) ->
                        slot.values()
                                .forEach((value) -> all.addAll(kinds.of(value.text()).keySet())));
        return all;
    }

    private static List<Slot> of(List<Slot> family, String half) {
        return family.stream().filter((each) -> each.part().equals(Optional.of(half))).toList();
    }

    private void vote(List<Slot> one, List<Slot> other, int[] votes) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        int first = 0;
        int second = 0;
        Set<ReferenceKind> all = possible(one);
        all.addAll(possible(other));
        for (ReferenceKind kind : all) {
            Fit x = Fit.of(kind, one, kinds);
            Fit y = Fit.of(kind, other, kinds);
            first = Math.max(first, x.beats(y).weight());
            second = Math.max(second, y.beats(x).weight());
        }
        votes[0] += first > second ? first : 0;
        votes[1] += second > first ? second : 0;
    }
}
