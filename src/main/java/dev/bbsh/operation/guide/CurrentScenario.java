package dev.bbsh.operation.guide;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Movement;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.Situation;
import dev.bbsh.operation.customer.KnownSyncs;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.BbshException;

import java.util.Locale;
import java.util.Optional;

/** The migration scenario of the current sync. */
public final class CurrentScenario {

    private CurrentScenario() {}

    /** The scenario that the facts or the files prove, or that was chosen last. */
    public static Optional<Scenario> of(Workspace workspace, Situation situation) {
        Optional<Scenario> chosen = workspace.scenario().map(Scenario::of);
        boolean downloads = situation.hasDownloads();
        return chosen.filter((each) -> !each.needsMover() && !downloads)
                .or(() -> workspace.facts().movement().flatMap(CurrentScenario::withoutMover))
                .or(() -> downloads ? Optional.of(Scenario.S5) : Optional.empty())
                .or(() -> chosen)
                .or(
                        () ->
                                situation.files().isEmpty()
                                        ? situation.site().map((_) -> Scenario.SITE_IMPORT)
                                        : Optional.empty());
    }

    /** The scenario in which no project moves, or both do. */
    private static Optional<Scenario> withoutMover(Movement movement) {
        return switch (movement) {
            case Movement.One _ -> Optional.empty();
            case Movement.None _ -> Optional.of(Scenario.S6);
            case Movement.Both _ -> Optional.of(Scenario.BOTH_SIDES_MOVE);
        };
    }

    /**
     * Requires that a scenario agrees with the case.
     *
     * @throws BbshException when it is about one project that moves, and none or both do
     */
    public static void requireAgreement(Scenario scenario, Workspace workspace) {
        Case facts = workspace.facts();
        Optional<Movement> movement = facts.movement().filter((_) -> scenario.needsMover());
        Optional<Scenario> other = movement.flatMap(CurrentScenario::withoutMover);
        if (movement.isPresent() && other.isPresent()) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "%s is for one moving project, but the case says: %s",
                            scenario.word(),
                            movement.get().sentence()),
                    String.format(
                            Locale.ROOT,
                            "guide %s   or   %s",
                            other.get().word(),
                            new KnownSyncs(workspace).forget(facts.projects())));
        }
    }
}
