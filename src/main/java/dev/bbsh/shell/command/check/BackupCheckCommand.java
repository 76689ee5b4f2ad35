package dev.bbsh.shell.command.check;

import dev.bbsh.check.backup.rule.CloudLimits;
import dev.bbsh.jira.savedfile.GroupList;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.shell.command.finding.FailOn;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.ByteSize;

import java.util.List;
import java.util.Optional;

/** The command {@code backup check}, which is {@code check} of a backup. */
public final class BackupCheckCommand implements ShellCommand {

    static final Option<Optional<String>> CLOUD_GROUPS =
            Option.of(
                    "cloud-groups",
                    ParameterType.FILE,
                    "the groups of the Cloud site, as text or CSV, for a backup");

    static final Option<Optional<String>> IMPORTER =
            Option.of(
                    "importer",
                    ParameterType.USER,
                    "the user name of the person who imports, for a backup");

    static final Option<Optional<String>> STORAGE =
            Option.of(
                    "storage",
                    ParameterType.SIZE,
                    "the storage of the Cloud plan, such as 250GB, for a backup");

    static final Option<Optional<String>> ATTACHMENT_LIMIT =
            Option.of(
                    "attachment-limit",
                    ParameterType.SIZE,
                    "the largest attachment the Cloud site takes, such as 100MB, for a backup");

    private static final Argument<String> BACKUP =
            Argument.required("backup", ParameterType.BACKUP, "the backup");

    private static final Signature SIGNATURE =
            Declaration.command("backup check", "Check a site backup before it is migrated")
                    .in(CommandGroup.BACKUP)
                    .argument(BACKUP)
                    .options(CLOUD_GROUPS, IMPORTER, STORAGE, ATTACHMENT_LIMIT)
                    .options(FailOn.OPTION)
                    .example("backup check site", "the same as check site")
                    .example(
                            "backup check site --cloud-groups groups.csv",
                            "which groups would be merged with those of the Cloud site?")
                    .example(
                            "backup check site --storage 250GB --attachment-limit 100MB",
                            "do the attachments fit into the Cloud site?")
                    .example("backup check site --fail-on error", "for a script")
                    .detail(
                            "Changes nothing. If the data of a sync is open, a mapping of users by"
                                    + " email is checked for its issues only, else for all issues.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        return answer(in.get(BACKUP), in);
    }

    private static Optional<Long> size(
            Option<Optional<String>> option, String example, Invocation in) {
        return in.get(option)
                .map((typed) -> ByteSize.of(typed, in.lineWith(option, List.of(example))));
    }

    /** The answer of the check of a backup, with the options of the line. */
    static Answer answer(String backup, Invocation in) {
        CheckRequest.BackupInputs inputs =
                new CheckRequest.BackupInputs(
                        in.get(CLOUD_GROUPS).map((file) -> GroupList.read(file, in.progress())),
                        in.get(IMPORTER),
                        new CloudLimits(
                                size(STORAGE, "250GB", in), size(ATTACHMENT_LIMIT, "100MB", in)));
        CheckResult checked =
                new CheckRunner(in.workspace(), in.now(), in.progress())
                        .check(new CheckRequest.Backup(backup, inputs));
        return new CheckAnswer(checked, in.get(FailOn.OPTION))
                .outcome(in.history().withPresent(in.workspace().with(checked)), "", in);
    }
}
