package dev.bbsh.render.format;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.View;
import dev.bbsh.render.text.CellText;
import dev.bbsh.render.text.PlaceTable;
import dev.bbsh.work.Progress;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Renders views as CSV: RFC 4180, with a header line; sections are separated by an empty line. */
record CsvRenderer(Screen screen) implements Renderer {

    @Override
    public List<String> render(View view, Printer out, Progress progress) {
        if (view instanceof View.Either either) {
            return render(either.data(), out, progress);
        }
        var csv = new CsvPrinter(out);
        View shown = view instanceof View.Noted noted ? noted.view() : view;
        view(shown, csv, progress);
        return view instanceof View.Noted noted
                ? Stream.concat(csv.notes().stream(), noted.notes().get().stream()).toList()
                : csv.notes();
    }

    private void view(View view, CsvPrinter csv, Progress progress) {
        switch (view) {
            case View.Table table -> table(table, csv, progress);
            case View.Facts facts -> {
                csv.names(facts.facts().stream().map((fact) -> fact.name().key()).toList());
                csv.row(facts.facts().stream().map(View.Fact::cell).toList());
            }
            case View.Values values ->
                    table(ValueTable.of(values.values(), progress), csv, progress);
            case View.Places places -> table(PlaceTable.of(places), csv, progress);
            case View.Noted noted -> view(noted.view(), csv, progress);
            case View.Sections sections -> sections(sections, csv, progress);
            case View.Either either -> view(either.data(), csv, progress);
            case View.Message _, View.Page _ -> {
                csv.names(List.of("text"));
                TextRenderer.lines(view, screen.times())
                        .forEach((line) -> csv.row(List.of(Cell.of(line))));
            }
        }
    }

    private static void table(View.Table table, CsvPrinter csv, Progress progress) {
        csv.names(table.columns().stream().map(Column::key).toList());
        for (List<Cell> row : table.rows()) {
            progress.advance(0);
            csv.row(row);
        }
    }

    private void sections(View.Sections sections, CsvPrinter csv, Progress progress) {
        boolean first = true;
        for (View.Section section : sections.sections()) {
            if (!first) {
                csv.newline();
            }
            view(section.view(), csv, progress);
            first = false;
        }
    }

    /**
     * Prints rows of CSV, and keeps spreadsheets from executing formulas from a customer's file.
     */
    private static final class CsvPrinter {

        private static final String FORMULA = "=+-@\t\r＝＋－＠";

        private final Printer out;
        private final StringBuilder line = new StringBuilder();
        private long formulas;

        CsvPrinter(Printer out) {
            this.out = out;
        }

        void names(List<String> names) {
            row(names.stream().<Cell>map(Cell::of).toList());
        }

        void row(List<Cell> cells) {
            line.setLength(0);
            for (Cell each : cells) {
                line.append(field(each)).append(',');
            }
            line.setLength(Math.max(0, line.length() - 1));
            out.print(line.toString());
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
                                    + (formulas == 1 ? " value now begins" : " values now begin")
                                    + " with ', so that spreadsheets don't run a formula"
                                    + " (--output json keeps all values unchanged)");
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
                case Cell.Text _, Cell.Path _, Cell.Texts _ -> true;
                case Cell.Json json -> json.value().asString().isPresent();
                case Cell.None _,
                        Cell.Count _,
                        Cell.Bar _,
                        Cell.Time _,
                        Cell.Day _,
                        Cell.Age _,
                        Cell.Timestamp _,
                        Cell.Flag _,
                        Cell.Records _ ->
                        false;
            };
        }

        private static String quoted(String text) {
            boolean plain =
                    text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.equals(text.strip());
            return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
        }
    }

    /**
     * A table of values: when all are objects, a column for each name that occurs in them;
     * otherwise one column.
     */
    private static final class ValueTable {

        private static final int MOST_COLUMNS = 200;
        private static final List<Column> ONE = List.of(Column.of("value"));

        private ValueTable() {}

        static View.Table of(Iterable<? extends JsonValue> values, Progress progress) {
            SequencedSet<String> names = new LinkedHashSet<>();
            for (JsonValue value : values) {
                progress.advance(0);
                if (value.kind() != JsonKind.OBJECT || names.size() > MOST_COLUMNS) {
                    return new View.Table(ONE, rows(values));
                }
                for (Member member : value.members()) {
                    names.add(member.name());
                }
            }
            if (names.isEmpty()) {
                return new View.Table(ONE, rows(values));
            }
            List<String> columns = List.copyOf(names);
            return new View.Table(
                    columns.stream()
                            .map((name) -> new Column(name, name, Column.Alignment.LEFT))
                            .toList(),
                    rows(values, columns));
        }

        private static Iterable<List<Cell>> rows(Iterable<? extends JsonValue> values) {
            return () ->
                    StreamSupport.stream(values.spliterator(), false)
                            .map((value) -> List.of(Cell.of(value)))
                            .iterator();
        }

        private static Iterable<List<Cell>> rows(
                Iterable<? extends JsonValue> values, List<String> names) {
            return () ->
                    StreamSupport.stream(values.spliterator(), false)
                            .map((value) -> row(value, names))
                            .iterator();
        }

        private static List<Cell> row(JsonValue object, List<String> names) {
            return names.stream()
                    .map(
                            (name) ->
                                    object.member(name)
                                            .map((value) -> Cell.of(name, value))
                                            .orElse(Cell.NONE))
                    .toList();
        }
    }
}
