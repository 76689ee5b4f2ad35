package dev.bbsh.shell.install;

import dev.bbsh.shell.contract.Signature;

import java.util.List;
import java.util.stream.Collectors;

/** The completion of the program's arguments in zsh, and of the command that follows {@code -c}. */
final class ZshCompletion {

    private static final String SCRIPT =
            """
            #compdef bbsh
            # Completion of bbsh for zsh; made from the declarations of its commands.
            _bbsh_commands() {
                local -a commands
                commands=(
            <names>    )
                _describe -t commands command commands -S ''
            }

            _bbsh() {
                _arguments \\
            <options>        '*-c[run a command]:command:_bbsh_commands' \\
                    '*:file:_files'
            }

            if [ "$funcstack[1]" = _bbsh ]; then
                _bbsh "$@"
            else
                compdef _bbsh bbsh
            fi
            """;

    private final List<Signature> commands;

    ZshCompletion(List<Signature> commands) {
        this.commands = commands;
    }

    /** The script. */
    String text() {
        return SCRIPT.replace("<names>", names()).replace("<options>", options());
    }

    private String names() {
        return commands.stream()
                .map((each) -> "        '" + each.name() + ":" + quoted(each.description()) + "'\n")
                .collect(Collectors.joining());
    }

    private static String options() {
        return ProgramOption.all().stream()
                .map(ZshCompletion::option)
                .map((each) -> "        '" + each + "' \\\n")
                .collect(Collectors.joining());
    }

    private static String option(ProgramOption option) {
        String description = option.name() + "[" + bracketed(option.description()) + "]";
        return option.value().isEmpty()
                ? description
                : description + ":value:(" + String.join(" ", option.choices()) + ")";
    }

    private static String bracketed(String text) {
        return quoted(text).replace("[", "\\[").replace("]", "\\]");
    }

    /** The text inside single quotes. */
    private static String quoted(String text) {
        return text.replace("'", "'\\''");
    }
}
