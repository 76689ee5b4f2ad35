package dev.bbsh.render.format;

import dev.bbsh.json.JsonValue;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.render.View.Block;
import dev.bbsh.render.text.CellText;
import dev.bbsh.render.text.JsonPrinter;
import dev.bbsh.render.text.PlaceTable;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Renders views as Markdown (GitHub's tables), for tickets and reports; nothing is cut. */
final class MarkdownRenderer implements Renderer {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|~&#!]");
    private static final List<Column> FACTS = List.of(Column.of("what"), Column.of("value"));

    private final CellText cells;

    MarkdownRenderer(Screen screen) {
        this.cells = new CellText(Screen.none(screen.times()));
    }

    @Override
    public List<String> render(View view, Printer out, Progress progress) {
        switch (view) {
            case View.Message message -> message.lines().forEach((line) -> line(line, out));
            case View.Table table -> table(table, out, progress);
            case View.Facts facts -> table(new View.Table(FACTS, rows(facts)), out, progress);
            case View.Values values -> values(values, out, progress);
            case View.Places places -> table(PlaceTable.of(places), out, progress);
            case View.Noted noted -> {
                render(noted.view(), out, progress);
                return noted.notes().get();
            }
            case View.Page page -> page.blocks().forEach((block) -> block(block, out));
            case View.Sections sections ->
                    sections.sections().forEach((section) -> section(section, out, progress));
            case View.Either either -> {
                return render(either.text(), out, progress);
            }
        }
        return List.of();
    }

    private static List<List<Cell>> rows(View.Facts facts) {
        return facts.facts().stream()
                .map((fact) -> List.of(Cell.of(fact.name().title()), fact.cell()))
                .toList();
    }

    private void table(View.Table table, Printer out, Progress progress) {
        row(table.columns().stream().map(MarkdownRenderer::title).toList(), out);
        row(table.columns().stream().map(MarkdownRenderer::rule).toList(), out);
        for (List<Cell> row : table.rows()) {
            progress.advance(0);
            row(row.stream().map(cells::shown).map(MarkdownRenderer::escaped).toList(), out);
        }
        out.newline();
    }

    private static String title(Column column) {
        return escaped(column.title().isEmpty() ? column.key() : column.title());
    }

    private static String rule(Column column) {
        return column.alignment() == Column.Alignment.RIGHT ? "---:" : "---";
    }

    private static void row(List<String> texts, Printer out) {
        out.print(texts.stream().collect(Collectors.joining(" | ", "| ", " |"))).newline();
    }

    private static void values(View.Values values, Printer out, Progress progress) {
        out.print("```json").newline();
        for (JsonValue value : values.values()) {
            progress.advance(0);
            boolean lines = values.shape() == View.Shape.LINES;
            new JsonPrinter(out, !lines, progress).value(value);
            out.newline();
        }
        out.print("```").newline().newline();
    }

    private void section(View.Section section, Printer out, Progress progress) {
        if (!section.name().title().isEmpty()) {
            heading(section.name().title(), out);
        }
        render(section.view(), out, progress);
    }

    private static void block(Block block, Printer out) {
        switch (block) {
            case Block.Heading heading -> heading(heading.text(), out);
            case Block.Paragraph paragraph -> paragraph(paragraph.text(), out);
            case Block.Listing listing -> {
                listing.lines().forEach((line) -> out.print("    ").print(line).newline());
                out.newline();
            }
            case Block.Points points -> {
                points.points()
                        .forEach((point) -> out.print("- " + escaped(point.text())).newline());
                out.newline();
            }
        }
    }

    private static void heading(String text, Printer out) {
        out.print("## " + escaped(text)).newline().newline();
    }

    /** A line; the sentence of a line with a code is a paragraph of its own, below the code. */
    private static void line(TextLine line, Printer out) {
        TextLine.TrailingCode code = line.code();
        if (code == null) {
            paragraph(line, out);
        } else {
            paragraph(TextLine.of(line.lead().text() + code.line().text()), out);
            paragraph(TextLine.of(" ".repeat(code.hang()) + line.sentence().text()), out);
        }
    }

    private static void paragraph(TextLine line, Printer out) {
        out.print(escaped(line.text())).newline().newline();
    }

    /** The text, escaped so that Markdown shows it unchanged. */
    private static String escaped(String text) {
        return MARKUP.matcher(Printer.visible(text)).replaceAll("\\\\$0");
    }
}
