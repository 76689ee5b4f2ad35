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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of a kept case: where it is, what is next, its files and notes. */
final class CaseView {

    private static final int NEXT = 2;

    private static final int NOTES = 3;

    private final CaseFolder folder;
    private final KeptCase kept;
    private final Instant now;
    private final List<FileRow> files;
    private final List<KeptStep> steps;
    private final Optional<Guide> guide;

    private record FileRow(KeptEvent.FileLoaded loaded, CasePack.FileState state) {}

    private CaseView(Workspace workspace, Instant now, Progress progress, boolean digests) {
        this.folder = OpenCase.of(workspace);
        this.kept = folder.read();
        this.now = now;
        this.guide = KeptGuide.current(workspace, progress);
        this.files =
                kept.files().stream()
                        .map(
                                (each) ->
                                        new FileRow(
                                                each,
                                                CasePack.FileState.of(
                                                        each.file(), folder, progress, digests)))
                        .toList();
        this.steps = kept.steps();
    }

    /**
     * The page.
     *
     * @param digests true to read all files, also those with the size and time that is kept
     */
    static View of(Workspace workspace, Instant now, Progress progress, boolean digests) {
        CaseView view = new CaseView(workspace, now, progress, digests);
        return new View.Either(new View.Page(view.blocks()), view.rows());
    }

    private List<View.Block> blocks() {
        List<View.Block> blocks = new ArrayList<>();
        blocks.add(new View.Block.Heading(folder.name()));
        blocks.add(new View.Block.Paragraph(TextLine.of(facts())));
        if (!kept.damaged().isEmpty()) {
            blocks.add(new View.Block.Paragraph(TextLine.of(Style.WARNING, damage())));
        }
        add("Steps", steps.stream().map(this::step).toList(), blocks);
        next(blocks);
        add("Files", files.stream().map(this::file).toList(), blocks);
        load().ifPresent((line) -> blocks.add(new View.Block.Listing(List.of(line))));
        add("Notes", notes(), blocks);
        return blocks;
    }

    private static void add(String title, List<TextLine> lines, List<View.Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new View.Block.Heading(title));
            blocks.add(new View.Block.Points(lines));
        }
    }

    private String facts() {
        String known =
                kept.facts().all().isEmpty()
                        ? "no facts recorded"
                        : kept.facts().all().stream()
                                .map(Case::summary)
                                .collect(Collectors.joining("; "));
        String scenario = guide.map((each) -> each.scenario().word()).orElse("no scenario yet");
        return known
                + "     "
                + scenario
                + kept.opened().map((at) -> "     opened " + day(at)).orElse("");
    }

    private String damage() {
        return Plurals.of(kept.damaged().size(), "line")
                + " of "
                + folder.file()
                + " can't be read: "
                + kept.damaged().stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ". The others are whole.";
    }

    private TextLine step(KeptStep step) {
        String text = StepLookup.brief(step.text());
        TextLine line =
                step.isDone()
                        ? TextLine.of(Style.ADDED, "[x] ").and(step.day() + "  " + text)
                        : TextLine.of("[ ] ").and(text).and(Style.WARNING, waiting(step));
        return step.note().isEmpty() ? line : line.and(Style.MUTED, "     " + step.note());
    }

    private String waiting(KeptStep step) {
        long days = ChronoUnit.DAYS.between(step.day(), LocalDate.ofInstant(now, ZoneOffset.UTC));
        String since = days <= 0 ? "" : " since " + Plurals.of(days, "day");
        return "     waiting for " + step.waitsFor().orElse("") + since;
    }

    /** The first steps that are not done. */
    private void next(List<View.Block> blocks) {
        if (guide.isEmpty()) {
            blocks.add(new View.Block.Heading("Next"));
            blocks.add(new View.Block.Listing(List.of("guide")));
            return;
        }
        List<Guide.Step> open =
                guide.get().tasks().stream().filter((step) -> !step.done()).limit(NEXT).toList();
        StepLookup lookup = new StepLookup(guide.get());
        List<TextLine> lines =
                open.stream()
                        .map(
                                (step) ->
                                        TextLine.of(lookup.number(step) + "  ")
                                                .and(StepLookup.brief(step)))
                        .toList();
        add("Next", lines, blocks);
        List<String> typed =
                open.stream()
                        .map((step) -> step.command().orElse("guide done " + lookup.number(step)))
                        .toList();
        if (!typed.isEmpty()) {
            blocks.add(new View.Block.Listing(typed));
        }
    }

    private TextLine file(FileRow row) {
        KeptFile file = row.loaded().file();
        TextLine line =
                TextLine.of(Style.NAME, file.name())
                        .and("  " + ByteSize.words(file.stamp().size()))
                        .and(Style.MUTED, "  " + file.shortDigest() + "...")
                        .and("  loaded " + day(row.loaded().at()));
        return row.state() == CasePack.FileState.AS_KEPT
                ? line
                : line.and(
                        Style.WARNING,
                        "  " + row.state().words() + ": " + file.in(folder.folder()));
    }

    /** The line that loads the files which are as they were. */
    private Optional<String> load() {
        String paths =
                files.stream()
                        .filter((row) -> row.state() == CasePack.FileState.AS_KEPT)
                        .map((row) -> " '" + row.loaded().file().in(folder.folder()) + "'")
                        .collect(Collectors.joining());
        return Optional.of("load" + paths).filter((_) -> !paths.isEmpty());
    }

    private List<TextLine> notes() {
        List<KeptEvent.NoteWritten> all = kept.notes();
        List<TextLine> lines =
                new ArrayList<>(
                        all.subList(Math.max(0, all.size() - NOTES), all.size()).stream()
                                .map((note) -> TextLine.of(day(note.at()) + "  " + note.text()))
                                .toList());
        if (all.size() > NOTES) {
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            "... and " + (all.size() - NOTES) + " earlier, in " + folder.file()));
        }
        return lines;
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
                                        day(row.loaded().at()),
                                        row.loaded().file().path(),
                                        row.state() == CasePack.FileState.AS_KEPT
                                                ? row.loaded().file().sha256()
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
