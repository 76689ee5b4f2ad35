package dev.bbsh.check.config.evidence;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.evidence.slot.Slot;
import dev.bbsh.check.config.reference.ReferenceKind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the side that a word of rows means, from which rows' IDs the old Jira has. */
record RowWordEvidence(Collection<Slot> slots, CatalogKinds kinds) {

    /** The same parts, with the words whose side the catalog shows without contradiction. */
    ConfigParts in(ConfigParts parts) {
        Map<String, List<Slot>> byFamily = new LinkedHashMap<>();
        for (Slot each : slots) {
            if (each.word().isPresent() && parts.of(each).isEmpty()) {
                String half = each.part().orElse("");
                byFamily.computeIfAbsent(half + each.family(), (_) -> new ArrayList<>()).add(each);
            }
        }
        Map<List<String>, Set<String>> votes = new LinkedHashMap<>();
        byFamily.values().stream()
                .filter((each) -> each.size() == 2)
                .forEach((each) -> vote(each.get(0), each.get(1), votes));
        Map<String, SideName> sides = new HashMap<>(parts.sides());
        Optional<SideName> moving = parts.moving();
        for (Map.Entry<List<String>, Set<String>> each : votes.entrySet()) {
            if (each.getValue().size() == 1) {
                List<String> words = each.getKey();
                boolean first = each.getValue().contains(words.get(0));
                // Without a connector that says it, the first in the file is the first side.
                moving = moving.or(() -> Optional.of(first ? SideName.FIRST : SideName.SECOND));
                SideName own = moving.orElseThrow();
                sides.put(ConfigParts.word(words.get(0)), first ? own : own.other());
                sides.put(ConfigParts.word(words.get(1)), first ? own.other() : own);
            }
        }
        return new ConfigParts(sides, moving);
    }

    private void vote(Slot one, Slot other, Map<List<String>, Set<String>> votes) {
        Set<ReferenceKind> possible = new LinkedHashSet<>();
        for (Slot slot : List.of(one, other)) {
            slot.values().forEach((value) -> possible.addAll(kinds.of(value.text()).keySet()));
        }
        String a = one.word().orElseThrow();
        String b = other.word().orElseThrow();
        for (ReferenceKind kind : possible) {
            Fit x = Fit.of(kind, List.of(one), kinds);
            Fit y = Fit.of(kind, List.of(other), kinds);
            if (x.beats(y) == Strength.STRONG) {
                votes.computeIfAbsent(List.of(a, b), (_) -> new LinkedHashSet<>()).add(a);
            } else if (y.beats(x) == Strength.STRONG) {
                votes.computeIfAbsent(List.of(a, b), (_) -> new LinkedHashSet<>()).add(b);
            }
        }
    }

    /** The strength of the evidence that IDs are one side's, and others are not. */
    enum Strength {
        NONE(0),
        WEAK(1),
        STRONG(2);

        private final int weight;

        Strength(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }

        /**
         * The strength of several pieces of evidence together: two weak ones are strong.
         *
         * @param said whether common words say it, which is a weak one
         */
        Strength and(Strength more, boolean said) {
            int sum = weight + more.weight + (said ? 1 : 0);
            return sum > 1 ? STRONG : sum == 1 ? WEAK : NONE;
        }
    }
}
