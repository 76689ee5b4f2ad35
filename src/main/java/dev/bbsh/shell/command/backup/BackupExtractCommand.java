package dev.bbsh.shell.command.backup;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.operation.backup.BackupExtract;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.ByteSize;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/** The command {@code backup extract}: writes what a customer may send of a large backup. */
public final class BackupExtractCommand implements ShellCommand {

    private static final Option<List<String>> DATA =
            Option.many(
                    "data",
                    ParameterType.DOCUMENT,
                    "synced issue data or a config; more than one with --data each");

    private static final Option<Optional<String>> TO =
            Option.of("to", ParameterType.TARGET, "the ZIP to write");

    private static final Option<Boolean> OVERWRITE =
            Option.flag("overwrite", "replace the file if it exists");

    private static final Option<Boolean> PARENTS = Option.flag("parents", "create missing folders");

    private static final Signature SIGNATURE =
            Declaration.command("backup extract", "Write what a migration needs of a site backup")
                    .in(CommandGroup.BACKUP)
                    .argument(MeantBackup.BACKUP)
                    .options(DATA, TO, OVERWRITE, PARENTS)
                    .example(
                            "backup extract site --data primary --data acme-config --to site.zip",
                            "for the issues and users that these files name")
                    .detail(
                            "The ZIP has the catalog (fields, options, statuses, users and so on),"
                                    + " and of the comments and attachments of the synced issues"
                                    + " IDs, times, authors, file names and sizes. catalog load"
                                    + " reads it.")
                    .detail(
                            "It has no texts of comments or issues, no secrets, and e-mails only of"
                                    + " users whom the issues or configs name.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        return MeantBackup.run(in, BackupExtractCommand::extracted);
    }

    private static Outcome extracted(Invocation in) {
        List<OpenDocument> documents = in.get(DATA).stream().map(in::named).toList();
        if (documents.isEmpty()) {
            throw new BbshException("which issues are synced?", in.lineWith(DATA, List.of("DATA")));
        }
        String to =
                in.get(TO)
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "the extract needs a file",
                                                in.lineWith(TO, List.of("FILE"))));
        Location file = Location.of(to);
        BackupExtract.Summary written =
                new BackupExtract(
                                in.workspace().jira().backup(MeantBackup.name(in)),
                                documents,
                                in.progress())
                        .write(file, new AtomicFile.Permission(in.get(OVERWRITE), in.get(PARENTS)));
        return Outcome.report(new View.Message(lines(file, written)));
    }

    private static List<TextLine> lines(Location file, BackupExtract.Summary written) {
        return List.of(
                TextLine.of("wrote ")
                        .and(Style.NAME, file.toString())
                        .and(
                                "   "
                                        + ByteSize.words(written.bytes())
                                        + ", "
                                        + Plurals.of(written.files(), "file")),
                content(written.catalog(), written.emails()),
                TextLine.of(
                        "not in it: texts of issues and comments, attached files, passwords,"
                                + " licences, tokens"),
                TextLine.of(Style.MUTED, "read it with   catalog load " + file + " --as NAME"));
    }

    private static TextLine content(Catalog catalog, long emails) {
        int comments = catalog.all(EntityKind.COMMENT).size();
        int attachments = catalog.all(EntityKind.ATTACHMENT).size();
        return TextLine.of(
                "in it: a catalog of "
                        + Plurals.of(catalog.size() - (long) comments - attachments, "item")
                        + " with the names of "
                        + Plurals.of(catalog.all(EntityKind.USER).size(), "user")
                        + " ("
                        + Plurals.of(emails, "e-mail")
                        + "), and of "
                        + Plurals.of(catalog.issues().size(), "synced issue")
                        + " "
                        + Plurals.of(comments, "comment")
                        + " and "
                        + Plurals.of(attachments, "attachment"));
    }
}
