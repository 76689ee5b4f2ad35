package dev.bbsh.shell.contract;

import dev.bbsh.session.Settings;

import java.util.List;
import java.util.Optional;

/** An answer that only the loop can carry out, because it concerns the loop itself. */
public sealed interface LoopRequest extends Answer {

    /** Leave the session; with unsaved changes only when they may be discarded. */
    record Exit(boolean discard) implements LoopRequest {}

    /** Clear the screen. */
    record Clear() implements LoopRequest {}

    /**
     * Run the lines of a script.
     *
     * @param file the script
     * @param values {@code NAME=VALUE} each
     * @param step true to ask before each line
     * @param echo true to show each line before it runs
     */
    record RunScript(String file, List<String> values, boolean step, boolean echo)
            implements LoopRequest {

        public RunScript {
            values = List.copyOf(values);
        }
    }

    /** Run lines in place of the one that was typed, up to the first that fails. */
    record RunLines(List<String> lines) implements LoopRequest {

        public RunLines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Restore a session that did not end properly.
     *
     * @param discard true to delete its journal instead
     */
    record Recover(boolean discard) implements LoopRequest {}

    /**
     * Walk through the tour.
     *
     * @param action {@code next}, {@code again} or {@code stop}; empty to begin, or to show the
     *     step
     * @param steps all steps, for where there is no prompt
     */
    record WalkTour(Optional<String> action, Outcome steps) implements LoopRequest {}

    /** Write every line that succeeds from now on to a file. */
    record StartRecording(String file) implements LoopRequest {}

    /** Set a variable for the lines that follow. */
    record SetVariable(String name, String value) implements LoopRequest {}

    /** Remove variables that were set. */
    record UnsetVariables(List<String> names) implements LoopRequest {

        public UnsetVariables {
            names = List.copyOf(names);
        }
    }

    /**
     * Use settings, and keep them for later sessions.
     *
     * @param lines the commands that make them
     */
    record SaveSettings(Settings settings, List<String> lines) implements LoopRequest {

        public SaveSettings {
            lines = List.copyOf(lines);
        }
    }

    /** Stop recording. */
    record StopRecording() implements LoopRequest {}
}
