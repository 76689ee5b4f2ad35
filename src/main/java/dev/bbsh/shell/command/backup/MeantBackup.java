package dev.bbsh.shell.command.backup;

import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Key;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The backup that a line is about: the one that it names, else the only open one. */
final class MeantBackup {

    /** The argument of the commands for open backups. */
    static final Argument<Optional<String>> BACKUP =
            Argument.optional(
                    "backup", ParameterType.BACKUP, "the backup (default: the only open one)");

    private MeantBackup() {}

    /** The name of the backup in a line that has one. */
    static String name(Invocation in) {
        return in.get(BACKUP).orElseThrow();
    }

    /**
     * Runs a command whose line is recorded with the name of its backup.
     *
     * @param command is given the line with the name
     * @throws BbshException when the line names no backup, and not exactly one is open
     */
    static Outcome run(Invocation in, Function<Invocation, Outcome> command) {
        if (in.has(BACKUP)) {
            return command.apply(in);
        }
        Invocation named = in.with(BACKUP, List.of(only(in, BACKUP)));
        return command.apply(named).recorded(named.signature().line(named.arguments()));
    }

    /**
     * Refuses a line whose only word is the name of a backup, which is not meant for the argument
     * behind it.
     *
     * @param second the argument behind the backup
     */
    static void requireSecond(Invocation in, Key<?> first, Argument<String> second) {
        String word = in.get(second);
        if (!in.has(first) && in.workspace().jira().backupNames().contains(word)) {
            throw new BbshException(
                    in.signature().name() + " needs " + second.parameter().description(),
                    line(
                            in.with(first, List.of(word))
                                    .with(second, List.of(second.parameter().placeholder()))));
        }
    }

    /** The name of the only open backup. */
    static String only(Invocation in, Key<?> first) {
        List<String> open = in.workspace().jira().backupNames();
        if (open.size() == 1) {
            return open.getFirst();
        }
        if (open.isEmpty()) {
            throw new BbshException("no backup is open", "backup load FILE --as site");
        }
        throw new BbshException(
                "several backups are open: " + String.join(", ", open),
                open.stream()
                        .map((name) -> line(in.with(first, List.of(name))))
                        .collect(Collectors.joining("   or   ")));
    }

    private static String line(Invocation in) {
        return in.signature().line(in.arguments());
    }
}
