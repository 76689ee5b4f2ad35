package dev.bbsh.shell.command.backup;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.row.EntityFile;
import dev.bbsh.operation.backup.ServerAddresses;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.render.View.Fact;
import dev.bbsh.render.View.Section;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.ByteSize;
import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command {@code backup show}: a backup's own facts, and its rows by kind. */
public final class BackupShowCommand implements ShellCommand {

    private static final Option<Boolean> HOSTS =
            Option.flag("hosts", "show the server addresses in texts and links");

    private static final Signature SIGNATURE =
            Declaration.command("backup show", "Show what a site backup contains")
                    .in(CommandGroup.BACKUP)
                    .argument(MeantBackup.BACKUP)
                    .options(HOSTS)
                    .example("backup show site", "facts, and the number of rows of each kind")
                    .example("backup show site --hosts", "servers that links lead to")
                    .detail(
                            "The import of a site offers to change links to Atlassian servers that"
                                    + " it finds; --hosts reads the file again and counts all"
                                    + " addresses.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        return MeantBackup.run(in, BackupShowCommand::shown);
    }

    private static Outcome shown(Invocation in) {
        String name = MeantBackup.name(in);
        Backup backup = in.workspace().jira().backup(name);
        if (in.get(HOSTS)) {
            return Outcome.data(hosts(backup, ServerAddresses.of(backup, in.progress())));
        }
        return Outcome.data(
                new View.Sections(
                        List.of(
                                Section.of("backup", facts(name, backup)),
                                Section.of("rows", rows(backup.content().file())),
                                Section.of("apps", apps(backup)))));
    }

    private static View facts(String name, Backup backup) {
        EntityFile file = backup.content().file();
        return new View.Facts(
                List.of(
                        Fact.of("name", Cell.of(Style.NAME, name)),
                        Fact.of("from", Cell.of(backup.source().from().absolute().name())),
                        Fact.of("form", Cell.of(backup.source().form())),
                        Fact.of("version of the data", said(backup.version())),
                        Fact.of("written by", said(file.build())),
                        Fact.of("written", said(file.date().map(BackupLines::day).orElse(""))),
                        Fact.of("times", Cell.of(BackupLines.timezone(backup))),
                        Fact.of(
                                "address",
                                said(
                                        backup.content()
                                                .properties()
                                                .system("jira.baseurl")
                                                .orElse(""))),
                        Fact.of("rows", Cell.of(file.total())),
                        Fact.of(
                                "restricted comments",
                                Cell.of(backup.content().tally().restricted())),
                        Fact.of(
                                "attachments",
                                Cell.of(ByteSize.words(backup.content().tally().bytes())))));
    }

    private static View hosts(Backup backup, ServerAddresses addresses) {
        String own = host(backup);
        View table =
                new View.Table(
                        List.of(
                                Column.of("address"),
                                Column.count("found"),
                                Column.of("in"),
                                Column.of("note")),
                        addresses.all().stream().map((each) -> row(each, own)).toList(),
                        "no addresses");
        return new View.Noted(
                table,
                () ->
                        addresses.others() == 0
                                ? List.of()
                                : List.of(
                                        "too many addresses: "
                                                + Plurals.of(addresses.others())
                                                + " more were found"));
    }

    /** The name of the server in the base URL; empty without one. */
    private static String host(Backup backup) {
        return backup.content()
                .properties()
                .system("jira.baseurl")
                .map((url) -> url.replaceFirst("^[a-z]+://([^/]*).*$", "$1"))
                .orElse("");
    }

    private static List<Cell> row(ServerAddresses.Address address, String own) {
        return List.of(
                Cell.of(Style.NAME, address.name()),
                Cell.of(address.count()),
                Cell.of(String.join(", ", address.kinds())),
                Cell.of(address.name().equals(own) ? "this Jira" : ""));
    }

    private static Cell said(String text) {
        return text.isEmpty() ? Cell.of(Style.MUTED, "unknown") : Cell.of(text);
    }

    private static View rows(EntityFile file) {
        return new View.Table(
                List.of(Column.of("kind"), Column.count("rows"), Column.count("said")),
                new TreeMap<>(file.rows())
                        .entrySet().stream().map((kind) -> row(kind, file.announced())).toList());
    }

    private static List<Cell> row(Map.Entry<String, Long> kind, Map<String, Long> announced) {
        Long said = announced.get(kind.getKey());
        return List.of(
                Cell.of(kind.getKey()),
                Cell.of(kind.getValue()),
                said == null ? Cell.of("") : Cell.of(said));
    }

    private static View apps(Backup backup) {
        return new View.Table(
                List.of(Column.of("table"), Column.count("rows")),
                backup.apps().rows().entrySet().stream()
                        .map((table) -> List.of(Cell.of(table.getKey()), Cell.of(table.getValue())))
                        .toList(),
                "no tables of apps");
    }
}
