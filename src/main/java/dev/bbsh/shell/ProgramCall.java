package dev.bbsh.shell;

import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.text.EnumWords;

import java.util.List;
import java.util.Optional;

/**
 * The task that the program was given when it was started.
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

    /** The use of colours. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER;

        static final EnumWords<Color> WORDS = EnumWords.of(Color.class);
    }

    /**
     * The options of the call.
     *
     * @param output the format of data when a line gives none
     * @param color the use of colours
     * @param keepGoing true to run the lines that follow one that failed
     * @param journal true to keep a journal of the session
     * @param offline true to refuse every command that opens a connection
     */
    record Options(
            OutputFormat output, Color color, boolean keepGoing, boolean journal, boolean offline) {

        static final Options USUAL =
                new Options(OutputFormat.TABLE, Color.AUTO, false, true, false);
    }

    /** True when the lines to run are all given with the call. */
    boolean complete() {
        return script.isPresent() || !commands.isEmpty();
    }
}
