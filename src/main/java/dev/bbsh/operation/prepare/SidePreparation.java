package dev.bbsh.operation.prepare;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.migrate.prepare.Preparation;
import dev.bbsh.migrate.prepare.Verification;
import dev.bbsh.session.document.SideMapping;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Optional;

/**
 * The preparation of one project that has moved, proven.
 *
 * @param side the project and its mapping
 * @param proof the proof that nothing else was changed
 */
public record SidePreparation(SideMapping side, Preparation done, Verification proof) {

    /**
     * Prepares a project.
     *
     * @param output the name of the new document
     * @throws BbshException when it can not be prepared, or when the result would be wrong
     */
    public static SidePreparation of(
            SideMapping side, Request request, String output, Progress progress) {
        Preparation.Task task = request.task();
        Preparation done = Preparation.of(task, request.safeguards(), progress);
        Verification proof =
                Verification.of(
                        new Verification.Claim(
                                task.document(),
                                task.parts(),
                                task.translation().keys(),
                                Optional.of(task.translation())),
                        output,
                        DocumentAnalysis.of(done.document()),
                        progress);
        if (!proof.holds()) {
            throw new BbshException(
                    "the result would be wrong in "
                            + Plurals.of(proof.count(), "place")
                            + ", first: "
                            + proof.mismatches().getFirst().sentence(),
                    "mapping show " + side.mapping() + "     (two IDs can't have the same new ID)");
        }
        return new SidePreparation(side, done, proof);
    }

    /** The task, and the conditions under which it is refused. */
    public record Request(Preparation.Task task, Preparation.Safeguards safeguards) {}
}
