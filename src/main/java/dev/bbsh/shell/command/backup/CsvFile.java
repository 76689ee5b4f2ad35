package dev.bbsh.shell.command.backup;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.render.format.Renderer;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A CSV file of texts, in which no value is a formula for a spreadsheet. */
final class CsvFile {

    private static final Screen NONE = Screen.none(new TimeFormat(Instant.EPOCH, ZoneOffset.UTC));

    private final Location file;
    private final AtomicFile.Permission permission;
    private long written;

    CsvFile(Location file, AtomicFile.Permission permission) {
        this.file = file;
        this.permission = permission;
    }

    /**
     * Writes the file.
     *
     * @param rows read once
     * @return the lines that say so, and which values were changed
     */
    List<TextLine> write(List<String> columns, Stream<List<String>> rows, Progress progress) {
        View.Table table =
                new View.Table(
                        columns.stream().map((name) -> Column.of(name).named(name)).toList(),
                        () -> rows.map(this::cells).iterator());
        List<String> notes = new ArrayList<>();
        AtomicFile.write(
                file, permission, (out) -> notes.addAll(render(table, out.stream(), progress)));
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of("wrote ")
                        .and(Style.NAME, file.toString())
                        .and(
                                "   "
                                        + Plurals.of(written, "row")
                                        + ": "
                                        + String.join(", ", columns)));
        notes.forEach((note) -> lines.add(warning(note.replaceFirst(" \\(--output.*", ""))));
        return lines;
    }

    /** Renders the table; the notes tell which values were changed. */
    private static List<String> render(View.Table table, OutputStream out, Progress progress) {
        try (Writer text =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            return Renderer.of(OutputFormat.CSV, NONE)
                    .render(table, new Printer(text, Palette.NONE), progress);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Cell> cells(List<String> row) {
        written++;
        return row.stream().map((value) -> Cell.of(Style.PLAIN, value)).toList();
    }

    static TextLine warning(String text) {
        return TextLine.of(Style.WARNING, "warning: ").and(text);
    }
}
