package dev.bbsh.shell.command.check;

import dev.bbsh.check.Severity;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;

import java.util.Optional;

/**
 * The answer to a line that checks something.
 *
 * @param failOn the severity from which the line fails
 */
record CheckAnswer(CheckResult checked, Optional<Severity> failOn) {

    /**
     * The report, as the outcome of the line.
     *
     * @param next the history after it
     * @param more what the recorded line says besides the check, with a blank before it
     */
    Outcome outcome(History next, String more, Invocation in) {
        boolean fails = failOn.filter(checked.findings()::has).isPresent();
        CheckReport report = new CheckReport(checked, in.workspace(), in.progress());
        Outcome outcome =
                Outcome.data(report.view(fails ? failOn : Optional.empty()))
                        .with(next)
                        .recorded(
                                checked.line()
                                        + more
                                        + failOn.map((each) -> " --fail-on " + each.word())
                                                .orElse(""));
        return fails ? outcome.unmet() : outcome;
    }
}
