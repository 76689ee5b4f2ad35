package dev.bbsh.shell.command.guide;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.guide.Chapter;
import dev.bbsh.guide.IssueWording;
import dev.bbsh.guide.ReportData;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.TicketReport;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.render.format.Renderer;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.Word;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.customer.EverySync;
import dev.bbsh.shell.command.finding.ClickList;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code report}: writes a summary for the support ticket. */
public final class ReportCommand implements ShellCommand {

    private static final Argument<Location> FILE =
            Argument.required("file", ParameterType.TARGET, "the Markdown file to write")
                    .map(Location::of);

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

    private static final Signature SIGNATURE =
            Declaration.command("report", "Write a summary for the support ticket")
                    .in(CommandGroup.GUIDE)
                    .argument(FILE)
                    .options(SCENARIO, WORDS, OVERWRITE, PARENTS, EverySync.ALL)
                    .example("report case.md", "the open documents and the last check")
                    .example(
                            "report case.md --words work-item --overwrite",
                            "in the words of newer versions")
                    .example("report acme.md --all", "every sync of a customer in one file")
                    .detail(
                            "Lists the files, the findings of the last check with counts and"
                                    + " examples, the changes, the next steps, and a script that"
                                    + " repeats the work.")
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
        requireNoSource(file, in.workspace());
        if (in.get(EverySync.ALL)) {
            EverySync.requireNo(List.of(SCENARIO), in);
            return ofEverySync(file, in);
        }
        ReportData data = SessionReport.of(in, in.get(SCENARIO), script());
        write(markdown(TicketReport.of(data, in.get(WORDS)), clicks(in.workspace()), in), in);
        return Outcome.report(View.message("wrote " + file + ": " + summary(data)));
    }

    private Outcome ofEverySync(Location file, Invocation in) {
        List<String> script = script();
        SyncsTicket ticket = new SyncsTicket(in, in.get(WORDS));
        write(markdown(ticket.report(script), Optional.empty(), in), in);
        return Outcome.report(
                View.message(
                        "wrote "
                                + file
                                + ": "
                                + Plurals.of(ticket.size(), "sync")
                                + ", "
                                + Plurals.of(ticket.findings(), "finding")
                                + ", a script of "
                                + Plurals.of(script.size(), "line")));
    }

    private static void write(String markdown, Invocation in) {
        byte[] text = markdown.getBytes(StandardCharsets.UTF_8);
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

    private static String markdown(TicketReport report, Optional<View> clicks, Invocation in) {
        StringBuilder text = new StringBuilder();
        Screen screen = Screen.none(TimeFormat.utc(in.now()));
        Renderer.of(OutputFormat.MARKDOWN, screen)
                .render(
                        ReportView.of(report, clicks),
                        new Printer(text, Palette.NONE),
                        in.progress());
        return text.toString().strip() + "\n";
    }

    private static Optional<View> clicks(Workspace workspace) {
        return workspace
                .checked()
                .map((checked) -> checked.numbers().all())
                .filter(
                        (all) ->
                                all.stream()
                                        .anyMatch((each) -> each.finding().detail().isPresent()))
                .map((all) -> ClickList.of(all, Long.MAX_VALUE));
    }

    /** The view of a report. */
    private static final class ReportView {

        private static final String CLICKS =
                "Values to choose in each tab, if the config was imported already";

        private ReportView() {}

        /**
         * The view of a report.
         *
         * @param clicks the values to choose in the interface, when a config was checked
         */
        static View of(TicketReport report, Optional<View> clicks) {
            List<View.Section> sections = new ArrayList<>();
            for (Chapter chapter : report.chapters()) {
                String title = chapter.title();
                for (Chapter.Part part : chapter.parts()) {
                    sections.add(View.Section.of(title, view(part)));
                    title = "";
                }
                if (chapter.title().equals(TicketReport.FOUND)) {
                    clicks.ifPresent((view) -> sections.add(View.Section.of(CLICKS, view)));
                }
            }
            return new View.Sections(sections);
        }

        private static View view(Chapter.Part part) {
            return switch (part) {
                case Chapter.Part.Text(String text) ->
                        page(new View.Block.Paragraph(TextLine.of(text)));
                case Chapter.Part.Points(List<String> points) ->
                        page(new View.Block.Points(points.stream().map(TextLine::of).toList()));
                case Chapter.Part.Lines(List<String> lines) -> page(new View.Block.Listing(lines));
                case Chapter.Part.Table(List<String> columns, List<List<String>> rows) ->
                        new View.Table(
                                columns.stream().map(Column::of).toList(),
                                rows.stream()
                                        .map((row) -> row.stream().map(Cell::of).toList())
                                        .toList());
            };
        }

        private static View page(View.Block block) {
            return new View.Page(List.of(block));
        }
    }
}
