package dev.bbsh.shell.command;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;

import java.util.List;
import java.util.stream.IntStream;

/** The table of the lines that were typed. */
final class TypedLines {

    private TypedLines() {}

    static View table(List<String> lines) {
        return new View.Table(
                List.of(Column.count("number").untitled(), Column.of("line").untitled()),
                IntStream.range(0, lines.size())
                        .mapToObj((i) -> List.of(Cell.of(i + 1), Cell.of(lines.get(i))))
                        .toList());
    }
}
