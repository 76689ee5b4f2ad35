package dev.bbsh.operation.check;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.check.config.ConfigSides;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.operation.customer.KnownSyncs;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.SyncNames;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;

import java.util.Locale;
import java.util.Optional;

/**
 * The project whose side of a config is checked, as far as it is known that it moves.
 *
 * @param request its project is the one that the line names
 * @param runner has what is known of the case
 */
public record CheckedProject(CheckRequest.Config request, OpenDocument config, CheckRunner runner) {

    /** The known facts of the case, with those that the line names. */
    public Case facts() {
        Workspace workspace = runner.workspace();
        Case known =
                sides().pair()
                        .map(workspace.cases()::of)
                        .filter((each) -> each.moving().isPresent() || each.movement().isPresent())
                        .orElseGet(() -> workspace.facts(config));
        return request.project()
                .map((key) -> new SyncNames(workspace).withMoving(known, key))
                .orElse(known);
    }

    private ConfigSides sides() {
        return ConfigCheckRunner.sides(config, runner.workspace(), runner.progress());
    }

    /**
     * The project whose side is checked, if it is known.
     *
     * @throws BbshException when no project moves, so that no ID changes
     */
    public Optional<String> known() {
        Case facts = facts();
        if (facts.movement().filter(Movement::isNone).isPresent()) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "no project moves (see case), so no ID in '%s' changes",
                            config.name()),
                    String.format(
                            Locale.ROOT,
                            "check %s --inventory   or   %s",
                            config.name(),
                            new KnownSyncs(runner.workspace()).forget(facts.projects())));
        }
        return facts.moving().or(() -> facts.movement().flatMap((_) -> request.project()));
    }

    /** True when both projects move, so that either side can be checked. */
    public boolean isEither() {
        return facts().movement().isPresent();
    }

    /**
     * The projects of both sides, one of which moves.
     *
     * @throws BbshException when the config does not name two projects
     */
    public ProjectPair candidates() {
        ConfigSides sides = sides();
        return sides.pair().orElseThrow(() -> unpaired(sides));
    }

    private BbshException unpaired(ConfigSides sides) {
        References named =
                config.references(runner.workspace().jira().references(), runner.progress());
        if (named.found().isEmpty()) {
            return new BbshException(
                    "'" + config.name() + "' refers to nothing in Jira; is it a sync config?",
                    "info " + config.name());
        }
        return sides.projects().values().stream()
                .findFirst()
                .map(this::onlyOne)
                .orElseGet(
                        () ->
                                new UnnamedSides(request, config, sides)
                                        .error(
                                                Optional.empty(),
                                                runner.workspace(),
                                                runner.progress()));
    }

    private BbshException onlyOne(String known) {
        return new BbshException(
                "the files don't say which project is moving to Cloud, and '"
                        + config.name()
                        + "' names only one project: "
                        + known,
                CheckCommandLine.of(request)
                        + " --moving "
                        + known
                        + "     (or the other project's key)");
    }
}
