package dev.bbsh.shell.command.check.request;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.ConfigSides;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.work.BbshException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The config that a line wants checked, and whether it is known which project moves. */
public final class ConfigCheckArguments {

    private final Invocation in;
    private final OpenDocument config;
    private final ConfigCheckRequest checking;

    private ConfigCheckArguments(Invocation in, OpenDocument config) {
        this.in = in;
        this.config = config;
        this.checking =
                new ConfigCheckRequest(
                        config.name(),
                        CatalogSelection.of(in, config.name()),
                        in.flag("force"),
                        in.given("moving"),
                        side(in));
    }

    private static Optional<SideName> side(Invocation in) {
        return in.given("side").map((word) -> SideName.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** The config to check; empty when data is to be checked, alone or together with a config. */
    public static Optional<ConfigCheckArguments> of(Invocation in) {
        OpenDocument open =
                in.document("document").orElseGet(() -> in.workspace().currentDocument());
        boolean wanted = isConfig(open.content().root()) || in.given("target").isPresent();
        return wanted && in.given("with").isEmpty()
                ? Optional.of(new ConfigCheckArguments(in, open))
                : Optional.empty();
    }

    /** True for a config, even one that was cut down: no connector holds issues. */
    static boolean isConfig(JsonValue root) {
        List<JsonKind> connectors =
                Arrays.stream(SideName.values())
                        .flatMap((side) -> root.member(side.key()).stream())
                        .map(JsonValue::kind)
                        .toList();
        return !connectors.isEmpty() && connectors.stream().allMatch(JsonKind.OBJECT::equals);
    }

    public ConfigCheckRequest checking() {
        return checking;
    }

    /** The known facts of the case, with those that the line names. */
    public Case facts() {
        ConfigSides sides = ConfigCheckRequest.sides(config, in.workspace(), in.progress());
        Case known =
                sides.pair()
                        .map(in.workspace().cases()::of)
                        .orElseGet(() -> in.workspace().facts(config));
        return in.given("moving").map(known::withMoving).orElse(known);
    }

    /**
     * The project whose side is checked, if it is known.
     *
     * @throws BbshException when no project moves, so that no ID changes
     */
    public Optional<String> moving() {
        Case facts = facts();
        if (facts.movement().filter(Movement::isNone).isPresent()) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "no project moves (case), so no ID of '%s' changes",
                            config.name()),
                    String.format(
                            Locale.ROOT,
                            "check %s --inventory   or   case --forget",
                            config.name()));
        }
        return facts.moving().or(() -> facts.movement().flatMap((_) -> in.given("moving")));
    }

    /**
     * Asks which project moves.
     *
     * @throws BbshException when the config does not name two projects
     */
    public Question question() {
        ConfigSides sides = ConfigCheckRequest.sides(config, in.workspace(), in.progress());
        ProjectPair pair = sides.pair().orElseThrow(() -> unpaired(sides));
        return new Question(
                facts().movement().isPresent()
                        ? "both projects move: whose side is to be checked?"
                        : "which project moves to Cloud?",
                List.of(choice(pair.one(), pair.other()), choice(pair.other(), pair.one())));
    }

    private BbshException unpaired(ConfigSides sides) {
        References named =
                References.of(
                        config.content().root(), in.workspace().jira().references(), in.progress());
        if (named.found().isEmpty()) {
            return new BbshException(
                    "'" + config.name() + "' names nothing in Jira: is it a sync config?",
                    "info " + config.name());
        }
        return sides.projects().values().stream()
                .findFirst()
                .map(
                        (known) ->
                                new BbshException(
                                        "it is not said who moves, and '"
                                                + config.name()
                                                + "' names one project only: "
                                                + known,
                                        checking.line()
                                                + " --moving "
                                                + known
                                                + "   or   choose the key of the other one"))
                .orElseGet(
                        () ->
                                new UnnamedSides(checking, config, sides)
                                        .error(Optional.empty(), in.workspace(), in.progress()));
    }

    private Question.Choice choice(String moving, String staying) {
        String label =
                facts().movement().isPresent()
                        ? "the side of " + moving
                        : moving + " moves, " + staying + " stays";
        return new Question.Choice(label, checking.line() + " --moving " + moving);
    }
}
