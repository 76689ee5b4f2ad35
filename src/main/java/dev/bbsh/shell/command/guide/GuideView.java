package dev.bbsh.shell.command.guide;

import dev.bbsh.guide.Guide;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.Situation;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A guide as a page to read, and as rows for other programs. */
final class GuideView {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.of("stage"),
                    Column.of("certainty"),
                    Column.of("where"),
                    Column.of("text"),
                    Column.of("command"),
                    Column.of("done"));

    private GuideView() {}

    static View of(Guide guide) {
        return new View.Either(new View.Page(blocks(guide)), new View.Table(COLUMNS, rows(guide)));
    }

    /** All scenarios, for when nothing tells which one applies. */
    static View scenarios() {
        return new View.Table(
                List.of(Column.of("scenario"), Column.of("title")),
                Stream.of(Scenario.values()).map(GuideView::row).toList());
    }

    private static List<Cell> row(Scenario scenario) {
        return List.of(
                Cell.of(Style.NAME, scenario.word()),
                Cell.of(Guide.of(scenario, Situation.NOTHING).title()));
    }

    private static List<View.Block> blocks(Guide guide) {
        List<View.Block> blocks = new ArrayList<>();
        blocks.add(new View.Block.Heading(guide.scenario().word() + ": " + guide.title()));
        blocks.add(new View.Block.Paragraph(ManualMarkup.line(guide.text())));
        for (Guide.Stage stage : guide.stages()) {
            blocks.add(new View.Block.Heading(stage.title()));
            blocks.addAll(blocks(stage.steps()));
        }
        return blocks;
    }

    /** The steps of a checklist, each command below the step that it does. */
    static List<View.Block> blocks(List<Guide.Step> steps) {
        List<View.Block> blocks = new ArrayList<>();
        List<TextLine> points = new ArrayList<>();
        for (Guide.Step step : steps) {
            points.add(line(step));
            step.command()
                    .ifPresent(
                            (command) -> {
                                blocks.add(new View.Block.Points(List.copyOf(points)));
                                points.clear();
                                blocks.add(
                                        new View.Block.Listing(
                                                List.of(command.split(Situation.OR))));
                            });
        }
        if (!points.isEmpty()) {
            blocks.add(new View.Block.Points(points));
        }
        return blocks;
    }

    private static TextLine line(Guide.Step step) {
        TextLine line = step.done() ? TextLine.of(Style.ADDED, "[x] ") : new TextLine(List.of());
        line = line.and(Style.NAME, where(step));
        for (TextLine.StyledText phrase : ManualMarkup.line(step.text()).phrases()) {
            line = line.and(phrase.style(), phrase.text());
        }
        return switch (step.where()) {
            case NOWHERE, BACKUP -> line;
            case JIRA, BBSH, LATER, APP -> line.and(Style.MUTED, " (" + step.certainty() + ")");
        };
    }

    private static String where(Guide.Step step) {
        return switch (step.where()) {
            case JIRA -> "Jira: ";
            case BBSH, LATER -> "bbsh: ";
            case APP -> "the app: ";
            case BACKUP -> "the backup: ";
            case NOWHERE -> "The guides contradict each other: ";
        };
    }

    private static List<List<Cell>> rows(Guide guide) {
        return guide.stages().stream()
                .flatMap((stage) -> stage.steps().stream().map((step) -> row(stage, step)))
                .toList();
    }

    private static List<Cell> row(Guide.Stage stage, Guide.Step step) {
        Optional<String> command = step.command();
        return List.of(
                Cell.of(stage.title()),
                Cell.of(step.certainty()),
                Cell.of(
                        switch (step.where()) {
                            case JIRA -> "jira";
                            case BBSH, LATER -> "bbsh";
                            case APP -> "app";
                            case BACKUP -> "backup";
                            case NOWHERE -> "";
                        }),
                Cell.of(ManualMarkup.line(step.text()).text()),
                command.map(Cell::of).orElse(Cell.NONE),
                Cell.of(step.done() ? "yes" : "no"));
    }
}
