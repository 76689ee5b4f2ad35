package dev.bbsh.shell.command.check;

import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.SideName;
import dev.bbsh.operation.check.CatalogSelection;
import dev.bbsh.operation.check.CheckCommandLine;
import dev.bbsh.operation.check.CheckRequests;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.check.CheckedProject;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.command.customer.EverySync;
import dev.bbsh.shell.command.finding.FailOn;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The command {@code check}. */
public final class CheckCommand implements ShellCommand {

    private static final Argument<Optional<String>> DOCUMENT =
            Argument.optional(
                    ParameterType.DOCUMENT.word(),
                    ParameterType.DOCUMENT_OR_BACKUP,
                    ParameterType.DOCUMENT_OR_BACKUP.description());

    private static final Option<Optional<String>> WITH =
            Option.of(
                    "with",
                    ParameterType.DOCUMENT,
                    "the document with the other side, or a config");

    private static final Option<Optional<String>> MAPPING =
            Option.of("mapping", ParameterType.MAPPING, "the ID mapping of the migration");

    private static final Option<Optional<String>> TARGET =
            Option.of("target", ParameterType.CATALOG, "the catalog of the new Jira");

    private static final Option<Optional<String>> SOURCE =
            Option.of("source", ParameterType.CATALOG, "the catalog of the old Jira, for a config");

    private static final Option<Optional<String>> MOVING =
            Option.of("moving", ParameterType.SIDE, "the project that moves to Cloud");

    private static final Option<Optional<SideName>> SIDE =
            Option.choice(
                            "side",
                            "the side that moves, if the config names no projects",
                            SideName.words())
                    .map((word) -> word.map(SideName::of));

    private static final Option<Boolean> FORCE =
            Option.flag("force", "treat IDs that may have been replaced as old IDs");

    private static final Option<Optional<String>> ISSUES =
            Option.of(
                    "issues",
                    ParameterType.ISSUES,
                    "the issues in one side's Jira: a connection, CSV, saved search or backup");

    private static final Option<Optional<LocalDate>> SILENT_SINCE =
            Option.of("silent-since", ParameterType.DAY, "list issues not synced since DAY")
                    .map((text) -> text.map(CheckCommand::day));

    private static final Option<Boolean> INVENTORY =
            Option.flag("inventory", "list all Jira items that a config refers to");

    private static final Option<OptionalLong> LIMIT =
            Option.number("limit", "maximum number shown of an inventory");

    private static final List<Option<?>> OF_BACKUPS =
            List.of(
                    BackupCheckCommand.CLOUD_GROUPS,
                    BackupCheckCommand.IMPORTER,
                    BackupCheckCommand.STORAGE,
                    BackupCheckCommand.ATTACHMENT_LIMIT);

    private static final List<Option<?>> OF_DOCUMENTS =
            List.of(
                    WITH,
                    MAPPING,
                    TARGET,
                    SOURCE,
                    MOVING,
                    SIDE,
                    FORCE,
                    ISSUES,
                    SILENT_SINCE,
                    INVENTORY,
                    LIMIT);

    private static final Signature SIGNATURE =
            Declaration.command(
                            "check",
                            "Find problems in synced issue data, a sync config or a backup")
                    .in(CommandGroup.CHECK)
                    .argument(DOCUMENT)
                    .options(WITH, MAPPING, TARGET, SOURCE, MOVING, SIDE, FORCE)
                    .options(ISSUES, SILENT_SINCE, INVENTORY, LIMIT, FailOn.OPTION)
                    .options(BackupCheckCommand.CLOUD_GROUPS, BackupCheckCommand.IMPORTER)
                    .options(BackupCheckCommand.STORAGE, BackupCheckCommand.ATTACHMENT_LIMIT)
                    .options(EverySync.ALL)
                    .excluding(EverySync.ALL, List.of(DOCUMENT))
                    .excluding(EverySync.ALL, OF_DOCUMENTS)
                    .excluding(EverySync.ALL, OF_BACKUPS)
                    .example("check", "the current document, with the other side if it is open")
                    .example("check primary --with secondary --fail-on error", "for a script")
                    .example(
                            "check acme --target new --source old",
                            "which IDs will show yellow boxes?")
                    .example("check output --issues cloud.csv", "are all its issues in Cloud?")
                    .example(
                            "check acme-config --inventory",
                            "all IDs, also those without an explanation")
                    .example("check --all", "every sync of a customer, in a row each")
                    .example("check site", "what a site backup needs before it is migrated")
                    .detail(
                            "Reads every record and changes nothing. The download of one side is"
                                    + " checked together with the other side's, if that is open.")
                    .data()
                    .signature();

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new BbshException(
                    "'" + text + "' is not a date", "check --silent-since 2024-12-31", none);
        }
    }

    private final LiveSites live;

    public CheckCommand(LiveSites live) {
        this.live = live;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        if (in.get(EverySync.ALL)) {
            EverySync.requireNo(List.of(DOCUMENT), in);
            EverySync.requireNo(OF_DOCUMENTS, in);
            EverySync.requireNo(OF_BACKUPS, in);
            return CheckAll.answer(in.get(FailOn.OPTION), in);
        }
        Optional<String> backup = backup(in);
        if (backup.isPresent()) {
            requireFit(in, OF_DOCUMENTS, backup.get() + " is a backup");
            return BackupCheckCommand.answer(backup.get(), in);
        }
        OpenDocument open = in.document(DOCUMENT).orElseGet(() -> in.workspace().currentDocument());
        requireFit(in, OF_BACKUPS, open.name() + " isn't a backup");
        if (in.get(INVENTORY)) {
            return Inventory.of(open, in.workspace(), in.progress()).answer(in.get(LIMIT));
        }
        Optional<CheckRequest.Connectors> twice = CheckRequests.ofConnectors(open);
        if (twice.isPresent()) {
            return report(twice.get(), in.workspace(), in);
        }
        boolean wanted =
                CheckRequests.isConfig(open.content().root())
                        || (in.get(TARGET).isPresent() && DocumentSide.of(open).isEmpty());
        return wanted && in.get(WITH).isEmpty() ? config(open, in) : data(open, in);
    }

    /** The backup that the line names, or the only one when no document is open. */
    private static Optional<String> backup(Invocation in) {
        List<String> names = in.workspace().jira().backupNames();
        return in.get(DOCUMENT).isPresent()
                ? in.get(DOCUMENT).filter(names::contains)
                : Optional.of(names)
                        .filter((all) -> all.size() == 1 && in.workspace().current().isEmpty())
                        .map(List::getFirst);
    }

    private static void requireFit(Invocation in, List<Option<?>> others, String why) {
        others.stream()
                .filter(in::has)
                .findFirst()
                .ifPresent(
                        (each) -> {
                            throw new BbshException(
                                    "--" + each.parameter().name() + " doesn't apply: " + why,
                                    "help check");
                        });
    }

    private Answer data(OpenDocument open, Invocation in) {
        Optional<OpenDocument> with = in.document(WITH);
        CheckRequests.Options options =
                new CheckRequests.Options(
                        in.get(SILENT_SINCE), in.get(MAPPING), in.get(ISSUES), in.get(TARGET));
        CheckRequests requests =
                new CheckRequests(in.workspace(), in.progress(), Optional.of(live));
        CheckRequest.Data request = requests.ofData(open, with, options);
        return LiveCheckNotes.of(request, in.workspace())
                .beside(report(request, in.workspace(), in));
    }

    private static Answer config(OpenDocument open, Invocation in) {
        CatalogSelection selected =
                new CatalogSelection(
                        in.get(DOCUMENT), in.get(TARGET), in.get(SOURCE), in.get(MAPPING));
        CheckRequest.Config request =
                new CheckRequest.Config(
                        open.name(),
                        selected.in(in.workspace(), open.name()),
                        in.get(FORCE),
                        in.get(MOVING),
                        in.get(SIDE));
        CheckedProject project = new CheckedProject(request, open, runner(in.workspace(), in));
        if (project.known().isEmpty()) {
            return question(project);
        }
        Workspace known = in.workspace().with(project.facts());
        return new SuggestedRules(request, open, known, in)
                .before((workspace) -> report(request, workspace, in));
    }

    private static CheckRunner runner(Workspace workspace, Invocation in) {
        return new CheckRunner(workspace, in.now(), in.progress());
    }

    /** Asks which project moves. */
    private static Question question(CheckedProject project) {
        ProjectPair pair = project.candidates();
        return new Question(
                project.isEither()
                        ? "Both projects move. Whose side should be checked?"
                        : "Which project moves to Cloud?",
                List.of(
                        choice(pair.one(), pair.other(), project),
                        choice(pair.other(), pair.one(), project)));
    }

    private static Question.Choice choice(String moving, String staying, CheckedProject project) {
        String label =
                project.isEither()
                        ? "the side of " + moving
                        : moving + " moves, " + staying + " stays";
        return new Question.Choice(
                label, CheckCommandLine.of(project.request()) + " --moving " + moving);
    }

    private static Answer report(CheckRequest request, Workspace workspace, Invocation in) {
        CheckResult now = runner(workspace, in).check(request);
        CheckResult checked = in.workspace().checked().map(now::numberedAfter).orElse(now);
        String moving =
                request instanceof CheckRequest.Config config
                        ? config.project().map((key) -> " --moving " + key).orElse("")
                        : "";
        return new CheckAnswer(checked, in.get(FailOn.OPTION))
                .outcome(history(workspace.with(checked), in), moving, in);
    }

    /**
     * The history after the check: a fact that the line names is a step of its own, which can be
     * undone.
     */
    static History history(Workspace next, Invocation in) {
        return next.cases().equals(in.workspace().cases())
                ? in.history().withPresent(next)
                : in.history().then("case " + in.get(MOVING).orElseThrow() + " moves", next);
    }
}
