package dev.bbsh.shell.loop;

import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

/** Where everything is printed. */
public interface Display {

    /** Shows the view of an outcome, in the format and to the place that the line says. */
    void show(Outcome outcome, Arguments arguments, Progress progress);

    /** The same for a person at the prompt, who may turn pages. */
    default void browse(Outcome outcome, Arguments arguments, Progress progress) {
        show(outcome, arguments, progress);
    }

    /**
     * Shows a failure.
     *
     * @param place where the line stands, empty when the user just typed it
     */
    void error(BbshException failure, String place);

    /** Says something on standard error. */
    void say(String line);

    /** Clears the screen. */
    void clear();
}
