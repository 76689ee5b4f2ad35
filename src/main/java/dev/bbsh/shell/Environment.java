package dev.bbsh.shell;

import dev.bbsh.render.Palette;

import java.io.Console;
import java.util.Map;

/**
 * What the system says to the program.
 *
 * @param variables of the process
 * @param terminal whether standard input and output are a terminal
 */
record Environment(Map<String, String> variables, boolean terminal) {

    private static final int WIDE = 10_000;

    Environment {
        variables = Map.copyOf(variables);
    }

    /** Of this process. */
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it can be null again (JDK-8351435)
    static Environment ofProcess() {
        Console console = System.console();
        return new Environment(System.getenv(), console != null && console.isTerminal());
    }

    /** Whether there are colours: https://no-color.org. */
    Palette palette(ProgramCall.Color color) {
        return switch (color) {
            case ALWAYS -> Palette.ANSI;
            case NEVER -> Palette.NONE;
            case AUTO -> {
                boolean plain =
                        !variables.getOrDefault("NO_COLOR", "").isEmpty()
                                || variables.getOrDefault("TERM", "").equals("dumb");
                yield terminal && !plain ? Palette.ANSI : Palette.NONE;
            }
        };
    }

    /** How many cells a line has when no terminal library is asked; many when nobody says. */
    int width() {
        String columns = variables.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,4}") ? Integer.parseInt(columns) : WIDE;
    }
}
