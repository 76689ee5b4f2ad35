package dev.bbsh.render.format;

import dev.bbsh.render.Column;
import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.render.View.Block;
import dev.bbsh.render.text.CellText;
import dev.bbsh.render.text.DisplayWidth;
import dev.bbsh.render.text.TextTable;
import dev.bbsh.render.text.TextValues;
import dev.bbsh.render.text.TextWrapper;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;

/** Renders views as text for people. */
record TextRenderer(Screen screen) implements Renderer {

    private static final int PAGE = 100;

    /** The smallest indent of a code that is below its line. */
    private static final int HANG = 2;

    @Override
    public List<String> render(View view, Printer out, Progress progress) {
        switch (view) {
            case View.Message message -> message.lines().forEach((line) -> line(line, out));
            case View.Table table -> new TextTable(table, screen, out).print(progress);
            case View.Facts facts -> facts(facts, out);
            case View.Values values -> {
                return new TextValues(screen, out, progress).print(values);
            }
            case View.Places places -> {
                return new TextValues(screen, out, progress).print(places);
            }
            case View.Noted noted -> {
                return noted(noted, out, progress);
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

    /** Wraps a long line, which a terminal would break in the middle of a word. */
    private void line(TextLine line, Printer out) {
        TextLine.TrailingCode code = line.code();
        if (code != null && isTooLong(line)) {
            out.print(line.lead());
            String indent = " ".repeat(widthOf(line.lead()));
            new TextWrapper(out, screen.breaks() ? screen.width() : Integer.MAX_VALUE, indent)
                    .print(line.sentence());
            out.print(" ".repeat(Math.max(HANG, code.hang()))).print(code.line()).newline();
        } else if (screen.breaks() && isTooLong(line)) {
            new TextWrapper(out, screen.width(), " ".repeat(indentOf(line) + 4)).print(line);
        } else {
            out.print(line).newline();
        }
    }

    private boolean isTooLong(TextLine line) {
        return widthOf(line) > screen.width();
    }

    private static int widthOf(TextLine line) {
        return DisplayWidth.of(Printer.visible(line.text()));
    }

    private static int indentOf(TextLine line) {
        String text = line.text();
        return text.length() - text.stripLeading().length();
    }

    private List<String> noted(View.Noted noted, Printer out, Progress progress) {
        List<String> notes = new ArrayList<>(render(noted.view(), out, progress));
        notes.addAll(noted.notes().get());
        return notes;
    }

    private void facts(View.Facts facts, Printer out) {
        var cells = new CellText(screen);
        int width = facts.facts().stream().mapToInt(TextRenderer::titleWidth).max().orElse(0);
        for (View.Fact fact : facts.facts()) {
            out.print(Style.HEADING, fact.name().title());
            String text = cells.shown(fact.cell());
            if (!text.isEmpty()) {
                out.print(screen.spoken() ? ": " : " ".repeat(width - titleWidth(fact) + 2));
                out.print(CellText.style(fact.cell()), text);
            }
            out.newline();
        }
    }

    private static int titleWidth(View.Fact fact) {
        return DisplayWidth.of(Printer.visible(fact.name().title()));
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
                    new TextWrapper(out, pageWidth(), "").print(paragraph.text());
            case Block.Listing listing ->
                    listing.lines()
                            .forEach(
                                    (line) -> out.print("  ").print(Style.COMMAND, line).newline());
            case Block.Points points -> {
                for (TextLine point : points.points()) {
                    out.print("* ");
                    new TextWrapper(out, pageWidth(), "  ").print(point);
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
            List<String> own = render(section.view(), out, progress);
            notes.addAll(isOfDocument(section.view()) ? below(section.name(), own) : own);
            first = false;
        }
        return notes;
    }

    /** The notes on values and places, which say what they are about. */
    private static List<String> below(Column name, List<String> notes) {
        return name.title().isEmpty()
                ? notes
                : notes.stream().map((note) -> name.title() + ": " + note).toList();
    }

    private static boolean isOfDocument(View view) {
        return view instanceof View.Values || view instanceof View.Places;
    }

    /** The view as plain lines, for formats that have no form of their own for it. */
    static List<String> lines(View view, TimeFormat times) {
        var all = new StringBuilder();
        new TextRenderer(Screen.none(times))
                .render(view, new Printer(all, Palette.NONE), Progress.NONE);
        return all.toString().lines().toList();
    }
}
