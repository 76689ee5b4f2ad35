package dev.bbsh.shell.command.replace;

import dev.bbsh.shell.contract.Outcome;

import java.util.List;
import java.util.Optional;

/**
 * The result of a step that was done again.
 *
 * @param command the word for the step: {@code merge}, {@code fix}, {@code edit}
 * @param documents the documents that it made or changed
 * @param line the command line, or the title of an edit
 * @param proof the numbers that it has proven; empty when it failed, and for edits
 * @param again the number of fixes or values that were changed again, of {@code all}
 * @param misfits a sentence for each that no longer fits
 * @param failure present when the step was not done again
 */
record StepReport(
        String command,
        List<String> documents,
        String line,
        Optional<Outcome.Proof> proof,
        long again,
        List<String> misfits,
        Optional<Failure> failure) {

    /**
     * The reason why a step was not done again.
     *
     * @param advice something to type; may be empty
     */
    record Failure(String reason, String advice) {}

    StepReport {
        documents = List.copyOf(documents);
        misfits = List.copyOf(misfits);
    }

    static StepReport done(
            String command, List<String> documents, String line, Optional<Outcome.Proof> proof) {
        return new StepReport(command, documents, line, proof, 0, List.of(), Optional.empty());
    }

    static StepReport failed(String command, List<String> documents, String line, Failure failure) {
        return new StepReport(
                command, documents, line, Optional.empty(), 0, List.of(), Optional.of(failure));
    }

    /** True for a fix or an edit by hand. */
    boolean isEdit() {
        return proof.isEmpty() && failure.isEmpty();
    }

    /** The number of fixes or values, with those that no longer fit. */
    long all() {
        return again + misfits.size();
    }
}
