package dev.bbsh.shell.install;

import dev.bbsh.shell.Usage;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An option of the program, as {@code bbsh --help} shows it.
 *
 * @param name with its dashes
 * @param value the placeholder of its value, or the words to choose from with bars between them;
 *     empty when it takes none
 * @param description one line
 */
record ProgramOption(String name, String value, String description) {

    private static final Pattern LINE =
            Pattern.compile("(?m)^ {2}(--[a-z-]+)(?: (\\S+))? {2,}(\\S.*)$");

    /** All options, in the order of the help. */
    static List<ProgramOption> all() {
        return LINE.matcher(Usage.help()).results().map(ProgramOption::of).toList();
    }

    private static ProgramOption of(MatchResult line) {
        String value = line.group(2) == null ? "" : line.group(2);
        return new ProgramOption(line.group(1), value, line.group(3));
    }

    /** The words to choose from. */
    List<String> choices() {
        return value.contains("|") ? List.of(value.split("\\|", -1)) : List.of();
    }
}
