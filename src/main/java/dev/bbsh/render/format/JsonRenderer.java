package dev.bbsh.render.format;

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
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Renders a view as exactly one JSON value; only values requested as lines are written one per
 * line.
 *
 * @param lines true to write each element of a list on a line of its own
 */
record JsonRenderer(Screen screen, boolean lines) implements Renderer {

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
            lines(values.values(), out, progress, (value, json) -> json.value(value));
        } else if (lines) {
            lines(view, out, progress);
        } else {
            var json = new JsonPrinter(out, screen.terminal(), progress);
            view(view, json);
            out.newline();
        }
        return List.of();
    }

    private void lines(View view, Printer out, Progress progress) {
        switch (view) {
            case View.Table table ->
                    lines(table.rows(), out, progress, (row, json) -> row(table, row, json));
            case View.Values values ->
                    lines(values.values(), out, progress, (value, json) -> json.value(value));
            case View.Places places ->
                    lines(
                            places.places(),
                            out,
                            progress,
                            (place, json) -> json.string(place.toString()));
            case View.Facts _,
                    View.Noted _,
                    View.Sections _,
                    View.Either _,
                    View.Message _,
                    View.Page _ -> {
                view(view, new JsonPrinter(out, false, progress));
                out.newline();
            }
        }
    }

    private static <T> void lines(
            Iterable<? extends T> all,
            Printer out,
            Progress progress,
            BiConsumer<T, JsonPrinter> each) {
        for (T one : all) {
            progress.advance(0);
            each.accept(one, new JsonPrinter(out, false, progress));
            out.newline();
        }
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
