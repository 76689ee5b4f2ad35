package dev.bbsh.render.text;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.work.Progress;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Prints values as text for people: a single container as it is, similar objects as a table,
 * everything else one value per line.
 */
public record TextValues(Screen screen, Printer out, Progress progress) {

    private static final List<String> NOTHING = List.of("nothing found");
    private static final int SAMPLE = 100;

    /** Prints the values; returns the notes to show beside them. */
    public List<String> print(View.Values values) {
        Iterator<? extends JsonValue> all = values.values().iterator();
        if (!all.hasNext()) {
            return NOTHING;
        }
        if (values.shape() == View.Shape.LINES) {
            all.forEachRemaining(this::json);
            return List.of();
        }
        JsonValue first = all.next();
        if (!first.kind().isContainer()) {
            line(first);
            all.forEachRemaining(this::line);
            return List.of();
        }
        if (!all.hasNext()) {
            new JsonPrinter(out, true, progress).value(first);
            out.newline();
            return List.of();
        }
        return containers(first, all);
    }

    /**
     * Prints the places, each with its occurrence where its path is ambiguous; returns the notes.
     */
    public List<String> print(View.Places places) {
        Iterator<Place> all = places.places().iterator();
        if (!all.hasNext()) {
            return NOTHING;
        }
        while (all.hasNext()) {
            progress.advance(0);
            Place place = all.next();
            out.print(Style.PATH, place.brief());
            String occurrence = PlaceTable.occurrence(places.ambiguous(place));
            out.print(Style.WARNING, occurrence.isEmpty() ? "" : "     " + occurrence).newline();
        }
        return List.of();
    }

    private List<String> containers(JsonValue first, Iterator<? extends JsonValue> rest) {
        LeadingItems<JsonValue> opening = LeadingItems.of(first, rest, SAMPLE, screen.terminal());
        Optional<ObjectTable> alike = ObjectTable.of(opening.first(), screen);
        if (alike.isEmpty()) {
            opening.all().forEach(this::line);
            return List.of();
        }
        new TextTable(alike.get().table(opening.all()), screen, out).print(progress);
        return alike.get().notes();
    }

    private void line(JsonValue value) {
        progress.advance(0);
        String text = Printer.visible(JsonExcerpt.text(value, screen.width()));
        String shown = value.kind().isContainer() ? DisplayWidth.cut(text, screen.width()) : text;
        out.print(CellText.style(value), shown).newline();
    }

    private void json(JsonValue value) {
        progress.advance(0);
        new JsonPrinter(out, false, progress).value(value);
        out.newline();
    }
}
