package dev.bbsh.operation.customer;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.MigrationDates;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * New facts of a sync, before it is known which sync they are about.
 *
 * @param moving the project that moves, {@code none}, or {@code both}
 * @param configuredAt the project where the sync was configured
 * @param dates the days that were agreed on with the customer
 */
public record CaseFacts(
        Optional<String> moving,
        Optional<MigrationMethod> method,
        List<KeyChange> keys,
        Optional<String> configuredAt,
        MigrationDates dates) {

    public CaseFacts {
        keys = List.copyOf(keys);
    }

    /** Facts without dates. */
    public CaseFacts(
            Optional<String> moving,
            Optional<MigrationMethod> method,
            List<KeyChange> keys,
            Optional<String> configuredAt) {
        this(moving, method, keys, configuredAt, MigrationDates.NONE);
    }

    public boolean isEmpty() {
        return moving.isEmpty()
                && method.isEmpty()
                && keys.isEmpty()
                && configuredAt.isEmpty()
                && dates.isEmpty();
    }

    /** True when there are dates, and nothing else. */
    public boolean isOnlyDates() {
        return !dates.isEmpty() && new CaseFacts(moving, method, keys, configuredAt).isEmpty();
    }

    /**
     * The facts that belong to one sync: all but the method and the dates, which a customer's syncs
     * share.
     */
    public CaseFacts ofSync() {
        return new CaseFacts(moving, Optional.empty(), keys, configuredAt);
    }

    /** The projects that the facts name; those of key changes are not among them. */
    public List<String> projects() {
        List<String> named = new ArrayList<>();
        moving.map(Movement::of).flatMap(Movement::project).ifPresent(named::add);
        configuredAt.ifPresent(named::add);
        return named;
    }

    /** The options that give these facts: {@code --moving ORBIT --method jcma}. */
    public String options() {
        List<String> words = new ArrayList<>();
        moving.ifPresent((each) -> words.add("--moving " + each));
        method.ifPresent((each) -> words.add("--method " + each.word()));
        keys.forEach((each) -> words.add("--key " + each));
        configuredAt.ifPresent((each) -> words.add("--configured-at " + each));
        dates.window().ifPresent((each) -> words.add("--window " + each));
        dates.goLive().ifPresent((each) -> words.add("--go-live " + each));
        return String.join(" ", words);
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
