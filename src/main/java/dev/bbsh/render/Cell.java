package dev.bbsh.render;

import dev.bbsh.json.JsonValue;

import java.util.List;

/**
 * One value of a table or a list of facts, typed so that each format can write it in its own way.
 */
public sealed interface Cell {

    /** The empty cell: empty as text, {@code null} in JSON. */
    Cell NONE = new None();

    /** The empty cell. */
    record None() implements Cell {}

    /** Text, perhaps from a customer's file. */
    record Text(Style style, String text) implements Cell {}

    /** A count: with thousands separators as text. */
    record Count(long value) implements Cell {}

    /** A timestamp, in epoch milliseconds UTC. */
    record Time(long epochMilli) implements Cell {}

    /** A timestamp, in epoch milliseconds UTC; as text, only its date. */
    record Day(long epochMilli) implements Cell {}

    /** A timestamp, in epoch milliseconds UTC; as text, also how long ago it is. */
    record Age(long epochMilli) implements Cell {}

    /** Yes or no. */
    record Flag(boolean value) implements Cell {}

    /** Several texts: separated by commas as text, an array in JSON. */
    record Texts(List<String> texts) implements Cell {

        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /** A value of a document: a string as its text, everything else as written there. */
    record Json(JsonValue value) implements Cell {}

    /**
     * A number of a document that is a timestamp, in epoch milliseconds UTC: a date and time for
     * people, a number in JSON.
     */
    record Timestamp(JsonValue number, long epochMilli) implements Cell {}

    static Cell of(String text) {
        return new Text(Style.PLAIN, text);
    }

    static Cell of(Style style, String text) {
        return new Text(style, text);
    }

    static Cell of(long count) {
        return new Count(count);
    }

    static Cell of(boolean flag) {
        return new Flag(flag);
    }

    static Cell of(JsonValue value) {
        return new Json(value);
    }

    /**
     * The cell for the value of a member with this name: a {@link Timestamp} if it is a timestamp.
     */
    static Cell of(String name, JsonValue value) {
        return TimestampDetection.of(name, value)
                .<Cell>map((milli) -> new Timestamp(value, milli))
                .orElseGet(() -> of(value));
    }

    static Cell of(List<String> texts) {
        return new Texts(texts);
    }

    static Cell time(long epochMilli) {
        return new Time(epochMilli);
    }

    static Cell day(long epochMilli) {
        return new Day(epochMilli);
    }

    static Cell age(long epochMilli) {
        return new Age(epochMilli);
    }
}
