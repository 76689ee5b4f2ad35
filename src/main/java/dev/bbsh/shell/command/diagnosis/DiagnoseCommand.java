package dev.bbsh.shell.command.diagnosis;

import dev.bbsh.operation.check.CheckRequests;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.diagnosis.Diagnosis;
import dev.bbsh.operation.diagnosis.evidence.DiagnosedFiles;
import dev.bbsh.operation.diagnosis.evidence.Evidence;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.session.Workspace;
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

/**
 * The command {@code diagnose}, at the prompt also {@code why}: says if a file can be used, and if
 * not, why.
 */
public final class DiagnoseCommand implements ShellCommand {

    private static final String NAME = "diagnose";

    private static final Argument<Optional<String>> DOCUMENT = Argument.document();

    private static final Option<Optional<String>> AGAINST =
            Option.of("against", ParameterType.DOCUMENT, "the document it was made from");

    private static final Option<Optional<String>> MAPPING =
            Option.of("mapping", ParameterType.MAPPING, "the ID mapping of the migration");

    private static final Option<Optional<String>> ISSUES =
            Option.of(
                    "issues",
                    ParameterType.ISSUES,
                    "the issues in the new Jira: a connection, CSV, saved search or backup");

    private static final Option<Optional<String>> TARGET =
            Option.of(
                    "target",
                    ParameterType.CATALOG,
                    "the catalog of the new Jira, with comments and attachments");

    private static final Signature SIGNATURE =
            Declaration.command(NAME, "Say if a file can be uploaded, and if not, why")
                    .alias("why")
                    .in(CommandGroup.CHECK)
                    .argument(DOCUMENT)
                    .options(AGAINST, MAPPING, ISSUES, TARGET)
                    .example(NAME, "takes what is open: the file to upload, or both downloads")
                    .example(NAME + " output --against sam2", "compared with the download")
                    .example(NAME + " output --issues cloud.csv", "are all its issues in Cloud?")
                    .detail(
                            "Says what is wrong, the likeliest cause first, each with its evidence"
                                    + " and the line that fixes it; what is fine; what is unknown."
                                    + " The exit status is 3 if the file should not be used.")
                    .data()
                    .signature();

    private final LiveSites live;

    /**
     * Creates the command.
     *
     * @param live the live sites that can be asked for issues
     */
    public DiagnoseCommand(LiveSites live) {
        this.live = live;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        Workspace workspace = in.workspace();
        DiagnosedFiles files =
                DiagnosedFiles.of(in.document(DOCUMENT), in.document(AGAINST), workspace);
        CheckRequests.Options options =
                new CheckRequests.Options(
                        Optional.empty(), in.get(MAPPING), in.get(ISSUES), in.get(TARGET));
        Evidence.Means means =
                new Evidence.Means(
                        new CheckRunner(workspace, in.now(), in.progress()),
                        new CheckRequests(workspace, in.progress(), Optional.of(live)));
        Diagnosis diagnosis = Diagnosis.of(files, options, means);
        Workspace next = diagnosis.checked().map(workspace::with).orElse(workspace);
        Outcome outcome =
                Outcome.data(new DiagnosisView(diagnosis, new CauseAdvice(files, workspace)).view())
                        .with(in.history().withPresent(next))
                        .recorded(line(files, in));
        return diagnosis.isUsable() ? outcome : outcome.unmet();
    }

    /** The line that diagnoses the same files again, whatever else is open. */
    private static String line(DiagnosedFiles files, Invocation in) {
        StringBuilder line = new StringBuilder(NAME).append(' ').append(files.subject().name());
        if (files.earlier().size() == 1) {
            line.append(" --against ").append(files.earlier().getFirst().name());
        }
        in.get(MAPPING).ifPresent((name) -> line.append(" --mapping ").append(name));
        in.get(ISSUES).ifPresent((name) -> line.append(" --issues ").append(name));
        in.get(TARGET).ifPresent((name) -> line.append(" --target ").append(name));
        return line.toString();
    }
}
