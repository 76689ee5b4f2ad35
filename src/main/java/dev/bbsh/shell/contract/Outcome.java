package dev.bbsh.shell.contract;

import dev.bbsh.render.View;
import dev.bbsh.session.history.History;

import java.util.Optional;

/**
 * The result of a command.
 *
 * @param view the view to show, if any
 * @param data true for data (standard output), false for a report (standard error)
 * @param next the history to continue with, when the command changed the workspace
 * @param line the line to record instead of the typed one; when it is empty, none is recorded
 * @param met false when an expectation of the command is not met
 */
public record Outcome(
        Optional<View> view,
        boolean data,
        Optional<History> next,
        Optional<String> line,
        boolean met)
        implements Answer {

    /** An outcome with data. */
    public static Outcome data(View view) {
        return new Outcome(Optional.of(view), true, Optional.empty(), Optional.empty(), true);
    }

    /** An outcome with a report on what was done. */
    public static Outcome report(View view) {
        return new Outcome(Optional.of(view), false, Optional.empty(), Optional.empty(), true);
    }

    /** An outcome without output. */
    public static Outcome silent() {
        return new Outcome(Optional.empty(), false, Optional.empty(), Optional.empty(), true);
    }

    /** The same outcome, with which the session continues from this history. */
    public Outcome with(History history) {
        return new Outcome(view, data, Optional.of(history), line, met);
    }

    /** The same outcome, recorded and journalled as the line that repeats it without asking. */
    public Outcome recorded(String words) {
        return new Outcome(view, data, next, Optional.of(words), met);
    }

    /** The same outcome for an expectation that is not met: exit status 3. */
    public Outcome unmet() {
        return new Outcome(view, data, next, line, false);
    }
}
