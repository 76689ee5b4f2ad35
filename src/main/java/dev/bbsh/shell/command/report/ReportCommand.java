package dev.bbsh.shell.command.report;

import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.guide.IssueWording;
import dev.bbsh.guide.ReportData;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.TicketReport;
import dev.bbsh.operation.report.CustomerReport;
import dev.bbsh.operation.report.JiraSites;
import dev.bbsh.render.View;
import dev.bbsh.report.Audience;
import dev.bbsh.report.Chapter;
import dev.bbsh.report.Report;
import dev.bbsh.report.saved.SavedReport;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.Word;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.customer.EverySync;
import dev.bbsh.shell.command.guide.GuideCommand;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.line.LineGrammar;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The command {@code report}: writes a report for the support ticket or the customer. */
public final class ReportCommand implements ShellCommand {

    private static final Argument<Location> FILE =
            Argument.required(
                            "file",
                            ParameterType.TARGET,
                            "the file to write: .html, .md, .json or .txt")
                    .map(Location::of);

    private static final Option<Audience> FOR =
            Option.choice("for", "the reader (default: ticket)", Audience.words())
                    .map((given) -> given.map(Audience::of).orElse(Audience.TICKET));

    private static final Option<Optional<Location>> COMPARE_TO =
            Option.of(
                            "compare-to",
                            ParameterType.FILE,
                            "show what has changed since this report, which was saved as JSON")
                    .map((given) -> given.map(Location::of));

    private static final Option<Optional<Scenario>> SCENARIO =
            Option.choice("scenario", "list the next steps of this scenario", Scenario.words())
                    .map((given) -> given.map(Scenario::of));

    private static final Option<IssueWording> WORDS =
            Option.choice(
                            "words",
                            "the word for an issue in the customer's Jira",
                            IssueWording.words())
                    .map((given) -> given.map(IssueWording::of).orElse(IssueWording.ISSUE));

    private static final Option<Boolean> OVERWRITE =
            Option.flag("overwrite", "replace the file if it exists");

    private static final Option<Boolean> PARENTS = Option.flag("parents", "create missing folders");

    private static final List<Option<?>> OF_ONE_SYNC = List.of(SCENARIO, FOR, COMPARE_TO);

    private static final Signature SIGNATURE =
            Declaration.command("report", "Write a report for the support ticket or the customer")
                    .in(CommandGroup.GUIDE)
                    .argument(FILE)
                    .options(FOR, COMPARE_TO, SCENARIO, WORDS, OVERWRITE, PARENTS, EverySync.ALL)
                    .excluding(EverySync.ALL, OF_ONE_SYNC)
                    .example("report case.html", "the open documents and the last check, as a page")
                    .example("report acme.html --for customer", "a page to send to the customer")
                    .example(
                            "report case.html --compare-to last.json",
                            "also what has changed since report last.json")
                    .example(
                            "report case.md --words work-item --overwrite",
                            "in the words of newer versions")
                    .example("report acme.md --all", "every sync of a customer in one file")
                    .detail(
                            "Lists the files, the findings of the last check with counts, examples"
                                    + " and advice, numbers as charts, the changes and proofs, what"
                                    + " is certain and what is inferred, open questions, the next"
                                    + " steps, and a script that repeats the work.")
                    .detail(
                            "The ending of the file's name chooses the form. A page (.html) needs"
                                    + " no network; a browser prints it as PDF. Text and Markdown"
                                    + " have the charts as tables.")
                    .signature();

    private static final LineGrammar GUIDE = new LineGrammar(List.of(GuideCommand.SIGNATURE));

    private final Session session;

    /** The command for a session, whose recorded lines it writes. */
    public ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        if (in.workspace().names().isEmpty()) {
            throw new BbshException("no document is open to report on", "load FILE...");
        }
        Location file = in.get(FILE);
        ReportFormat format = ReportFormat.of(file);
        requireNoFolder(file);
        requireNoSource(file, in.workspace());
        if (in.get(EverySync.ALL)) {
            EverySync.requireNo(OF_ONE_SYNC, in);
            return ofEverySync(format, in);
        }
        if (in.get(FOR) == Audience.CUSTOMER) {
            return ofCustomer(format, in);
        }
        Optional<SavedReport> before = before(in);
        ReportData data = SessionReport.of(in, in.get(SCENARIO), script());
        TicketEvidence evidence = new TicketEvidence(data, in);
        TicketReport ticket =
                TicketReport.of(data, in.get(WORDS), evidence.chapters(in.get(WORDS), before));
        write(
                format,
                new Report(subject(Audience.TICKET, in), ticket.chapters(), evidence.measures()),
                in);
        return Outcome.report(View.message("wrote " + file + ": " + summary(data)));
    }

    private static void requireNoFolder(Location file) {
        if (file.isFolder()) {
            throw new BbshException(
                    "'" + file + "' is a folder",
                    "report " + CommandLine.quote(file.resolve("report.html").toString()));
        }
    }

    /** Reads the report to compare with, before anything is computed. */
    private static Optional<SavedReport> before(Invocation in) {
        Optional<SavedReport> before =
                in.get(COMPARE_TO).map((file) -> SavedReport.read(file, in.progress()));
        before.ifPresent((it) -> it.requireAbout(about(in.workspace())));
        return before;
    }

    private Outcome ofCustomer(ReportFormat format, Invocation in) {
        if (in.get(COMPARE_TO).isPresent()) {
            throw new BbshException(
                    "--compare-to is for the ticket: a report for the customer has no codes to"
                            + " compare by",
                    "report " + CommandLine.quote(in.get(FILE).toString()) + " --for customer");
        }
        List<Chapter> chapters =
                new CustomerReport(in.workspace(), in.now(), in.progress()).chapters();
        write(format, new Report(subject(Audience.CUSTOMER, in), chapters, List.of()), in);
        return Outcome.report(
                View.message(
                        "wrote "
                                + in.get(FILE)
                                + " for the customer: "
                                + Plurals.of(chapters.size() - 1L, "chapter")
                                + "; read it before you send it"));
    }

    private static Report.Subject subject(Audience audience, Invocation in) {
        return new Report.Subject(
                audience, about(in.workspace()), in.now(), JiraSites.of(in.workspace()));
    }

    /** The projects of the sync under their keys before the move, or the site backups. */
    private static List<String> about(Workspace workspace) {
        return workspace
                .facts()
                .original()
                .projects()
                .map(ProjectPair::projects)
                .orElseGet(() -> workspace.jira().backupNames())
                .stream()
                .sorted()
                .toList();
    }

    private Outcome ofEverySync(ReportFormat format, Invocation in) {
        List<String> script = script();
        SyncsTicket ticket = new SyncsTicket(in, in.get(WORDS));
        List<Chapter> chapters = ticket.report(script).chapters();
        write(format, new Report(subject(Audience.TICKET, in), chapters, List.of()), in);
        return Outcome.report(
                View.message(
                        "wrote "
                                + in.get(FILE)
                                + ": "
                                + Plurals.of(ticket.size(), "sync")
                                + ", "
                                + Plurals.of(ticket.findings(), "finding")
                                + ", a script of "
                                + Plurals.of(script.size(), "line")));
    }

    private static void write(ReportFormat format, Report report, Invocation in) {
        byte[] text = format.text(report, in.progress()).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(
                in.get(FILE),
                new AtomicFile.Permission(in.get(OVERWRITE), in.get(PARENTS)),
                (out) -> out.write(text, 0, text.length));
    }

    /**
     * The lines of the script; {@code guide} is left out, for it changes nothing that could be
     * repeated.
     */
    private List<String> script() {
        return session.changes().stream()
                .filter((line) -> GUIDE.command(words(line), false).isEmpty())
                .toList();
    }

    private static List<String> words(String line) {
        return CommandLine.of(line).words().stream().map(Word::text).toList();
    }

    private static String summary(ReportData data) {
        return Plurals.of(data.files().size(), "file")
                + ", "
                + data.checked()
                        .map((check) -> Plurals.of(check.findings().count(), "finding"))
                        .orElse("not checked yet")
                + ", "
                + Plurals.of(data.steps().size(), "change")
                + ", a script of "
                + Plurals.of(data.script().size(), "line");
    }

    /** Refuses to replace a file that a customer sent. */
    private static void requireNoSource(Location file, Workspace workspace) {
        for (OpenDocument open : workspace.documents().all()) {
            if (open.origin() instanceof DocumentOrigin.Loaded loaded
                    && loaded.file().isSameAs(file)) {
                throw new BbshException(
                        "'" + file + "' is the source file of " + open.name(), "report FILE.md");
            }
        }
    }
}
