package dev.bbsh.shell.command.report;

import dev.bbsh.migrate.prepare.Verification;
import dev.bbsh.operation.prepare.MovingProject;
import dev.bbsh.operation.prepare.OutputVerification;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.prepare.VerificationView;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The documents that the session made from others, with what was proven about them. */
record MadeDocuments(Invocation in) {

    /** A sentence for each document. */
    List<String> proofs() {
        List<String> proofs = new ArrayList<>();
        for (OpenDocument each : in.workspace().documents().all()) {
            if (each.origin() instanceof DocumentOrigin.Made made) {
                proofs.add(each.name() + ": " + proof(each, made) + edited(each));
            }
        }
        return proofs;
    }

    private String proof(OpenDocument open, DocumentOrigin.Made made) {
        return switch (made) {
            case DocumentOrigin.Merged merged ->
                    "compared with "
                            + String.join(" and ", merged.inputs())
                            + " when it was merged: every record unchanged byte for byte";
            case DocumentOrigin.Prepared prepared -> verified(open, prepared);
            case DocumentOrigin.Swapped swapped ->
                    "made from " + swapped.input() + " by swapping its connectors, and compared";
            case DocumentOrigin.Joined joined ->
                    "joined from " + String.join(", ", joined.parts()) + ", and compared with them";
            case DocumentOrigin.Split _, DocumentOrigin.Partial _, DocumentOrigin.Queried _ ->
                    "made by " + made.line();
        };
    }

    /** Verifies prepared data again, for its input may have been edited since. */
    private String verified(OpenDocument open, DocumentOrigin.Prepared prepared) {
        try {
            OpenDocument input = in.named(prepared.input());
            MovingProject mover = MovingProject.of(input, Optional.empty(), in.workspace());
            Optional<String> contents =
                    prepared.sides().stream()
                            .flatMap((each) -> each.contents().stream())
                            .findFirst();
            Verification proof =
                    new OutputVerification(open, mover, contents, in.workspace(), in.progress())
                            .of(prepared.sides());
            return proof.holds()
                    ? VerificationView.proof("Verified", input.name(), proof).text()
                    : "not verified against "
                            + input.name()
                            + ": "
                            + Plurals.of(proof.count(), "difference");
        } catch (BbshException unknown) {
            return "not verified again: " + unknown.message();
        }
    }

    private static String edited(OpenDocument open) {
        return open.changed() ? "; it was edited afterwards, which this proof doesn't cover" : "";
    }
}
