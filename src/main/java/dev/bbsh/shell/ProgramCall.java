package dev.bbsh.shell;

import dev.bbsh.render.Format;

import java.util.List;
import java.util.Optional;

/**
 * What the program was asked to do when it was started.
 *
 * @param files to load first
 * @param commands of {@code -c}
 * @param script of {@code run}
 * @param values {@code NAME=VALUE} each, for the script
 * @param options the rest
 */
record ProgramCall(
        List<String> files,
        List<String> commands,
        Optional<String> script,
        List<String> values,
        Options options) {

    ProgramCall {
        files = List.copyOf(files);
        commands = List.copyOf(commands);
        values = List.copyOf(values);
    }

    /** When colours are used. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER
    }

    /**
     * How it is done.
     *
     * @param output the format of data when a line says none
     * @param color when colours are used
     * @param keepGoing whether lines follow one that failed
     * @param journal whether a session is journalled
     */
    record Options(Format output, Color color, boolean keepGoing, boolean journal) {

        static final Options USUAL = new Options(Format.TABLE, Color.AUTO, false, true);
    }

    /** Whether the lines to run are all given with the call. */
    boolean complete() {
        return script.isPresent() || !commands.isEmpty();
    }
}
