package dev.bbsh.shell.command.help;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;

import java.util.List;
import java.util.stream.IntStream;

/** The table of the lines that were typed. */
final class HistoryTable {

    private HistoryTable() {}

    static View table(List<String> lines) {
        return new View.Table(
                List.of(Column.count("number").untitled(), Column.of("line").untitled()),
                IntStream.range(0, lines.size())
                        .mapToObj((i) -> List.of(Cell.of(i + 1), Cell.of(lines.get(i))))
                        .toList());
    }
}
