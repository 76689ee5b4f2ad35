package dev.bbsh.render.text;

import dev.bbsh.json.Place;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Shows places as rows: the path and, if several members have the same name, which of them it leads
 * to, because the path itself can't express that.
 */
public final class PlaceTable {

    private static final List<Column> COLUMNS = List.of(Column.of("path"), Column.of("occurrence"));

    private PlaceTable() {}

    public static View.Table of(View.Places places) {
        return new View.Table(
                COLUMNS,
                () ->
                        StreamSupport.stream(places.places().spliterator(), false)
                                .map((place) -> row(place, places.ambiguous(place)))
                                .iterator());
    }

    private static List<Cell> row(Place place, List<Place.Step.Name> ambiguous) {
        String occurrence = occurrence(ambiguous);
        return List.of(Cell.of(place), occurrence.isEmpty() ? Cell.NONE : Cell.of(occurrence));
    }

    /** The occurrence, such as {@code the 2nd 'id' there}; empty when the path is unambiguous. */
    static String occurrence(List<Place.Step.Name> ambiguous) {
        return ambiguous.stream()
                .map((step) -> "the " + ordinal(step.occurrence() + 1) + " '" + step.name() + "'")
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), PlaceTable::there));
    }

    private static String there(String members) {
        return members.isEmpty() ? "" : members + " there";
    }

    private static String ordinal(int number) {
        boolean teen = number % 100 / 10 == 1;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
