package dev.bbsh.shell;

import dev.bbsh.render.Palette;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The environment of the program in the operating system.
 *
 * @param variables of the process
 * @param terminal true when standard input and output are a terminal
 */
record ProcessEnvironment(Map<String, String> variables, boolean terminal) {

    private static final int WIDE = 10_000;

    ProcessEnvironment {
        variables = Map.copyOf(variables);
    }

    /** The environment of this process. */
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it can be null again (JDK-8351435)
    static ProcessEnvironment ofProcess() {
        Console console = System.console();
        return new ProcessEnvironment(System.getenv(), console != null && console.isTerminal());
    }

    /** The palette, with colours or without: https://no-color.org. */
    Palette palette(ProgramCall.Color color) {
        return switch (color) {
            case ALWAYS -> colours();
            case NEVER -> Palette.NONE;
            case AUTO -> {
                boolean plain =
                        !variables.getOrDefault("NO_COLOR", "").isEmpty()
                                || terminalType().equals("dumb");
                yield terminal && !plain ? colours() : Palette.NONE;
            }
        };
    }

    /**
     * Colours for the background that some terminals name in a variable: {@code 15;0} is white on
     * black. The terminal itself is not asked.
     */
    private Palette colours() {
        String[] named = variables.getOrDefault("COLORFGBG", "").split(";", -1);
        return switch (named[named.length - 1]) {
            case "0", "1", "2", "3", "4", "5", "6", "8" -> Palette.DARK;
            case "7", "9", "10", "11", "12", "13", "14", "15" -> Palette.LIGHT;
            default -> Palette.ANY_BACKGROUND;
        };
    }

    /** The kind of the terminal, empty if it is unknown. */
    String terminalType() {
        return variables.getOrDefault("TERM", "");
    }

    /** The user's text editor, as a command line. */
    Optional<String> editor() {
        return Stream.of("VISUAL", "EDITOR")
                .map((name) -> variables.getOrDefault(name, ""))
                .filter((program) -> !program.isBlank())
                .findFirst();
    }

    /** The cells in a line when no terminal library is asked; a large number when it is unknown. */
    int width() {
        String columns = variables.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,4}") ? Integer.parseInt(columns) : WIDE;
    }
}
