package dev.bbsh.shell.command.platform.view;

import dev.bbsh.operation.platform.DownloadedFiles;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.command.file.LoadedReport;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.text.ByteSize;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The screen of downloaded files: a table of all, and the report on those that were opened. */
public final class DownloadViews {

    private DownloadViews() {}

    /** The screen of files that were downloaded for a line. */
    public static View of(DownloadedFiles files, Invocation in) {
        View table =
                new View.Table(
                        List.of(
                                Column.of("label"),
                                Column.of("size"),
                                Column.of("state").untitled(),
                                Column.of("contents"),
                                Column.of("file")),
                        files.rows().stream().map(DownloadViews::row).toList(),
                        "no files");
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("files", table));
        if (!files.opened().names().isEmpty()) {
            sections.add(View.Section.of("opened", LoadedReport.of(files.opened(), in)));
        }
        List<TextLine> repairs = files.rows().stream().flatMap(DownloadViews::repair).toList();
        if (!repairs.isEmpty()) {
            sections.add(View.Section.of("not opened", new View.Message(repairs)));
        }
        return new View.Sections(sections);
    }

    private static List<Cell> row(DownloadedFiles.Row row) {
        return List.of(
                Cell.of(row.file().label()),
                row.at().map((at) -> Cell.of(ByteSize.words(at.bytes()))).orElse(Cell.NONE),
                Cell.of(row.at().filter((at) -> !at.fresh()).isPresent() ? "was there" : ""),
                Cell.of(row.contents()),
                row.at().map((at) -> Cell.of(at.at().name())).orElse(Cell.NONE));
    }

    /** The command that explains a file that should be JSON, and offers repairs. */
    private static Stream<TextLine> repair(DownloadedFiles.Row row) {
        return row.at().filter((_) -> row.isRepairable()).stream()
                .map((at) -> "load " + CommandLine.quote(at.at().toString()))
                .map(
                        (line) ->
                                TextLine.of(row.file().label() + " is not valid JSON     ")
                                        .and(Style.COMMAND, line));
    }
}
