package dev.bbsh.check.config.scan;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.Reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The items that a value may belong to, by side, according to the rows around it.
 *
 * @param fields IDs of fields
 * @param statuses IDs of statuses
 * @param parent the parent option
 * @param cascading whether options are nested below options
 */
record Scope(
        Map<Optional<SideName>, String> fields,
        Map<Optional<SideName>, String> statuses,
        Optional<String> parent,
        boolean cascading) {

    static final Scope NONE = new Scope(Map.of(), Map.of(), Optional.empty(), false);

    Scope {
        fields = Map.copyOf(fields);
        statuses = Map.copyOf(statuses);
    }

    Scope withField(Optional<SideName> side, String id) {
        return new Scope(with(fields, side, id), statuses, parent, cascading);
    }

    Scope withStatus(Optional<SideName> side, String id) {
        return new Scope(fields, with(statuses, side, id), parent, cascading);
    }

    Scope withParent(String option) {
        return new Scope(fields, statuses, Optional.of(option), cascading);
    }

    Scope withCascades() {
        return new Scope(fields, statuses, parent, true);
    }

    /** The field on a side; a field without a side counts for both. */
    Optional<String> field(Optional<SideName> side) {
        return on(fields, side);
    }

    /** The item to which a reference of this kind belongs here. */
    Optional<Reference.Owner> within(ItemId shape, Optional<SideName> side) {
        return switch (shape.kind()) {
            case OPTION ->
                    on(fields, side)
                            .map(
                                    (field) ->
                                            new Reference.Owner(
                                                    field,
                                                    parent.filter((id) -> !id.equals(shape.id()))));
            case TRANSITION, TRANSITION_NAME -> on(statuses, side).map(Reference.Owner::of);
            default -> Optional.empty();
        };
    }

    private static Optional<String> on(
            Map<Optional<SideName>, String> ids, Optional<SideName> side) {
        return Optional.ofNullable(ids.get(side))
                .or(() -> Optional.ofNullable(ids.get(Optional.<SideName>empty())));
    }

    private static Map<Optional<SideName>, String> with(
            Map<Optional<SideName>, String> ids, Optional<SideName> side, String id) {
        if (ids.isEmpty()) {
            return Map.of(side, id);
        }
        Map<Optional<SideName>, String> all = new HashMap<>(ids);
        all.put(side, id);
        return all;
    }
}
