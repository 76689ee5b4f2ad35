package dev.bbsh.script;

import dev.bbsh.script.Words.State;

import java.util.ArrayList;
import java.util.List;

/**
 * The commands of a text of several lines, as if they were typed one after the other: one a line,
 * and a line goes on in the next while a quote or bracket is open or a backslash ends it.
 */
public final class CommandLines {

    /** What is open for longer was not meant to be; to look again at each line takes too long. */
    private static final int LONGEST = 1_000;

    private static final Words NONE = Words.of("'");

    private CommandLines() {}

    /** The commands; the last one may be unfinished. Lines that say nothing are left out. */
    public static List<String> of(String text) {
        if (text.indexOf('\n') < 0) {
            return List.of(text);
        }
        List<String> commands = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : text.lines().toList()) {
            open.add(line);
            Words words = open.size() > LONGEST ? NONE : Words.of(String.join("\n", open));
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
