package dev.bbsh.check.config.reference;

import dev.bbsh.backbone.SideName;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the rows around a value say that it may belong to, by side.
 *
 * @param fields ids of fields
 * @param statuses ids of statuses
 * @param parent the option above
 * @param cascading whether options stand below options
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

    /** The field on a side; that of no side is that of both. */
    Optional<String> field(Optional<SideName> side) {
        return on(fields, side);
    }

    /** What a reference of this kind belongs to here. */
    Optional<Within> within(Shape shape, Optional<SideName> side) {
        return switch (shape.kind()) {
            case OPTION ->
                    on(fields, side)
                            .map(
                                    (field) ->
                                            new Within(
                                                    field,
                                                    parent.filter((id) -> !id.equals(shape.id()))));
            case TRANSITION, TRANSITION_NAME -> on(statuses, side).map(Within::of);
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
        Map<Optional<SideName>, String> all = new HashMap<>(ids);
        all.put(side, id);
        return all;
    }
}
