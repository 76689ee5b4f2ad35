package dev.bbsh.script;

import dev.bbsh.script.CommandLine.State;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text of several lines into commands, as if they were typed one after the other: one per
 * line, where an open quote or bracket or a backslash at the end continues a line on the next one.
 */
public final class CommandSplitter {

    /**
     * The maximum number of lines that a command may take. An opening that stays open for longer
     * was a mistake, and reading everything again at each line takes too long.
     */
    private static final int LONGEST = 1_000;

    private static final CommandLine NONE = CommandLine.of("'");

    private CommandSplitter() {}

    /** The commands of a text; the last one may be unfinished. Lines without words are left out. */
    public static List<String> of(String text) {
        if (text.indexOf('\n') < 0) {
            return List.of(text);
        }
        List<String> commands = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : text.lines().toList()) {
            open.add(line);
            CommandLine words =
                    open.size() > LONGEST ? NONE : CommandLine.of(String.join("\n", open));
            if (words.state() == State.COMPLETE) {
                if (!words.isEmpty()) {
                    commands.add(words.line());
                }
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            commands.add(String.join("\n", open));
        }
        return commands;
    }
}
