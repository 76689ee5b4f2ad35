package dev.bbsh.shell.command.backup;

import dev.bbsh.backup.catalog.UserDirectory;
import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.operation.backup.EmailProposals;
import dev.bbsh.operation.backup.GuideTables;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command {@code backup users}: writes the table of users that the guide asks for, or the one
 * that the Migration Assistant takes.
 */
public final class BackupUsersCommand implements ShellCommand {

    private static final String JCMA = "jcma";

    private static final Argument<String> FILE =
            Argument.required("file", ParameterType.TARGET, "a file name, such as users.csv");

    private static final Option<Optional<String>> FORMAT =
            Option.choice(
                    "format",
                    "guide (default), or jcma: as the Migration Assistant takes new e-mails",
                    List.of("guide", JCMA));

    private static final Option<Optional<String>> DOMAIN =
            Option.of(
                    "domain",
                    ParameterType.VALUE,
                    "with jcma, the domain of e-mails for users without a valid one");

    private static final Option<Boolean> OVERWRITE =
            Option.flag("overwrite", "replace the file if it exists");

    private static final Option<Boolean> PARENTS = Option.flag("parents", "create missing folders");

    private static final Signature SIGNATURE =
            Declaration.command("backup users", "Write the users of a site backup as CSV")
                    .in(CommandGroup.BACKUP)
                    .argument(MeantBackup.BACKUP)
                    .argument(FILE)
                    .options(FORMAT, DOMAIN, OVERWRITE, PARENTS)
                    .example("backup users users.csv", "columns mail, username, display_name")
                    .example(
                            "backup users site users.csv --format jcma --domain acme.org",
                            "with proposed e-mails for invalid and duplicate ones")
                    .detail(
                            "The usual format has the columns and rows of the query in the guide to"
                                    + " site import: all users of all directories.")
                    .detail(
                            "With --format jcma, users of active directories are listed once, with"
                                    + " ErrorType INV for an invalid e-mail and DUP for one that"
                                    + " several have. Proposals have to be reviewed: of a"
                                    + " duplicate, the first active user keeps it and the others"
                                    + " get name+username@domain.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        MeantBackup.requireSecond(in, MeantBackup.BACKUP, FILE);
        return MeantBackup.run(in, BackupUsersCommand::written);
    }

    private static Outcome written(Invocation in) {
        BackupContent content = in.workspace().jira().backup(MeantBackup.name(in)).content();
        boolean jcma = in.get(FORMAT).filter(JCMA::equals).isPresent();
        if (in.get(DOMAIN).isPresent() && !jcma) {
            throw new BbshException(
                    "--domain is for proposed e-mails, which only --format jcma has",
                    in.lineWith(FORMAT, List.of(JCMA)));
        }
        in.get(DOMAIN).ifPresent((domain) -> requireDomain(domain, in));
        CsvFile file =
                new CsvFile(
                        Location.of(in.get(FILE)),
                        new AtomicFile.Permission(in.get(OVERWRITE), in.get(PARENTS)));
        if (!jcma) {
            return Outcome.report(
                    new View.Message(
                            file.write(
                                    GuideTables.USER_COLUMNS,
                                    new GuideTables(content).users(),
                                    in.progress())));
        }
        EmailProposals proposals = new EmailProposals(new UserDirectory(content), in.get(DOMAIN));
        List<TextLine> lines =
                new ArrayList<>(
                        file.write(EmailProposals.COLUMNS, proposals.rows(), in.progress()));
        lines.addAll(notes(proposals));
        return Outcome.report(new View.Message(lines));
    }

    private static void requireDomain(String domain, Invocation in) {
        if (!domain.matches("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}")) {
            throw new BbshException(
                    "'" + domain + "' is not a domain with a top-level domain",
                    in.lineWith(DOMAIN, List.of("acme.org")));
        }
    }

    private static List<TextLine> notes(EmailProposals proposals) {
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(
                        Plurals.of(proposals.invalid(), "invalid e-mail")
                                + ", "
                                + Plurals.of(proposals.duplicates(), "user")
                                + " with an e-mail that others have; review the proposals in"
                                + " NewEmail before you use them"));
        if (proposals.unsolved() > 0) {
            lines.add(
                    CsvFile.warning(
                            Plurals.of(proposals.unsolved(), "user has", "users have")
                                    + " no proposal: --domain DOMAIN makes one of the user name"));
        }
        return lines;
    }
}
