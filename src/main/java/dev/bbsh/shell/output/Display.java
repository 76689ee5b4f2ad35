package dev.bbsh.shell.output;

import dev.bbsh.render.TextLine;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.Writer;
import java.util.Optional;

/** Prints the results and messages of commands. */
public interface Display {

    /** Shows the view of an outcome, in the format and at the place that the arguments give. */
    void show(Outcome outcome, Arguments arguments, Progress progress);

    /** Shows the view to a person at the prompt, who can turn pages. */
    default void browse(Outcome outcome, Arguments arguments, Progress progress) {
        show(outcome, arguments, progress);
    }

    /**
     * Shows a failure.
     *
     * @param place the position of the line; empty when the user just typed it
     */
    void error(BbshException failure, String place);

    /** Prints a line on standard error. */
    default void say(String line) {
        say(TextLine.of(line));
    }

    /** Prints a line on standard error. */
    void say(TextLine line);

    /** The writer for what other programs print; empty when they reach the screen themselves. */
    default Optional<Writer> programOutput() {
        return Optional.empty();
    }

    /** Clears the screen. */
    void clear();
}
