package dev.bbsh.shell.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.session.Settings;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the manual page and the completions for bash and zsh into a folder, when the program is
 * packaged. A program of its own: no start of bbsh needs them.
 */
public final class InstalledTexts {

    private InstalledTexts() {}

    /**
     * Writes the files.
     *
     * @param arguments the folder {@code share} of the archive
     */
    public static void main(String[] arguments) {
        Location share = Location.of(arguments[0]);
        all().forEach((name, text) -> write(share.resolve(name), text.getBytes(UTF_8)));
    }

    private static void write(Location file, byte[] bytes) {
        AtomicFile.write(
                file, AtomicFile.Permission.BOTH, (out) -> out.write(bytes, 0, bytes.length));
    }

    /** The texts by their names in the folder. */
    static Map<String, String> all() {
        List<Signature> commands = commands();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("man/man1/bbsh.1", new ManualText(commands).text());
        all.put("bash-completion/completions/bbsh", new BashCompletion(commands).text());
        all.put("zsh/site-functions/_bbsh", new ZshCompletion(commands).text());
        return all;
    }

    /** The signatures of all commands, in the order of help. */
    static List<Signature> commands() {
        List<ShellCommand> all = Commands.of(new Session(Settings.DEFAULT));
        return Stream.of(CommandGroup.values())
                .flatMap(
                        (group) ->
                                all.stream()
                                        .map(ShellCommand::signature)
                                        .filter((each) -> each.group() == group))
                .toList();
    }
}
