package dev.bbsh.shell.install;

import dev.bbsh.shell.contract.Signature;

import java.util.List;
import java.util.stream.Collectors;

/** The completion of the program's arguments in bash, and of the line that follows {@code -c}. */
final class BashCompletion {

    private static final String SCRIPT =
            """
            # Completion of bbsh for bash; made from the declarations of its commands.
            _bbsh_options() {
                case $1 in
            <options>    esac
            }

            # The line that follows -c is one word; its quote is no part of it.
            _bbsh_line() {
                local line=${1#[\\'\\"]} last each
                last=${line##* }
                if [ "${last#--}" != "$last" ]; then
                    for each in $(compgen -W "$(_bbsh_options "$line")" -- "$last"); do
                        COMPREPLY+=("${line%%"$last"}$each")
                    done
                else
                    local IFS=$'\\n'
                    COMPREPLY=($(compgen -W '<names>' -- "$line"))
                fi
                compopt -o nospace
            }

            _bbsh() {
                local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
                COMPREPLY=()
                case $before in
                -c) _bbsh_line "$word" && return ;;
            <values>    esac
                case $word in
                -*) COMPREPLY=($(compgen -W '-c <program>' -- "$word")) ;;
                *)
                    compopt -o filenames
                    local IFS=$'\\n'
                    COMPREPLY=($(compgen -f -- "$word"))
                    [ "$COMP_CWORD" -ne 1 ] || COMPREPLY+=($(compgen -W 'run' -- "$word"))
                    ;;
                esac
            }

            complete -F _bbsh bbsh
            """;

    private final List<Signature> commands;

    BashCompletion(List<Signature> commands) {
        this.commands = commands;
    }

    /** The script. */
    String text() {
        return SCRIPT.replace("<options>", options())
                .replace("<names>", names())
                .replace("<values>", values())
                .replace("<program>", programOptions());
    }

    private String names() {
        return commands.stream().map(Signature::name).collect(Collectors.joining("\n"));
    }

    /** A case for each command, the longest names first: {@code jql run} before {@code jql}. */
    private String options() {
        return commands.stream()
                .sorted((one, other) -> other.name().length() - one.name().length())
                .map((each) -> "    '" + each.name() + " '*) echo '" + dashed(each) + "' ;;\n")
                .collect(Collectors.joining());
    }

    private static String dashed(Signature command) {
        return command.allOptions().stream()
                .map((option) -> "--" + option.name())
                .collect(Collectors.joining(" "));
    }

    private static String values() {
        return ProgramOption.all().stream()
                .filter((option) -> !option.choices().isEmpty())
                .map(
                        (option) ->
                                "    "
                                        + option.name()
                                        + ") COMPREPLY=($(compgen -W '"
                                        + String.join(" ", option.choices())
                                        + "' -- \"$word\")) && return ;;\n")
                .collect(Collectors.joining());
    }

    private static String programOptions() {
        return ProgramOption.all().stream()
                .map(ProgramOption::name)
                .collect(Collectors.joining(" "));
    }
}
