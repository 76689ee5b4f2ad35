package dev.bbsh.guide;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.report.Chapter;
import dev.bbsh.text.Plurals;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The summary for the support ticket: the files, the findings, the changes, the next steps, and the
 * script that repeats the session.
 */
public record TicketReport(List<Chapter> chapters) {

    /** The title of the chapter about the last check. */
    public static final String FOUND = "Findings";

    private static final String AGAIN =
            "If the old sync still exists, stop both sides and download the data again instead of"
                    + " using repaired data.";

    public TicketReport {
        chapters = List.copyOf(chapters);
    }

    /**
     * Chapters of a report that are computed from the data itself.
     *
     * @param first those before the files
     * @param numbers those after the findings
     * @param proofs those after the changes
     */
    public record Evidence(List<Chapter> first, List<Chapter> numbers, List<Chapter> proofs) {

        /** No such chapters. */
        public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

        public Evidence {
            first = List.copyOf(first);
            numbers = List.copyOf(numbers);
            proofs = List.copyOf(proofs);
        }
    }

    /** The report without chapters that are computed from the data itself. */
    public static TicketReport of(ReportData ticket, IssueWording wording) {
        return of(ticket, wording, Evidence.NONE);
    }

    /** The report. */
    public static TicketReport of(ReportData ticket, IssueWording wording, Evidence evidence) {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(
                new Chapter(
                        title(ticket),
                        List.of(
                                new Chapter.Part.Text(
                                        "Written "
                                                + ticket.now().truncatedTo(ChronoUnit.MINUTES)
                                                + "."),
                                points(facts(ticket)))));
        chapters.addAll(evidence.first());
        chapters.addAll(found(ticket, wording));
        chapters.addAll(evidence.numbers());
        chapters.add(changes(ticket));
        chapters.addAll(evidence.proofs());
        chapters.add(new Chapter("Next steps", next(ticket, wording)));
        chapters.add(script(ticket.script()));
        return new TicketReport(chapters);
    }

    /** The chapters about one of several syncs: the facts, and all that was found and done. */
    public static List<Chapter> ofSync(ReportData ticket, IssueWording wording) {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("Facts", List.of(points(facts(ticket)))));
        chapters.addAll(work(ticket, wording));
        return chapters;
    }

    private static List<Chapter> work(ReportData ticket, IssueWording wording) {
        List<Chapter> chapters = new ArrayList<>(found(ticket, wording));
        chapters.add(changes(ticket));
        chapters.add(new Chapter("Next steps", next(ticket, wording)));
        return chapters;
    }

    private static List<Chapter> found(ReportData ticket, IssueWording wording) {
        return List.of(
                new Chapter("Files", files(ticket, wording)),
                new Chapter(FOUND, FindingsChapter.parts(ticket.checked(), wording)));
    }

    private static Chapter changes(ReportData ticket) {
        return Chapter.of(
                "Changes",
                ticket.steps().isEmpty()
                        ? new Chapter.Part.Text("Nothing was changed.")
                        : points(ticket.steps()));
    }

    /** The chapter with the lines that repeat the session. */
    public static Chapter script(List<String> repeated) {
        List<String> lines = new ArrayList<>();
        lines.add("# bbsh 1");
        lines.addAll(repeated);
        return new Chapter(
                "Script that repeats the work",
                List.of(
                        new Chapter.Part.Text(
                                "Run it in the folder of the session. It fails if a file has"
                                        + " changed."),
                        new Chapter.Part.Lines(lines)));
    }

    private static String title(ReportData ticket) {
        if (ticket.backups().isEmpty()) {
            return "Migration of a Backbone sync"
                    + ticket.facts().projects().map((pair) -> ": " + pair).orElse("");
        }
        String names =
                ticket.backups().stream()
                        .map(ReportData.SiteFacts::name)
                        .collect(Collectors.joining(", "));
        String backups = ticket.backups().size() == 1 ? "site backup: " : "site backups: ";
        String a = ticket.backups().size() == 1 ? "a " : "";
        return (ticket.checked().isPresent()
                        ? "Check of " + a + backups
                        : "S" + backups.substring(1))
                + names;
    }

    private static List<String> facts(ReportData ticket) {
        return ticket.backups().isEmpty() ? factsOfSync(ticket) : factsOfBackups(ticket);
    }

    /** The facts about the backups; facts about the migration only if someone recorded them. */
    private static List<String> factsOfBackups(ReportData ticket) {
        List<String> known = new ArrayList<>();
        for (ReportData.SiteFacts backup : ticket.backups()) {
            String of = ticket.backups().size() == 1 ? "" : backup.name() + ": ";
            backup.facts().forEach((fact) -> known.add(of + fact));
        }
        ticket.facts().movement().ifPresent((it) -> known.add("moving to Cloud: " + it.word()));
        ticket.facts().method().ifPresent((it) -> known.add("how: " + it.word()));
        return known;
    }

    private static List<String> factsOfSync(ReportData ticket) {
        Case facts = ticket.facts();
        List<String> known = new ArrayList<>();
        known.add(
                "moving to Cloud: "
                        + facts.movement().map(Movement::word).orElse("not recorded")
                        + facts.staying().map((key) -> ", " + key + " stays").orElse(""));
        known.add("how: " + facts.method().map(MigrationMethod::word).orElse("not recorded"));
        facts.keyChanges().forEach((each) -> known.add("project key changes: " + each));
        facts.configuredAt().ifPresent((each) -> known.add("configured at: " + each));
        ticket.others().forEach((each) -> known.add("facts about another sync: " + each.summary()));
        return known;
    }

    private static List<Chapter.Part> files(ReportData ticket, IssueWording wording) {
        List<Chapter.Part> parts = new ArrayList<>();
        parts.add(table(ticket.files(), wording));
        if (!ticket.together().isEmpty()) {
            parts.add(points(ticket.together().stream().map(wording::in).toList()));
        }
        for (ReportData.File file : ticket.files()) {
            if (!file.repairs().isEmpty()) {
                parts.add(repaired(file));
                parts.add(points(file.repairs()));
            }
        }
        return parts;
    }

    private static Chapter.Part table(List<ReportData.File> files, IssueWording wording) {
        return new Chapter.Part.Table(
                List.of("name", "what it is", "from", "state"),
                files.stream()
                        .map(
                                (file) ->
                                        List.of(
                                                file.name(),
                                                wording.in(file.what()),
                                                file.from(),
                                                file.state()))
                        .toList());
    }

    private static Chapter.Part repaired(ReportData.File file) {
        return new Chapter.Part.Text(
                "Warning: "
                        + file.name()
                        + " was not valid JSON and was repaired: "
                        + Plurals.of(file.repairs().size(), "change")
                        + ". "
                        + AGAIN);
    }

    private static List<Chapter.Part> next(ReportData ticket, IssueWording wording) {
        if (ticket.next().isEmpty()) {
            return List.of(
                    new Chapter.Part.Text(
                            "The scenario of this migration isn't known yet. The command guide asks"
                                    + " for it and shows a checklist."));
        }
        ReportData.Next next = ticket.next().get();
        return List.of(
                new Chapter.Part.Text(
                        "From the checklist of "
                                + wording.in(next.guide())
                                + ". bbsh can't tell which steps in Jira are already done."),
                points(next.steps().stream().map(wording::in).toList()));
    }

    private static Chapter.Part points(List<String> points) {
        return new Chapter.Part.Points(points);
    }
}
