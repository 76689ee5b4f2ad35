package dev.bbsh.shell.command.backup;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.catalog.BackupCatalog;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.render.View;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.jira.OpenCatalog;
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

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The command {@code backup load}: reads a site backup in one pass. */
public final class BackupLoadCommand implements ShellCommand {

    private static final Argument<String> FILE =
            Argument.required(
                    "file", ParameterType.FILE, "the ZIP, a folder, or one of the XML files");

    private static final Option<Optional<String>> AS =
            Option.of("as", ParameterType.NEW_NAME, "the name of the backup");

    private static final Option<Optional<ZoneId>> TIMEZONE =
            Option.of("timezone", ParameterType.VALUE, "the time zone of the server")
                    .map((name) -> name.map(BackupLoadCommand::zone));

    private static final Signature SIGNATURE =
            Declaration.command("backup load", "Load a site backup of Jira")
                    .in(CommandGroup.BACKUP)
                    .argument(FILE)
                    .options(AS, TIMEZONE)
                    .example("backup load site.zip --as site", "a backup as Jira writes it")
                    .example("backup load entities.xml.gz", "its main file, packed")
                    .example(
                            "backup load site.zip --timezone Europe/Berlin",
                            "the server stood in Berlin")
                    .detail(
                            "A backup is a catalog, too: its name works wherever a catalog is"
                                    + " taken, for example in check CONFIG --source NAME.")
                    .detail(
                            "Users, options and issues stay in memory; comments and attachments"
                                    + " are counted, and read again when they are needed.")
                    .detail(
                            "Times in a backup are those of the server's clock. If the file doesn't"
                                    + " tell its time zone, --timezone does; match compares times"
                                    + " with those of another Jira.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        Location file = Location.of(in.get(FILE));
        String name =
                in.get(AS).orElseGet(() -> in.workspace().freeName(DocumentNames.of(nameOf(file))));
        in.workspace().requireFree(name);
        Backup read = Backup.read(file, in.progress());
        Backup backup = in.get(TIMEZONE).map(read::in).orElse(read);
        OpenCatalog open =
                new OpenCatalog(
                        name,
                        new CatalogFiles.LoadedCatalog(BackupCatalog.of(backup), List.of(), 1),
                        file.absolute().name(),
                        List.of(file),
                        backup.content()
                                .file()
                                .date()
                                .map(Instant::ofEpochMilli)
                                .or(() -> FileStamp.of(file).map(FileStamp::modified)),
                        Optional.of(backup));
        return Outcome.report(new View.Message(new BackupLines(name, backup).all()))
                .with(in.history().then("backup load " + name, in.workspace().with(open)));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new BbshException(
                    "'" + name + "' is not a time zone",
                    "backup load FILE --timezone Europe/Berlin     (or UTC, +02:00)",
                    unknown);
        }
    }

    /** The name of a file without the ending of a backup. */
    private static String nameOf(Location file) {
        return file.absolute().name().replaceFirst("(?i)\\.(zip|xml|xml\\.gz|gz)$", "");
    }
}
