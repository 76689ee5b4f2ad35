package dev.bbsh.check.config.evidence;

import dev.bbsh.check.config.evidence.RowWordEvidence.Strength;
import dev.bbsh.check.config.evidence.slot.Slot;
import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The extent to which the values of slots are items of one kind.
 *
 * @param kind that the values may be
 * @param all the different values
 * @param found those that exist
 * @param agree number of those beside which stands their name, or the field that has the option
 * @param alone number of those beside which no other member has the same value: what agrees there
 *     can't belong to another ID
 * @param label the name of the member that has the names; empty when there is none
 * @param complete whether the Jira's list of the kind has no known gap: then a value that the list
 *     lacks is no item of the Jira
 */
record Fit(
        ReferenceKind kind,
        Set<String> all,
        Set<String> found,
        int agree,
        int alone,
        String label,
        boolean complete) {

    private static final int MANY = 3;

    /** An ID of one Jira is also in another in half of all cases. */
    private static final double CHANCE = 1;

    /** An ID that one's own Jira doesn't have any more is rare. */
    private static final double STALE = 3.3;

    private static final double SURE_BITS = 5;

    int values() {
        return all.size();
    }

    int exist() {
        return found.size();
    }

    boolean isWhole() {
        return exist() == values();
    }

    /**
     * True when all values exist, or almost all of many.
     *
     * @param most the number of those that exist of the best kind
     */
    boolean isMost(int most) {
        return isWhole() || (exist() == most && values() > MANY && exist() * 4 >= values() * MANY);
    }

    int missing() {
        return values() - exist();
    }

    /** True when what stands beside the values proves the kind. */
    boolean isNamed() {
        return agree >= 2 && agree * 2 >= exist() && exist() * 2 >= values();
    }

    /**
     * The evidence, in bits, that these values are items of the old Jira, and that others are not.
     * Values that both have count nothing, and neither do those that every Jira has.
     */
    private double bitsAgainst(Fit other) {
        return bits(other.all) - other.bits(all);
    }

    /** True when there is enough evidence to make a side certain, if nothing contradicts it. */
    boolean isSureAgainst(Fit other) {
        return complete && bitsAgainst(other) >= SURE_BITS;
    }

    /** The strength of the evidence that these values are items of a Jira, and others are not. */
    Strength beats(Fit other) {
        if (!complete) {
            return Strength.NONE;
        }
        if (isNamed() && alone > 0 && other.alone == 0 && other.values() > 1) {
            return Strength.STRONG;
        }
        if (other.isNamed() && other.alone > 0) {
            return Strength.NONE;
        }
        boolean most =
                other.missing() >= Math.max(2, (other.values() + 2) / MANY)
                        || (isWhole()
                                && other.missing() * 4 >= other.values()
                                && isSureAgainst(other));
        return missing() * 10 <= values() && values() > 1 && other.missing() > 0
                ? most ? Strength.STRONG : Strength.WEAK
                : Strength.NONE;
    }

    private double bits(Set<String> except) {
        double sum = 0;
        for (String each : all) {
            if (!except.contains(each)) {
                sum += !found.contains(each) ? -STALE : hasOwnNumber(each) ? CHANCE : 0;
            }
        }
        return sum;
    }

    private static boolean hasOwnNumber(String text) {
        return !ItemId.isId(text) || ItemId.isOwnId(text);
    }

    /** The fit of the values of slots to a kind. */
    static Fit of(ReferenceKind kind, Collection<Slot> slots, CatalogKinds kinds) {
        Set<String> all = new HashSet<>();
        Set<String> exist = new HashSet<>();
        Set<String> alone = new HashSet<>();
        Map<String, Set<String>> labels = new HashMap<>();
        for (Slot slot : slots) {
            for (Slot.Value value : slot.values()) {
                if (kind == ReferenceKind.FIELD && CatalogKinds.isSystemField(value.text())) {
                    continue;
                }
                all.add(value.text());
                Entity entity = kinds.of(value.text()).get(kind);
                if (entity != null) {
                    exist.add(value.text());
                    label(kinds, entity, value, labels, alone);
                }
            }
        }
        String label = "";
        int agree = 0;
        for (Map.Entry<String, Set<String>> each : labels.entrySet()) {
            if (each.getValue().size() > agree) {
                agree = each.getValue().size();
                label = each.getKey();
            }
        }
        return new Fit(kind, all, exist, agree, alone.size(), label, !kinds.lacksSome(kind));
    }

    private static void label(
            CatalogKinds kinds,
            Entity entity,
            Slot.Value value,
            Map<String, Set<String>> labels,
            Set<String> alone) {
        boolean single = Collections.frequency(value.beside().values(), value.text()) < 2;
        value.beside()
                .forEach(
                        (name, text) -> {
                            if (agrees(kinds, entity, value, text)) {
                                labels.computeIfAbsent(name, (_) -> new HashSet<>())
                                        .add(value.text());
                                if (single) {
                                    alone.add(value.text());
                                }
                            }
                        });
    }

    /** True when a text is the name or key of an item, or the field to which an option belongs. */
    private static boolean agrees(
            CatalogKinds kinds, Entity entity, Slot.Value value, String text) {
        if (text.equals(value.text())) {
            return false;
        }
        return kinds.isName(entity, text)
                || entity.has(Trait.KEY, text)
                || entity.trait(Trait.FIELD)
                        .filter(
                                (field) ->
                                        field.equals(text)
                                                || field.equals(ItemId.customField(text)))
                        .isPresent();
    }

    /** True when the values only count the rows: 1, 2, 3, or 0, 1, 2. */
    static boolean isCounter(List<Slot> slots) {
        for (Slot slot : slots) {
            List<Slot.Value> all = slot.values();
            int first = all.isEmpty() || !all.getFirst().text().equals("0") ? 1 : 0;
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).text().equals(Integer.toString(first + i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
