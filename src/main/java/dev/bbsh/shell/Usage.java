package dev.bbsh.shell;

import java.util.List;
import java.util.Optional;

/** The texts for {@code --help} and {@code --version}. */
public final class Usage {

    private static final String HELP =
            """
            bbsh                                 start a session
            bbsh FILE...                         start a session with these files loaded
            bbsh run SCRIPT [NAME=VALUE...]      run a script, then exit
            bbsh -c COMMAND [-c COMMAND...]      run commands, then exit
            ... | bbsh                           run the lines that are piped in

              --output table|json|csv|markdown   the output format
              --color auto|always|never          colours; auto honours NO_COLOR
              --keep-going                       continue after a failed command
              --no-journal                       don't keep a journal of the session
              --offline                          refuse commands that open a connection
              --no-rc                            don't run rc.bbsh, and don't use saved settings
              --read-only                        write no file, start no program
              --allow-programs                   let scripts, -c and piped lines start programs
              --plain                            text for screen readers
              --echo                             show each line of a script before it runs
              --version                          show version, commit, Java and libraries
              --help                             show this help

            exit status: 0 all commands succeeded; 1 a command failed; 2 wrong arguments;
                         3 an expectation was not met; 130 interrupted; 141 output not read to its end
            Type help in a session to list the commands.
            """;

    private Usage() {}

    /** The text for {@code --help}. */
    public static String help() {
        return HELP;
    }

    /** The text to print when the arguments ask for one. */
    static Optional<String> answer(List<String> arguments) {
        int end = arguments.indexOf("--");
        List<String> options = end < 0 ? arguments : arguments.subList(0, end);
        if (options.contains("--help")) {
            return Optional.of(HELP);
        }
        if (options.contains("--version")) {
            ProgramVersion version = ProgramVersion.current();
            return Optional.of(asksForJson(options) ? version.json() : version.text());
        }
        return Optional.empty();
    }

    private static boolean asksForJson(List<String> options) {
        int output = options.indexOf("--output");
        return options.contains("--output=json")
                || (output >= 0 && options.subList(output, options.size()).indexOf("json") == 1);
    }
}
