package dev.bbsh.shell.command.backup;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.operation.backup.GuideTables;
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

/** The command {@code backup groups}: writes the table of groups that the guide asks for. */
public final class BackupGroupsCommand implements ShellCommand {

    private static final Argument<String> FILE =
            Argument.required("file", ParameterType.TARGET, "a file name, such as groups.csv");

    private static final Option<Boolean> OVERWRITE =
            Option.flag("overwrite", "replace the file if it exists");

    private static final Option<Boolean> PARENTS = Option.flag("parents", "create missing folders");

    private static final Signature SIGNATURE =
            Declaration.command("backup groups", "Write the groups of a site backup as CSV")
                    .in(CommandGroup.BACKUP)
                    .argument(MeantBackup.BACKUP)
                    .argument(FILE)
                    .options(OVERWRITE, PARENTS)
                    .example("backup groups groups.csv", "columns group, username")
                    .detail(
                            "These are the columns and rows of the query in the guide to site"
                                    + " import: each group with each of its members, once.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        MeantBackup.requireSecond(in, MeantBackup.BACKUP, FILE);
        return MeantBackup.run(in, BackupGroupsCommand::written);
    }

    private static Outcome written(Invocation in) {
        GuideTables tables =
                new GuideTables(in.workspace().jira().backup(MeantBackup.name(in)).content());
        CsvFile file =
                new CsvFile(
                        Location.of(in.get(FILE)),
                        new AtomicFile.Permission(in.get(OVERWRITE), in.get(PARENTS)));
        return Outcome.report(
                new View.Message(
                        file.write(GuideTables.GROUP_COLUMNS, tables.groups(), in.progress())));
    }
}
