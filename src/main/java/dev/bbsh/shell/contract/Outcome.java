package dev.bbsh.shell.contract;

import dev.bbsh.render.View;
import dev.bbsh.session.History;

import java.util.Optional;

/**
 * What came of a command.
 *
 * @param view what to show, if anything
 * @param data true for data (standard output), false for a report (standard error)
 * @param next the history to go on with, when the command changed the workspace
 * @param line what to record instead of the line as typed; nothing when it is empty
 * @param met false when the command expected something that is not so
 */
public record Outcome(
        Optional<View> view,
        boolean data,
        Optional<History> next,
        Optional<String> line,
        boolean met)
        implements Answer {

    /** Answers data. */
    public static Outcome data(View view) {
        return new Outcome(Optional.of(view), true, Optional.empty(), Optional.empty(), true);
    }

    /** Says what was done. */
    public static Outcome report(View view) {
        return new Outcome(Optional.of(view), false, Optional.empty(), Optional.empty(), true);
    }

    /** Says nothing. */
    public static Outcome silent() {
        return new Outcome(Optional.empty(), false, Optional.empty(), Optional.empty(), true);
    }

    /** The same, and the session goes on with this history. */
    public Outcome with(History history) {
        return new Outcome(view, data, Optional.of(history), line, met);
    }

    /** The same, recorded and journalled as the line that does it again without asking. */
    public Outcome recorded(String words) {
        return new Outcome(view, data, next, Optional.of(words), met);
    }

    /** The same, for an expectation that is not met: exit status 3. */
    public Outcome unmet() {
        return new Outcome(view, data, next, line, false);
    }
}
