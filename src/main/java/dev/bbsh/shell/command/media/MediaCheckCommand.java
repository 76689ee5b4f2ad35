package dev.bbsh.shell.command.media;

import dev.bbsh.backup.media.AttachmentRows;
import dev.bbsh.backup.media.MediaArchive;
import dev.bbsh.check.Severity;
import dev.bbsh.check.backup.media.MediaCheck;
import dev.bbsh.check.backup.media.MediaReport;
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

import java.util.Arrays;
import java.util.Optional;

/** The command {@code media check}. */
public final class MediaCheckCommand implements ShellCommand {

    private static final Argument<String> MEDIA =
            Argument.required(
                    "media", ParameterType.FILE, "a ZIP of media, or the folder of a Jira home");

    private static final Option<Optional<Severity>> FAIL_ON =
            Option.choice(
                            "fail-on",
                            "exit with status 3 at this severity or worse",
                            Arrays.stream(Severity.values()).map(Severity::word).toList())
                    .map((word) -> word.map(Severity::of));

    private static final Signature SIGNATURE =
            Declaration.command("media check", "Find problems in attachments, avatars and logos")
                    .in(CommandGroup.MIGRATE)
                    .argument(MEDIA)
                    .options(FAIL_ON)
                    .example("media check data.zip", "can it be imported as it is?")
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
        MediaReport report = check(source, Optional.empty(), in);
        boolean fails = in.get(FAIL_ON).filter(report::has).isPresent();
        Optional<Severity> failed = in.get(FAIL_ON).filter((_) -> fails);
        Outcome outcome = Outcome.data(new MediaReportView(source.word(), report).view(failed));
        return fails ? outcome.unmet() : outcome;
    }

    private static MediaReport check(
            MediaSource source, Optional<AttachmentRows> backup, Invocation in) {
        try (MediaArchive archive = source.open(in.progress())) {
            return MediaCheck.of(archive, backup, source.word(), in.progress());
        }
    }
}
