package dev.bbsh.render.text;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Screen;
import dev.bbsh.render.Style;
import dev.bbsh.render.TimeFormat;

/** Writes cells as text: readable for people, and exact for other programs. */
public record CellText(Screen screen) {

    /** The style of a cell. */
    public static Style style(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.style();
            case Cell.Path _ -> Style.PATH;
            case Cell.Bar bar -> bar.style();
            case Cell.Json json -> style(json.value());
            case Cell.None _,
                    Cell.Count _,
                    Cell.Time _,
                    Cell.Day _,
                    Cell.Age _,
                    Cell.Timestamp _,
                    Cell.Flag _,
                    Cell.Records _,
                    Cell.Texts _ ->
                    Style.PLAIN;
        };
    }

    static Style style(JsonValue value) {
        return switch (value.kind()) {
            case OBJECT, ARRAY -> Style.PLAIN;
            case STRING -> Style.STRING;
            case NUMBER -> Style.NUMBER;
            case TRUE, FALSE, NULL -> Style.LITERAL;
        };
    }

    /** The text for people; a long value may be cut on a terminal. */
    public String shown(Cell cell) {
        return switch (cell) {
            case Cell.None _ -> "";
            case Cell.Text text -> text.text();
            case Cell.Path path -> path.place().brief();
            case Cell.Count count -> grouped(count.value());
            case Cell.Bar bar -> bar.text(Cell.Bar.LONGEST);
            case Cell.Time time -> screen.times().date(time.epochMilli());
            case Cell.Day day -> screen.times().day(day.epochMilli());
            case Cell.Age age -> screen.times().dateAndAge(age.epochMilli());
            case Cell.Timestamp moment -> screen.times().date(moment.epochMilli());
            case Cell.Flag flag -> flag.value() ? "yes" : "no";
            case Cell.Texts texts -> String.join(", ", texts.texts());
            case Cell.Records records -> grouped(records.rows().size());
            case Cell.Json json -> JsonExcerpt.text(json.value(), screen.width());
        };
    }

    private static String grouped(long count) {
        var digits = new StringBuilder(Long.toString(count));
        int first = count < 0 ? 1 : 0;
        for (int i = digits.length() - 3; i > first; i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    /**
     * The text for other programs: nothing is cut, counts have no separators, timestamps are in ISO
     * 8601.
     */
    public static String exact(Cell cell) {
        return switch (cell) {
            case Cell.None _ -> "";
            case Cell.Text text -> text.text();
            case Cell.Path path -> path.place().toString();
            case Cell.Count count -> Long.toString(count.value());
            case Cell.Bar bar -> Long.toString(bar.value());
            case Cell.Time time -> TimeFormat.iso(time.epochMilli());
            case Cell.Day day -> TimeFormat.iso(day.epochMilli());
            case Cell.Age age -> TimeFormat.iso(age.epochMilli());
            case Cell.Timestamp moment -> TimeFormat.iso(moment.epochMilli());
            case Cell.Flag flag -> Boolean.toString(flag.value());
            case Cell.Texts texts -> String.join(", ", texts.texts());
            case Cell.Records records -> Integer.toString(records.rows().size());
            case Cell.Json json -> exact(json.value());
        };
    }

    private static String exact(JsonValue value) {
        return value.kind() == JsonKind.STRING
                ? value.string()
                : JsonExcerpt.json(value, Integer.MAX_VALUE);
    }
}
