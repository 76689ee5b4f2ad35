package dev.bbsh.shell.command.script;

import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.shell.contract.Outcome;

/** The outcome of an expectation in one line. */
final class ExpectationOutcome {

    private ExpectationOutcome() {}

    /**
     * The outcome of an expectation.
     *
     * @param fact the fact that was found
     * @param difference what should be otherwise, when the expectation is not met
     */
    static Outcome of(boolean met, String fact, String difference) {
        if (met) {
            return Outcome.report(View.message(TextLine.of(Style.MUTED, "as expected: " + fact)));
        }
        TextLine line = TextLine.of(Style.ERROR, "not as expected:").and(" " + fact + difference);
        return Outcome.report(View.message(line)).unmet();
    }
}
