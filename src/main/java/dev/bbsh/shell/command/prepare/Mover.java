package dev.bbsh.shell.command.prepare;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.data.SyncedIssueData;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Which project moves, for a document of synced issue data. */
record Mover(SyncedIssueData data, Case known) {

    static Mover of(OpenDocument open, Invocation in) {
        SyncedIssueData data = SyncedIssueData.in(open.content().root(), open.name());
        Case facts = in.workspace().facts();
        Case about = data.projects().map(facts::about).orElse(facts);
        return new Mover(data, in.given("moving").map(about::withMoving).orElse(about));
    }

    /** The project that moves, when somebody has said it. */
    Optional<String> project() {
        return known.moving();
    }

    /**
     * Asks who moves.
     *
     * @param line makes a command line of what follows {@code --moving}
     */
    Question question(UnaryOperator<String> line) {
        ProjectPair pair =
                data.projects()
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "no issue says which projects are synced",
                                                "case --moving KEY"));
        return new Question(
                "which project moves to Cloud?",
                List.of(
                        choice(pair.one(), pair.other(), line),
                        choice(pair.other(), pair.one(), line)));
    }

    private static Question.Choice choice(
            String moving, String staying, UnaryOperator<String> line) {
        return new Question.Choice(
                moving + " moves, " + staying + " stays", line.apply(" --moving " + moving));
    }
}
