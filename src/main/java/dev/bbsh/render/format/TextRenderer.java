package dev.bbsh.render.format;

import dev.bbsh.json.JsonValue;
import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.Times;
import dev.bbsh.render.View;
import dev.bbsh.render.View.Block;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Views as text for people. */
record TextRenderer(Screen screen) implements Renderer {

    private static final int PAGE = 100;

    @Override
    public List<String> render(View view, Printer out, Progress progress) {
        switch (view) {
            case View.Message message ->
                    message.lines().forEach((line) -> out.print(line).newline());
            case View.Table table -> new TableText(table, screen, out).print(progress);
            case View.Facts facts -> facts(facts, out);
            case View.Values values -> {
                return values(values, out, progress);
            }
            case View.Page page -> page(page, out);
            case View.Sections sections -> {
                return sections(sections, out, progress);
            }
            case View.Either either -> {
                return render(either.text(), out, progress);
            }
        }
        return List.of();
    }

    private void facts(View.Facts facts, Printer out) {
        var cells = new CellText(screen);
        int width = facts.facts().stream().mapToInt(TextRenderer::titleWidth).max().orElse(0);
        for (View.Fact fact : facts.facts()) {
            out.print(Style.HEADING, fact.name().title());
            String text = cells.shown(fact.cell());
            if (!text.isEmpty()) {
                out.print(" ".repeat(width - titleWidth(fact) + 2));
                out.print(CellText.style(fact.cell()), text);
            }
            out.newline();
        }
    }

    private static int titleWidth(View.Fact fact) {
        return Width.of(Printer.visible(fact.name().title()));
    }

    private List<String> values(View.Values values, Printer out, Progress progress) {
        Iterator<? extends JsonValue> all = values.values().iterator();
        if (!all.hasNext()) {
            return List.of("nothing found");
        }
        JsonValue first = all.next();
        boolean whole = !all.hasNext() && first.kind().isContainer();
        if (whole && values.shape() != View.Shape.LINES) {
            new JsonPrinter(out, true, progress).value(first);
            out.newline();
            return List.of();
        }
        line(first, out);
        while (all.hasNext()) {
            progress.advance(0);
            line(all.next(), out);
        }
        return List.of();
    }

    private void line(JsonValue value, Printer out) {
        String text = Printer.visible(Brief.text(value, screen.width()));
        String shown = value.kind().isContainer() ? Width.cut(text, screen.width()) : text;
        out.print(CellText.style(value), shown).newline();
    }

    private void page(View.Page page, Printer out) {
        boolean first = true;
        boolean afterHeading = true;
        for (Block block : page.blocks()) {
            if (!first && !afterHeading) {
                out.newline();
            }
            block(block, out);
            first = false;
            afterHeading = block instanceof Block.Heading;
        }
    }

    private void block(Block block, Printer out) {
        switch (block) {
            case Block.Heading heading -> out.print(Style.HEADING, heading.text()).newline();
            case Block.Paragraph paragraph ->
                    new Paragraph(out, pageWidth(), "").print(paragraph.text());
            case Block.Listing listing ->
                    listing.lines()
                            .forEach(
                                    (line) -> out.print("  ").print(Style.COMMAND, line).newline());
            case Block.Points points -> {
                for (TextLine point : points.points()) {
                    out.print("* ");
                    new Paragraph(out, pageWidth(), "  ").print(point);
                }
            }
        }
    }

    private int pageWidth() {
        return Math.min(screen.width(), PAGE);
    }

    private List<String> sections(View.Sections sections, Printer out, Progress progress) {
        var notes = new ArrayList<String>();
        boolean first = true;
        for (View.Section section : sections.sections()) {
            if (!first) {
                out.newline();
            }
            if (!section.name().title().isEmpty()) {
                out.print(Style.HEADING, section.name().title()).newline();
            }
            notes.addAll(render(section.view(), out, progress));
            first = false;
        }
        return notes;
    }

    /** A view as plain lines, for formats that have no words of their own for it. */
    static List<String> lines(View view, Times times) {
        var all = new StringBuilder();
        new TextRenderer(Screen.none(times))
                .render(view, new Printer(all, Palette.NONE), Progress.NONE);
        return all.toString().lines().toList();
    }
}
