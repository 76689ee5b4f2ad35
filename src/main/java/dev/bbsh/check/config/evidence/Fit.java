package dev.bbsh.check.config.evidence;

import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The extent to which the values of slots are items of one kind.
 *
 * @param kind that the values may be
 * @param values number of different values
 * @param exist number of those that exist
 * @param agree number of those beside which stands their name, or the field that has the option
 * @param label the name of the member that has the names; empty when there is none
 */
record Fit(ReferenceKind kind, int values, int exist, int agree, String label) {

    private static final int MANY = 3;

    boolean isWhole() {
        return exist == values;
    }

    /**
     * True when all values exist, or almost all of many.
     *
     * @param most the number of those that exist of the best kind
     */
    boolean isMost(int most) {
        return isWhole() || (exist == most && values > MANY && exist * 4 >= values * 3);
    }

    int missing() {
        return values - exist;
    }

    /** True when what stands beside the values proves the kind. */
    boolean isNamed() {
        return agree >= 2 && agree * 2 >= exist && exist * 2 >= values;
    }

    /** The fit of the values of slots to a kind. */
    static Fit of(ReferenceKind kind, Collection<Slot> slots, CatalogKinds kinds) {
        Set<String> all = new HashSet<>();
        Set<String> exist = new HashSet<>();
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
                    value.beside()
                            .forEach(
                                    (name, text) -> {
                                        if (agrees(entity, value, text)) {
                                            labels.computeIfAbsent(name, (_) -> new HashSet<>())
                                                    .add(value.text());
                                        }
                                    });
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
        return new Fit(kind, all.size(), exist.size(), agree, label);
    }

    /** True when a text is the name or key of an item, or the field to which an option belongs. */
    private static boolean agrees(Entity entity, Slot.Value value, String text) {
        if (text.equals(value.text())) {
            return false;
        }
        boolean name =
                LookupRequest.normalised(entity.name()).equals(LookupRequest.normalised(text));
        return name
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
