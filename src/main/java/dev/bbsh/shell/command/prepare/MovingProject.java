package dev.bbsh.shell.command.prepare;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The projects of a document of synced issue data, and which of them move.
 *
 * @param name the document's name
 * @param known the facts of its sync, with those that the line names
 */
record MovingProject(String name, SyncedIssueData data, Case known) {

    static MovingProject of(OpenDocument open, Invocation in) {
        SyncedIssueData data = open.analysis().issues(open.name());
        Case facts = in.workspace().facts(open);
        return new MovingProject(
                open.name(), data, in.given("moving").map(facts::withMoving).orElse(facts));
    }

    /**
     * The project that moves, if it is known.
     *
     * @throws BbshException when no project moves
     */
    Optional<String> project(Invocation in) {
        if (known.movement().filter(Movement::isNone).isPresent()) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT, "no project moves (case), so no ID of '%s' changes", name),
                    String.format(Locale.ROOT, "check %s   or   case --forget", name));
        }
        return known.moving().or(() -> in.given("moving"));
    }

    /**
     * Requires that a project still has the key from before its move.
     *
     * @throws BbshException when its key is the new one
     */
    void requireOldKey(String project) {
        boolean there = data.projects().filter((pair) -> pair.has(project)).isPresent();
        if (there && !known.original(project).equals(project)) {
            throw new BbshException(
                    "this data has the new key " + project + " already: it was prepared",
                    "verify " + name + " --against INPUT");
        }
    }

    /**
     * Asks which project moves.
     *
     * @param line makes a command line from the project that moves
     */
    Question question(UnaryOperator<String> line) {
        ProjectPair pair =
                data.projects()
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "no issue says which projects are synced",
                                                "case --moving KEY"));
        boolean both = known.movement().isPresent();
        return new Question(
                both ? "both projects move: whose IDs are new?" : "which project moves to Cloud?",
                List.of(
                        choice(pair.one(), pair.other(), both, line),
                        choice(pair.other(), pair.one(), both, line)));
    }

    private static Question.Choice choice(
            String moving, String staying, boolean both, UnaryOperator<String> line) {
        String label = both ? "those of " + moving : moving + " moves, " + staying + " stays";
        return new Question.Choice(label, line.apply(moving));
    }
}
