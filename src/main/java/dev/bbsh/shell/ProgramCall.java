package dev.bbsh.shell;

import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.shell.context.ProgramFlag;
import dev.bbsh.text.EnumWords;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * @param flags the options without a value
     */
    record Options(OutputFormat output, Color color, Set<ProgramFlag> flags) {

        static final Options USUAL = new Options(OutputFormat.TABLE, Color.AUTO, Set.of());

        Options {
            flags = Set.copyOf(flags);
        }

        boolean has(ProgramFlag flag) {
            return flags.contains(flag);
        }
    }

    /** True when the lines to run are all given with the call. */
    boolean complete() {
        return script.isPresent() || !commands.isEmpty();
    }
}
