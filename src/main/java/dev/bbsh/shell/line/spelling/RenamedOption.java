package dev.bbsh.shell.line.spelling;

import dev.bbsh.script.word.Word;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineReading;
import dev.bbsh.shell.line.WordRole;

import java.util.List;
import java.util.Optional;

/**
 * An option that had another name before. The old one still works, unless the command has an option
 * of that name again.
 *
 * @param command the whole name of the command
 * @param before the old name, without dashes
 * @param now the name today, without dashes
 */
public record RenamedOption(String command, String before, String now) {

    /** All renamed options. */
    public static final List<RenamedOption> ALL =
            List.of(
                    new RenamedOption("backup clean", "replace", "char"),
                    new RenamedOption("catalog request", "for", "site"),
                    new RenamedOption("reference add", "as", "reading"),
                    new RenamedOption("sample", "issues", "size"));

    /** The option that a line gives by its old name. */
    public static Optional<RenamedOption> in(LineReading reading) {
        String command = reading.signature().name();
        return ALL.stream()
                .filter((option) -> option.command.equals(command))
                .filter((option) -> reading.roles().contains(option.unknown()))
                .findFirst();
    }

    /** True when an option of a command had another name before. */
    public static boolean hasOne(String command) {
        return ALL.stream().anyMatch((option) -> option.command.equals(command));
    }

    private WordRole unknown() {
        return new WordRole.UnknownOption(before);
    }

    /** The line with the name of today. */
    public Line in(Line line) {
        String old = "--" + before;
        for (Word word : line.statement().words().words()) {
            String text = line.text().substring(word.start(), word.end());
            if (text.equals(old) || text.startsWith(old + "=")) {
                return line.corrected(
                        line.text().substring(0, word.start())
                                + "--"
                                + now
                                + text.substring(old.length())
                                + line.text().substring(word.end()));
            }
        }
        return line;
    }

    /** A sentence on the new name. */
    public String notice() {
        return command + ": --" + before + " is now --" + now;
    }
}
