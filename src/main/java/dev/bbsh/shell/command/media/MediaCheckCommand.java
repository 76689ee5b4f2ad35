package dev.bbsh.shell.command.media;

import dev.bbsh.backup.catalog.BackupAttachments;
import dev.bbsh.backup.media.AttachmentRows;
import dev.bbsh.backup.media.MediaArchive;
import dev.bbsh.check.Severity;
import dev.bbsh.check.backup.media.MediaCheck;
import dev.bbsh.check.backup.media.MediaReport;
import dev.bbsh.shell.command.finding.FailOn;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.Optional;

/** The command {@code media check}. */
public final class MediaCheckCommand implements ShellCommand {

    private static final Argument<String> MEDIA =
            Argument.required(
                    "media", ParameterType.FILE, "a ZIP of media, or the folder of a Jira home");

    private static final Option<Optional<String>> BACKUP =
            Option.of(
                    "backup",
                    ParameterType.BACKUP,
                    "compare the files with the attachments of this backup");

    private static final Signature SIGNATURE =
            Declaration.command("media check", "Find problems in attachments, avatars and logos")
                    .in(CommandGroup.BACKUP)
                    .argument(MEDIA)
                    .options(BACKUP, FailOn.OPTION)
                    .example("media check data.zip", "can it be imported as it is?")
                    .example("media check data.zip --backup site", "is each file there?")
                    .example("media check /var/jira-home --fail-on error", "for a script")
                    .detail(
                            "Checks folders, names, sizes and the limit of the import by the list"
                                    + " of entries. Nothing is unpacked or changed.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        MediaSource source = MediaSource.of(in.get(MEDIA));
        MediaReport report = check(source, in.get(BACKUP).map((name) -> rows(name, in)), in);
        boolean fails = in.get(FailOn.OPTION).filter(report::has).isPresent();
        Optional<Severity> failed = in.get(FailOn.OPTION).filter((_) -> fails);
        Outcome outcome = Outcome.data(new MediaReportView(source.word(), report).view(failed));
        return fails ? outcome.unmet() : outcome;
    }

    private static AttachmentRows rows(String name, Invocation in) {
        return new BackupAttachments(name, in.workspace().jira().backup(name));
    }

    private static MediaReport check(
            MediaSource source, Optional<AttachmentRows> backup, Invocation in) {
        try (MediaArchive archive = source.open(in.progress())) {
            return MediaCheck.of(archive, backup, source.word(), in.progress());
        }
    }
}
