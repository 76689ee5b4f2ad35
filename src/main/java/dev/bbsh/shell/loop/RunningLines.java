package dev.bbsh.shell.loop;

import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.Status;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.worker.Worker;
import dev.bbsh.work.Progress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The lines that are running: the one that was typed, and below it those of the scripts that it
 * runs. Spring Shell hands a command its values; all else about its line is found here.
 */
public final class RunningLines {

    private final Deque<RunningLine> running = new ArrayDeque<>();

    /** Computes the answer to a line, and carries it out. */
    @FunctionalInterface
    interface Answering {
        Status answer(ShellCommand command, Arguments arguments, RunningLine line);
    }

    /**
     * A line that is running.
     *
     * @param line to record
     * @param mode the way the line is run
     * @param job the work on the line
     * @param answering runs its command
     * @param program the line of the program that reads the output
     */
    record RunningLine(
            Line line,
            RunMode mode,
            Worker.Job job,
            Answering answering,
            Optional<String> program) {

        /**
         * Does a part of the work. To hand a quick one over to the worker takes longer than to do
         * it; at the prompt that doesn't matter, and there is always a way to stop.
         */
        <T> T run(boolean quick, Function<Progress, T> work) {
            return quick && !mode.asks() ? job.runHere(work) : job.run(work);
        }
    }

    /** Does something while a line is the innermost one. */
    <T> T during(RunningLine line, Supplier<T> action) {
        running.push(line);
        try {
            return action.get();
        } finally {
            running.pop();
        }
    }

    /** The positions of these lines, outermost first, without those that were typed. */
    List<String> places() {
        return running.reversed().stream()
                .map(RunningLine::line)
                .map(Line::place)
                .filter((place) -> !place.isEmpty())
                .toList();
    }

    /** Runs the command of the innermost line. */
    Status run(ShellCommand command, Arguments arguments) {
        RunningLine line = running.element();
        return line.answering().answer(command, arguments, line);
    }
}
