package dev.bbsh.shell.line;

import dev.bbsh.check.config.rule.ReferenceRule;
import dev.bbsh.check.config.rule.RuleFile;
import dev.bbsh.file.Location;
import dev.bbsh.file.ProgramFolders;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.history.Session;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The user's own rules about references in configs: a file in the configuration folder, read when a
 * prompt begins and never for scripts. A recorded script contains the rules itself, so that it does
 * the same on any machine.
 */
public final class UserReferenceRules {

    private static final String FILE = "references.txt";

    private UserReferenceRules() {}

    /**
     * Adds the rules of the file, if there is one.
     *
     * @return a message about it
     * @throws BbshException when the file cannot be read; none of its rules is added then
     */
    public static Optional<String> take(Session session, ProgramFolders folders) {
        Location file = folders.configuration().resolve(FILE);
        Optional<List<ReferenceRule>> rules =
                file.readTextIfThere().map((text) -> RuleFile.read(text, file.toString()));
        if (rules.isEmpty() || rules.get().isEmpty()) {
            return Optional.empty();
        }
        Workspace workspace = session.history().present().with(rules.get());
        // Throws when one of them is not valid.
        workspace.jira().references();
        session.commit(session.history().withPresent(workspace));
        return Optional.of(Plurals.of(rules.get().size(), "ID rule") + " of your own: " + file);
    }

    /** The commands that add the rules of the file in a script. */
    public static List<String> lines(Workspace workspace) {
        return workspace.jira().rules().stream()
                .filter((rule) -> rule.from().endsWith(FILE))
                .map(UserReferenceRules::line)
                .toList();
    }

    private static String line(ReferenceRule rule) {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("reference", "add", rule.pattern(), rule.meaning()));
        words.addAll(List.of("--reading", rule.verb().word()));
        rule.conditions().forEach((each) -> words.addAll(List.of("--when", each.toString())));
        return words.stream().map(CommandLine::quote).collect(Collectors.joining(" "));
    }
}
