package dev.bbsh.shell.command.backup;

import dev.bbsh.backup.clean.BackupCleaner;
import dev.bbsh.backup.clean.CleanReport;
import dev.bbsh.backup.clean.ReplacementCharacter;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.session.SessionProof;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The command {@code backup clean}: removes the characters that XML forbids, and lists them. */
public final class BackupCleanCommand implements ShellCommand {

    private static final Argument<Optional<String>> FILE =
            Argument.optional(
                    "file",
                    ParameterType.BACKUP_OR_FILE,
                    "an open backup (default: the only one), or a ZIP, folder or entities.xml");

    private static final Argument<String> OUT =
            Argument.required("out", ParameterType.TARGET, "the cleaned ZIP, folder or file");

    private static final Option<Optional<String>> REPLACE =
            Option.of("char", ParameterType.VALUE, "put this character in their place");

    private static final Option<OptionalLong> LIMIT =
            Option.number("limit", "maximum number shown (default on screen: 50)");

    private static final Option<Boolean> OVERWRITE =
            Option.flag("overwrite", "replace the file if it exists");

    private static final Option<Boolean> PARENTS = Option.flag("parents", "create missing folders");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "backup clean", "Remove the characters XML forbids from a site backup")
                    .in(CommandGroup.BACKUP)
                    .argument(FILE)
                    .argument(OUT)
                    .options(REPLACE, LIMIT, OVERWRITE, PARENTS)
                    .example("backup clean clean.zip", "the open backup, as an import accepts it")
                    .example("backup clean export.zip clean.zip", "a file that is not open")
                    .example(
                            "backup clean entities.xml clean.xml --char ?",
                            "? where a character was")
                    .example(
                            "backup clean export.zip clean.zip --output csv --to list.csv",
                            "the list of all changes")
                    .detail(
                            "Removes control characters, raw and as references such as &#x1B;,"
                                    + " U+FFFE, U+FFFF, surrogates and bytes that aren't UTF-8."
                                    + " Everything else stays byte for byte; in a ZIP, all files"
                                    + " but entities.xml and activeobjects.xml are copied as"
                                    + " they are.")
                    .detail(
                            "The result is kept only if it is proven: it is well-formed, has the"
                                    + " same rows, and differs from the original in nothing but"
                                    + " the list.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        MeantBackup.requireSecond(in, FILE, OUT);
        if (in.has(FILE)) {
            return cleaned(in);
        }
        if (in.workspace().jira().backupNames().isEmpty()) {
            throw new BbshException(
                    "no backup is open: which one is to be cleaned?",
                    in.lineWith(FILE, List.of("FILE")));
        }
        Invocation named = in.with(FILE, List.of(MeantBackup.only(in, FILE)));
        String line = named.signature().line(named.arguments());
        if (Location.of(in.get(OUT)).exists()) {
            // The word may be the file to clean, of which the result was forgotten.
            throw new BbshException(
                    "'" + in.get(OUT) + "' already exists", named.lineWith(OUT, List.of("FILE")));
        }
        return cleaned(named).recorded(line);
    }

    private static Outcome cleaned(Invocation in) {
        Location out = Location.of(in.get(OUT));
        BackupCleaner.Request request =
                new BackupCleaner.Request(
                        original(in.get(FILE).orElseThrow(), in),
                        out,
                        new AtomicFile.Permission(in.get(OVERWRITE), in.get(PARENTS)),
                        ReplacementCharacter.of(in.get(REPLACE)));
        CleanReport report = BackupCleaner.clean(request, in.progress());
        CleanedView view = new CleanedView(report, out);
        return Outcome.data(view.view(in.get(LIMIT))).with(proven(view, in));
    }

    private static History proven(CleanedView view, Invocation in) {
        Invocation plain =
                in.with(Signature.TO, List.of())
                        .with(Signature.OUTPUT, List.of())
                        .with(LIMIT, List.of());
        Location out = view.out();
        SessionProof proof =
                new SessionProof(
                        plain.signature().line(plain.arguments()),
                        new SessionProof.Subject.Cleaned(view.characters()),
                        SessionProof.Verdict.PROVEN,
                        view.proof(),
                        SessionProof.Basis.of(
                                List.of(out.isFolder() ? out.resolve("entities.xml") : out)));
        Workspace workspace = in.workspace();
        return in.history().withPresent(workspace.withResults(workspace.results().with(proof)));
    }

    /** The file of the open backup with this name, else the file with this name. */
    private static Location original(String typed, Invocation in) {
        return in.workspace().jira().backupNames().contains(typed)
                ? in.workspace().jira().backup(typed).source().from()
                : Location.of(typed);
    }
}
