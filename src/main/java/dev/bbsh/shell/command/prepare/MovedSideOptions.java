package dev.bbsh.shell.command.prepare;

import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.operation.prepare.MovingProject;
import dev.bbsh.operation.prepare.SideMappings;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The options by which a line names the projects that have moved, and the question about them. */
final class MovedSideOptions {

    /** Each project that has moved. */
    static final Option<List<String>> SIDES =
            Option.many(
                    "side", ParameterType.SIDE, "a project that has moved; repeat it if both have");

    /** The only project that moves. */
    static final Option<Optional<String>> MOVING =
            Option.of("moving", ParameterType.SIDE, "the project that moves to Cloud");

    /** The catalog that decides between several new IDs. */
    static final Option<Optional<String>> TARGET =
            Option.of(
                    "target",
                    ParameterType.CATALOG,
                    "the catalog of the new Jira: its comments and attachments show which of"
                            + " several new IDs exists");

    private MovedSideOptions() {}

    /** The option for the mappings of these projects. */
    static Option<List<String>> mappings(String description) {
        return Option.many("mapping", ParameterType.MAPPING, description + "; one for each --side");
    }

    /** The values of a line. */
    static SideMappings.Named named(Invocation in, Option<List<String>> mappings) {
        return new SideMappings.Named(in.get(SIDES), in.get(mappings), in.get(MOVING));
    }

    /**
     * Asks which project moves.
     *
     * @param line makes a command line from the project that moves
     */
    static Question question(MovingProject mover, UnaryOperator<String> line) {
        ProjectPair pair =
                mover.data()
                        .projects()
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "the issues don't show which projects are synced",
                                                "case --moving KEY"));
        return mover.known().movement().isPresent()
                ? new Question(
                        "both projects move: whose IDs change?",
                        List.of(
                                choice("IDs of " + pair.one(), pair.one(), line),
                                choice("IDs of " + pair.other(), pair.other(), line)))
                : new Question(
                        "which project moves to Cloud?",
                        List.of(
                                choice(moves(pair.one(), pair.other()), pair.one(), line),
                                choice(moves(pair.other(), pair.one()), pair.other(), line)));
    }

    private static String moves(String moving, String staying) {
        return moving + " moves, " + staying + " stays";
    }

    private static Question.Choice choice(
            String label, String project, UnaryOperator<String> line) {
        return new Question.Choice(label, line.apply(project));
    }
}
