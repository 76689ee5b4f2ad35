package dev.bbsh.render.format;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Printer;
import dev.bbsh.render.text.CellText;

import java.util.List;
import java.util.stream.Collectors;

/** Prints rows of CSV, and keeps spreadsheets from executing formulas from a customer's file. */
final class CsvPrinter {

    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private final Printer out;
    private long formulas;

    CsvPrinter(Printer out) {
        this.out = out;
    }

    void names(List<String> names) {
        row(names.stream().<Cell>map(Cell::of).toList());
    }

    void row(List<Cell> cells) {
        out.print(cells.stream().map(this::field).collect(Collectors.joining(",")));
        newline();
    }

    void newline() {
        out.csvNewline();
    }

    /** The notes to show beside the output. */
    List<String> notes() {
        return formulas == 0
                ? List.of()
                : List.of(
                        "csv: "
                                + formulas
                                + (formulas == 1 ? " text begins" : " texts begin")
                                + " with ' now, so that no spreadsheet reads a formula"
                                + " (--output json keeps every text)");
    }

    private String field(Cell cell) {
        String text = CellText.exact(cell);
        if (isText(cell) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            formulas++;
            text = "'" + text;
        }
        return quoted(Printer.visible(text));
    }

    private static boolean isText(Cell cell) {
        return switch (cell) {
            case Cell.Text _, Cell.Texts _ -> true;
            case Cell.Json json -> json.value().asString().isPresent();
            case Cell.None _,
                    Cell.Count _,
                    Cell.Time _,
                    Cell.Day _,
                    Cell.Age _,
                    Cell.Timestamp _,
                    Cell.Flag _ ->
                    false;
        };
    }

    private static String quoted(String text) {
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
