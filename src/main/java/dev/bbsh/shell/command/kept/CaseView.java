package dev.bbsh.shell.command.kept;

import dev.bbsh.backbone.Case;
import dev.bbsh.guide.Guide;
import dev.bbsh.operation.kept.CasePack;
import dev.bbsh.operation.kept.KeptGuide;
import dev.bbsh.operation.kept.StepLookup;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.KeptCase;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.session.kept.KeptFile;
import dev.bbsh.session.kept.KeptStep;
import dev.bbsh.text.ByteSize;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of a kept case: where it is, what is next, its files and notes. */
final class CaseView {

    private static final int LATEST = 3;

    private static final int FILES = 6;

    private final CaseFolder folder;
    private final KeptCase kept;
    private final Instant now;
    private final List<CaseFile> files;
    private final List<KeptStep> steps;
    private final Optional<Guide> guide;

    private CaseView(Workspace workspace, Instant now, Progress progress, boolean digests) {
        this.folder = OpenCase.of(workspace);
        this.kept = folder.read();
        this.now = now;
        this.guide = KeptGuide.current(workspace, progress);
        this.files = CaseFile.all(folder, kept, progress, digests);
        this.steps = kept.steps();
    }

    /**
     * The page.
     *
     * @param digests true to read all files, also those with the size and time that is kept
     */
    static View of(Workspace workspace, Instant now, Progress progress, boolean digests) {
        CaseView view = new CaseView(workspace, now, progress, digests);
        return new View.Either(new View.Message(view.lines()), view.rows());
    }

    private List<TextLine> lines() {
        List<TextLine> lines = new ArrayList<>();
        lines.add(head());
        AgreedDates.line(kept.facts().dates(), day(now)).ifPresent(lines::add);
        if (!kept.damaged().isEmpty()) {
            lines.add(TextLine.of(Style.WARNING, "  " + damage()));
        }
        if (kept.unknown() > 0) {
            lines.add(
                    TextLine.of(
                            Style.WARNING,
                            "  "
                                    + Plurals.of(kept.unknown(), "entry", "entries")
                                    + " of a newer bbsh can't be shown"));
        }
        lines.addAll(done());
        files.stream().flatMap((each) -> each.problem(folder).stream()).forEach(lines::add);
        lines.addAll(next());
        unknownFacts().ifPresent(lines::add);
        lines.addAll(latest("decided", kept.decisions(), KeptEvent.LineRun::line));
        lines.addAll(latest("note", kept.notes(), KeptEvent.NoteWritten::text));
        CaseFile.loading(files, kept, folder)
                .forEach((line) -> lines.add(labelled("files").and(Style.COMMAND, line)));
        return lines;
    }

    private TextLine head() {
        String known =
                kept.facts().complete().isEmpty()
                        ? "no facts recorded"
                        : kept.facts().complete().stream()
                                .map(Case::summary)
                                .collect(Collectors.joining("; "));
        String scenario = guide.map((each) -> each.scenario().word()).orElse("no scenario yet");
        return TextLine.of(Style.NAME, folder.name())
                .and("     " + known + "     " + scenario)
                .and(kept.opened().map((at) -> "     opened " + day(at)).orElse(""));
    }

    private String damage() {
        return Plurals.of(kept.damaged().size(), "line")
                + " of "
                + folder.file()
                + " can't be read: "
                + kept.damaged().stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ". The others are whole.";
    }

    /** Steps and files in the order of their days; those of one day as they were kept. */
    private List<TextLine> done() {
        record Dated(LocalDate day, TextLine line) {}
        Stream<Dated> all =
                Stream.concat(
                        CaseFile.days(files).entrySet().stream()
                                .map((day) -> new Dated(day.getKey().day(), used(day))),
                        steps.stream().map((step) -> new Dated(step.day(), step(step))));
        return all.sorted(Comparator.comparing(Dated::day)).map(Dated::line).toList();
    }

    private static TextLine used(Map.Entry<CaseFile.Day, List<CaseFile>> day) {
        TextLine line =
                TextLine.of(Style.ADDED, "  [x] ")
                        .and(day.getKey().day() + "  " + day.getKey().use().words() + "  ");
        String between = "";
        for (CaseFile each : day.getValue().stream().limit(FILES).toList()) {
            KeptFile file = each.used().file();
            line =
                    line.and(between)
                            .and(Style.NAME, file.name())
                            .and(" " + ByteSize.words(file.stamp().size()))
                            .and(Style.MUTED, " " + file.shortDigest() + "...");
            between = ", ";
        }
        int more = day.getValue().size() - FILES;
        return more > 0 ? line.and(", ... and " + more + " more") : line;
    }

    private TextLine step(KeptStep step) {
        String text = StepLookup.brief(step.text());
        TextLine line =
                step.isDone()
                        ? TextLine.of(Style.ADDED, "  [x] ").and(step.day() + "  " + text)
                        : TextLine.of("  [ ]             ")
                                .and(text)
                                .and(Style.WARNING, waiting(step));
        return step.note().isEmpty() ? line : line.and(Style.MUTED, "     " + step.note());
    }

    private String waiting(KeptStep step) {
        long days = ChronoUnit.DAYS.between(step.day(), LocalDate.ofInstant(now, ZoneOffset.UTC));
        String since = days <= 0 ? "" : " since " + Plurals.of(days, "day");
        return "     waiting for " + step.waitsFor().orElse("") + since;
    }

    /**
     * The first step that is not done and does not wait for somebody, and the first of these that
     * is done here.
     */
    private List<TextLine> next() {
        if (guide.isEmpty()) {
            return List.of(labelled("next").and(Style.COMMAND, "guide"));
        }
        Set<String> waiting =
                steps.stream()
                        .filter((step) -> !step.isDone())
                        .map(KeptStep::page)
                        .collect(Collectors.toSet());
        StepLookup lookup = new StepLookup(guide.get());
        List<Guide.Step> open =
                guide.get().tasks().stream()
                        .filter((step) -> !step.done() && !waiting.contains(step.page()))
                        .toList();
        Stream<Guide.Step> typed = open.stream().filter((step) -> step.command().isPresent());
        return Stream.concat(open.stream().limit(1), typed.limit(1))
                .distinct()
                .map((step) -> next(step, lookup.number(step)))
                .toList();
    }

    private static TextLine next(Guide.Step step, int number) {
        return labelled("next")
                .and(number + " " + StepLookup.brief(step) + "     ")
                .and(Style.COMMAND, step.command().orElse("guide done " + number));
    }

    /** The facts that every migration needs and that are not recorded. */
    private Optional<TextLine> unknownFacts() {
        List<Case> known = kept.facts().complete();
        List<Case> all = known.isEmpty() ? List.of(Case.UNKNOWN) : known;
        List<String> open = new ArrayList<>();
        if (all.stream().anyMatch((each) -> each.movement().isEmpty())) {
            open.add("which project moves");
        }
        if (all.stream().anyMatch((each) -> each.method().isEmpty())) {
            open.add("how it moves");
        }
        return Optional.of(open)
                .filter((each) -> !each.isEmpty())
                .map(
                        (each) ->
                                labelled("open")
                                        .and(String.join(", ", each) + "     ")
                                        .and(Style.COMMAND, "questions"));
    }

    private static <E extends KeptEvent> List<TextLine> latest(
            String label, List<E> all, Function<E, String> text) {
        int left = Math.max(0, all.size() - LATEST);
        List<TextLine> lines = new ArrayList<>();
        if (left > 0) {
            lines.add(labelled(label).and(Style.MUTED, left + " earlier: case show --output json"));
        }
        all.subList(left, all.size())
                .forEach(
                        (each) ->
                                lines.add(
                                        labelled(label)
                                                .and(day(each.at()) + "  " + text.apply(each))));
        return lines;
    }

    private static TextLine labelled(String label) {
        return TextLine.of(Style.MUTED, "  " + label + ": ");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private View rows() {
        List<List<Cell>> rows = new ArrayList<>();
        steps.forEach(
                (step) ->
                        rows.add(
                                row(
                                        step.isDone() ? "done" : "waiting",
                                        step.day(),
                                        step.text(),
                                        step.waitsFor().orElse(step.note()))));
        files.forEach(
                (row) ->
                        rows.add(
                                row(
                                        "file",
                                        day(row.used().at()),
                                        row.used().file().path(),
                                        row.state() == CasePack.FileState.AS_KEPT
                                                ? row.used().file().sha256()
                                                : row.state().words())));
        kept.lines().forEach((each) -> rows.add(row("command", day(each.at()), each.line(), "")));
        kept.notes().forEach((each) -> rows.add(row("note", day(each.at()), each.text(), "")));
        return new View.Table(
                List.of(
                        Column.of("kind"),
                        Column.of("date"),
                        Column.of("text"),
                        Column.of("detail")),
                rows);
    }

    private static List<Cell> row(String kind, LocalDate day, String text, String detail) {
        return List.of(Cell.of(kind), Cell.of(day.toString()), Cell.of(text), Cell.of(detail));
    }
}
