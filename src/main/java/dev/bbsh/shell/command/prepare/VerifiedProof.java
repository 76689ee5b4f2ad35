package dev.bbsh.shell.command.prepare;

import dev.bbsh.migrate.prepare.Verification;
import dev.bbsh.operation.resync.ResyncVerdict;
import dev.bbsh.session.SessionProof;
import dev.bbsh.session.SessionProof.Verdict;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Key;
import dev.bbsh.shell.contract.Signature;

import java.util.List;

/**
 * The result of a line {@code verify}, which the session keeps for its report.
 *
 * @param in the line
 * @param documents the documents that were compared, the verified one first
 * @param mappings the names of the mappings that it was verified with
 */
record VerifiedProof(Invocation in, List<OpenDocument> documents, List<String> mappings) {

    /** The options that change nothing in the result, only the form in which it is shown. */
    private static final List<Key<?>> SHOWN =
            List.of(Signature.TO, Signature.OUTPUT, ResyncOptions.ONLY, ResyncOptions.COUNT);

    /** The history with the result of a comparison with the input. */
    History compared(Verification proof) {
        return kept(
                new SessionProof.Subject.Prepared(
                        proof.records(), proof.kept().count(), proof.count()),
                proof.holds() ? Verdict.PROVEN : Verdict.REFUTED,
                proof.holds()
                        ? VerificationView.proof("Verified", documents.getLast().name(), proof)
                                .text()
                                .replaceAll(" +", " ")
                        : VerificationView.sum(proof).getFirst().text());
    }

    /** The history with the result of a comparison with the upload. */
    History resynced(ResyncVerdict verdict) {
        SessionProof.Subject subject = new SessionProof.Subject.Resynced(verdict.faults());
        if (verdict.mayDelete()) {
            return kept(subject, Verdict.PROVEN, "In sync: the old sync may be deleted");
        }
        return verdict.faults().isEmpty()
                ? kept(
                        subject,
                        Verdict.UNDECIDED,
                        "Not certain that it is in sync: " + String.join("; ", verdict.doubts()))
                : kept(
                        subject,
                        Verdict.REFUTED,
                        "Not in sync yet: " + String.join("; ", verdict.faults()));
    }

    private History kept(SessionProof.Subject subject, Verdict verdict, String result) {
        Workspace workspace = in.workspace();
        SessionProof.Basis basis =
                SessionProof.Basis.of(
                        documents,
                        mappings.stream().distinct().map(workspace.jira()::mapping).toList(),
                        workspace);
        SessionProof proof = new SessionProof(line(), subject, verdict, result, basis);
        return in.history().withPresent(workspace.withResults(workspace.results().with(proof)));
    }

    private String line() {
        Invocation plain = in;
        for (Key<?> each : SHOWN) {
            plain = plain.with(each, List.of());
        }
        return plain.signature().line(plain.arguments());
    }
}
