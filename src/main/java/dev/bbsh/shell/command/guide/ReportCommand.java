package dev.bbsh.shell.command.guide;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.guide.Guide;
import dev.bbsh.guide.GuideStep;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.report.IssueWording;
import dev.bbsh.guide.report.ReportData;
import dev.bbsh.guide.report.TicketReport;
import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.render.format.Renderer;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.SyncProjects;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.History;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.finding.ClickList;
import dev.bbsh.shell.command.sync.SidePairLines;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The answer to {@code report}: writes a summary for the support ticket. */
final class ReportCommand {

    /** The titles of steps that change no data. */
    private static final Pattern LOOKS =
            Pattern.compile("(load|close|case|forget|catalog|mapping)\\b.*");

    private final Invocation in;
    private final Workspace workspace;
    private final List<String> script;

    private ReportCommand(Invocation in, List<String> script) {
        this.in = in;
        this.workspace = in.workspace();
        this.script = script;
    }

    static Outcome answer(Invocation in, Session session) {
        return new ReportCommand(in, script(session)).answer();
    }

    /**
     * The lines of the script; {@code guide} is left out, for it changes nothing that could be
     * repeated.
     */
    private static List<String> script(Session session) {
        return session.changes().stream().filter((line) -> !line.startsWith("guide ")).toList();
    }

    private Outcome answer() {
        if (workspace.names().isEmpty()) {
            throw new BbshException("nothing is open to report on", "load FILE...");
        }
        Location file = Location.of(in.text("file"));
        requireNoSource(file);
        IssueWording wording = in.given("words").map(IssueWording::of).orElse(IssueWording.ISSUE);
        ReportData ticket = ticket();
        byte[] text = markdown(TicketReport.of(ticket, wording)).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(
                file,
                new AtomicFile.Permission(in.flag("overwrite"), in.flag("parents")),
                (out) -> out.write(text, 0, text.length));
        return Outcome.report(
                View.message(
                        "wrote "
                                + file
                                + ": "
                                + Plurals.of(ticket.files().size(), "file")
                                + ", "
                                + ticket.checked()
                                        .map(
                                                (check) ->
                                                        Plurals.of(
                                                                check.findings().count(),
                                                                "finding"))
                                        .orElse("nothing checked")
                                + ", "
                                + Plurals.of(ticket.steps().size(), "change")
                                + ", a script of "
                                + Plurals.of(script.size(), "line")));
    }

    /** Refuses to replace a file that a customer sent. */
    private void requireNoSource(Location file) {
        for (OpenDocument open : workspace.documents().all()) {
            if (open.origin() instanceof DocumentOrigin.Loaded loaded
                    && loaded.file().isSameAs(file)) {
                throw new BbshException(
                        "'" + file + "' is the file that " + open.name() + " came from",
                        "report FILE.md");
            }
        }
    }

    private String markdown(TicketReport report) {
        StringBuilder text = new StringBuilder();
        Screen screen = Screen.none(TimeFormat.utc(in.now()));
        Renderer.of(OutputFormat.MARKDOWN, screen)
                .render(
                        ReportView.of(report, clicks()),
                        new Printer(text, Palette.NONE),
                        in.progress());
        return text.toString().strip() + "\n";
    }

    private Optional<View> clicks() {
        return workspace
                .checked()
                .map((checked) -> checked.numbers().all())
                .filter(
                        (all) ->
                                all.stream()
                                        .anyMatch((each) -> each.finding().detail().isPresent()))
                .map((all) -> ClickList.of(all, Long.MAX_VALUE));
    }

    private ReportData ticket() {
        return new ReportData(
                in.now(),
                workspace.facts(),
                workspace.cases().others(workspace.facts()),
                TicketFiles.of(workspace, in.progress()),
                SidePairLines.facts(workspace, in.progress()).stream()
                        .map((line) -> line.text().replaceFirst(" {3}", ": "))
                        .toList(),
                workspace.checked().map(this::check),
                steps(),
                next(),
                script);
    }

    private ReportData.Check check(CheckResult checked) {
        OpenDocument first = checked.basis().documents().getFirst();
        String other =
                workspace.syncs().isCurrent(first)
                        ? ""
                        : SyncProjects.of(first)
                                .map(
                                        (each) ->
                                                String.format(
                                                        Locale.ROOT, ", of another sync: %s", each))
                                .orElse("");
        return new ReportData.Check(
                checked.line() + other, checked.findings(), checked.holdsIn(workspace));
    }

    private List<String> steps() {
        return in.history().past().stream()
                .map(History.Step::title)
                .filter((title) -> !LOOKS.matcher(title).matches())
                .toList();
    }

    /** The steps of the scenario's guide that the session has not done. */
    private Optional<ReportData.Next> next() {
        return in.given("scenario")
                .map(Scenario::of)
                .or(() -> GuideCommand.known(in))
                .map((scenario) -> Guide.of(scenario, SessionSituation.of(in)))
                .map(
                        (guide) ->
                                new ReportData.Next(
                                        guide.scenario().word() + ": " + guide.title(),
                                        guide.stages().stream()
                                                .flatMap((stage) -> stage.steps().stream())
                                                .filter((step) -> !step.done())
                                                .filter(
                                                        (step) ->
                                                                step.where()
                                                                        != GuideStep.Where.NOWHERE)
                                                .map(ReportCommand::text)
                                                .toList()));
    }

    private static String text(GuideStep step) {
        String where =
                switch (step.where()) {
                    case JIRA -> "Jira: ";
                    case BBSH, LATER -> "bbsh: ";
                    case NOWHERE -> "";
                };
        return where
                + ManualMarkup.line(step.text()).text()
                + step.command().stream().map((line) -> ": " + line).collect(Collectors.joining());
    }
}
