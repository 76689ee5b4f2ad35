package dev.bbsh.operation.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * New facts of a sync, before it is known which case they belong to.
 *
 * @param moving the project that moves, {@code none}, or {@code both}
 * @param configuredAt the project where the sync was configured
 */
public record CaseFacts(
        Optional<String> moving,
        Optional<MigrationMethod> method,
        List<KeyChange> keys,
        Optional<String> configuredAt) {

    public CaseFacts {
        keys = List.copyOf(keys);
    }

    public boolean isEmpty() {
        return moving.isEmpty() && method.isEmpty() && keys.isEmpty() && configuredAt.isEmpty();
    }

    /** The projects that the facts name; those of key changes are not among them. */
    public List<String> projects() {
        List<String> named = new ArrayList<>();
        moving.map(Movement::of).flatMap(Movement::project).ifPresent(named::add);
        configuredAt.ifPresent(named::add);
        return named;
    }

    /**
     * The case with these facts.
     *
     * @throws dev.bbsh.work.BbshException when it has others already
     */
    public Case in(Case known) {
        Case next = known;
        for (KeyChange change : keys) {
            next = next.withKeyChange(change);
        }
        next = moving.map(next::here).map(next::withMoving).orElse(next);
        next = configuredAt.map(next::here).map(next::withConfiguredAt).orElse(next);
        return method.map(next::withMethod).orElse(next);
    }
}
