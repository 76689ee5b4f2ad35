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
                proofs.add(each.name() + ": " + proof(each, made));
            }
        }
        return proofs;
    }

    private String proof(OpenDocument open, DocumentOrigin.Made made) {
        return switch (made) {
            case DocumentOrigin.Merged merged ->
                    "compared with "
                            + String.join(" and ", merged.inputs())
                            + " when it was merged: every record unchanged byte for byte"
                            + outdated(open, merged.inputs());
            case DocumentOrigin.Prepared prepared -> verified(open, prepared);
            case DocumentOrigin.Swapped swapped ->
                    "made from "
                            + swapped.input()
                            + " by swapping its connectors, and compared"
                            + outdated(open, List.of(swapped.input()));
            case DocumentOrigin.Joined joined ->
                    "joined from "
                            + String.join(", ", joined.parts())
                            + ", and compared with them"
                            + outdated(open, joined.parts());
            case DocumentOrigin.Split split ->
                    "part "
                            + split.number()
                            + " of "
                            + split.of()
                            + ", compared with "
                            + split.cut().input()
                            + " when it was split: every record unchanged byte for byte, in one"
                            + " part"
                            + outdated(open, List.of(split.cut().input()));
            case DocumentOrigin.Partial partial -> partial(open, partial);
            case DocumentOrigin.Queried _ -> "made by " + made.line();
        };
    }

    private String partial(OpenDocument open, DocumentOrigin.Partial partial) {
        String input = partial.omission().input();
        return (partial.isRest() ? "compared with " : "left out of ")
                + input
                + (partial.isRest() ? " when issues were left out of it" : ", and compared with it")
                + ": every record unchanged byte for byte"
                + outdated(open, List.of(input));
    }

    /** The reason why the proof of a document is outdated, after a semicolon, if it is. */
    private String outdated(OpenDocument made, List<String> inputs) {
        if (made.changed()) {
            return "; outdated: " + made.name() + " was changed since";
        }
        return inputs.stream()
                .filter(
                        (name) ->
                                in.workspace()
                                        .documents()
                                        .exactly(name)
                                        .filter((input) -> isChangedAfter(input, made))
                                        .isPresent())
                .findFirst()
                .map((name) -> "; outdated: " + name + " was changed since")
                .orElse("");
    }

    /** True when a document was edited, or opened under its name, after another one was made. */
    private static boolean isChangedAfter(OpenDocument input, OpenDocument made) {
        long last = input.edits().isEmpty() ? input.number() : input.edits().getLast().number();
        return last > made.number();
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
                    ? VerificationView.proof("Verified", input.name(), proof)
                            .text()
                            .replaceAll(" +", " ")
                    : "not verified against "
                            + input.name()
                            + ": "
                            + Plurals.of(proof.count(), "difference");
        } catch (BbshException unknown) {
            return "not verified again: " + unknown.message() + edited(open);
        }
    }

    private static String edited(OpenDocument open) {
        return open.changed() ? "; " + open.name() + " was changed since it was made" : "";
    }
}
