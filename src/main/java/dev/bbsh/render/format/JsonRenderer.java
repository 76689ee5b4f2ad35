package dev.bbsh.render.format;

import dev.bbsh.json.JsonValue;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.View;
import dev.bbsh.render.text.CellText;
import dev.bbsh.render.text.JsonPrinter;
import dev.bbsh.work.Progress;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Renders a view as exactly one JSON value; only values requested as lines are written one per
 * line.
 */
record JsonRenderer(Screen screen) implements Renderer {

    @Override
    public List<String> render(View view, Printer out, Progress progress) {
        if (view instanceof View.Either either) {
            return render(either.data(), out, progress);
        }
        if (view instanceof View.Noted noted) {
            render(noted.view(), out, progress);
            return noted.notes().get();
        }
        if (view instanceof View.Values values && values.shape() == View.Shape.LINES) {
            for (JsonValue value : values.values()) {
                progress.advance(0);
                new JsonPrinter(out, false, progress).value(value);
                out.newline();
            }
        } else {
            var json = new JsonPrinter(out, screen.terminal(), progress);
            view(view, json);
            out.newline();
        }
        return List.of();
    }

    private void view(View view, JsonPrinter json) {
        switch (view) {
            case View.Table table -> array(table.rows(), json, (row) -> row(table, row, json));
            case View.Facts facts ->
                    object(facts.facts(), json, (fact) -> fact(fact.name(), fact.cell(), json));
            case View.Values values -> values(values, json);
            case View.Places places ->
                    array(places.places(), json, (place) -> json.string(place.toString()));
            case View.Noted noted -> view(noted.view(), json);
            case View.Sections sections ->
                    object(sections.sections(), json, (section) -> section(section, json));
            case View.Either either -> view(either.data(), json);
            case View.Message _, View.Page _ ->
                    array(TextRenderer.lines(view, screen.times()), json, json::string);
        }
    }

    private static void values(View.Values values, JsonPrinter json) {
        switch (values.shape()) {
            case ARRAY, LINES -> array(values.values(), json, json::value);
            case SINGLE -> json.value(values.values().iterator().next());
        }
    }

    private static void row(View.Table table, List<Cell> row, JsonPrinter json) {
        Iterator<Cell> cells = row.iterator();
        object(table.columns(), json, (column) -> fact(column, cells.next(), json));
    }

    private static void fact(Column name, Cell cell, JsonPrinter json) {
        json.string(name.key()).json(":");
        cell(cell, json);
    }

    private void section(View.Section section, JsonPrinter json) {
        json.string(section.name().key()).json(":");
        view(section.view(), json);
    }

    private static void cell(Cell cell, JsonPrinter json) {
        switch (cell) {
            case Cell.None _ -> json.json("null");
            case Cell.Count _, Cell.Bar _, Cell.Flag _ -> json.json(CellText.exact(cell));
            case Cell.Text _, Cell.Path _, Cell.Time _, Cell.Day _, Cell.Age _ ->
                    json.string(CellText.exact(cell));
            case Cell.Texts texts -> array(texts.texts(), json, json::string);
            case Cell.Records records ->
                    array(records.rows(), json, (row) -> named(records.names(), row, json));
            case Cell.Json value -> json.value(value.value());
            case Cell.Timestamp moment -> json.value(moment.number());
        }
    }

    private static void named(List<String> names, List<String> values, JsonPrinter json) {
        Iterator<String> each = values.iterator();
        object(names, json, (name) -> json.string(name).json(":").string(each.next()));
    }

    private static <T> void array(Iterable<? extends T> all, JsonPrinter json, Consumer<T> each) {
        json.json("[");
        separated(all, json, each);
        json.json("]");
    }

    private static <T> void object(Iterable<? extends T> all, JsonPrinter json, Consumer<T> each) {
        json.json("{");
        separated(all, json, each);
        json.json("}");
    }

    private static <T> void separated(
            Iterable<? extends T> all, JsonPrinter json, Consumer<T> each) {
        boolean first = true;
        for (T one : all) {
            if (!first) {
                json.json(",");
            }
            each.accept(one);
            first = false;
        }
    }
}
