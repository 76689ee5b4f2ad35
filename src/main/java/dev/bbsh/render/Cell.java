package dev.bbsh.render;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** A place in a document: brief as text, a normalized path in JSON and CSV. */
    record Path(Place place) implements Cell {}

    /** A count: with thousands separators as text. */
    record Count(long value) implements Cell {}

    /**
     * A count as a bar.
     *
     * @param most the count that takes the whole width
     */
    record Bar(Style style, long value, long most) implements Cell {

        /** The cells of the longest bar. */
        public static final int LONGEST = 24;

        /** The smallest maximum for which bars say more than the counts beside them. */
        private static final long TELLING = 10;

        /** The bar, as long as it is where the longest one takes this many cells. */
        public String text(int cells) {
            long length = Math.round((double) value * Math.min(cells, LONGEST) / most);
            return "█".repeat((int) Math.max(1, length));
        }

        /** True if bars tell something beside these: counts that differ, and a large one. */
        public boolean tells() {
            return most >= TELLING && value != most;
        }
    }

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

    /**
     * Rows: their number as text, an array of objects in JSON. They are read when they are written.
     *
     * @param names the names of the values
     * @param rows the values of each row, in the order of the names
     */
    record Records(List<String> names, List<List<String>> rows) implements Cell {

        public Records {
            names = List.copyOf(names);
        }
    }

    /** A value of a document: a string as its text, everything else as written there. */
    record Json(JsonValue value) implements Cell {}

    /**
     * A number of a document that is a timestamp, in epoch milliseconds UTC: a date and time for
     * people, a number in JSON.
     */
    record Timestamp(JsonValue number, long epochMilli) implements Cell {

        /** 2001-09-09, the first timestamp with thirteen digits. */
        private static final long FIRST = 1_000_000_000_000L;

        /** 2100-01-01. */
        private static final long LAST = 4_102_444_800_000L;

        /**
         * The timestamp of a member; empty when its value isn't a number in the plausible range, or
         * when its name is that of an ID.
         */
        private static Optional<Cell> of(String name, JsonValue value) {
            String last = name.toLowerCase(Locale.ROOT);
            boolean other =
                    last.endsWith("id")
                            || last.endsWith("ids")
                            || last.endsWith("key")
                            || last.endsWith("number");
            return other
                    ? Optional.empty()
                    : value.asLong()
                            .filter((number) -> number >= FIRST && number < LAST)
                            .map((milli) -> new Timestamp(value, milli));
        }
    }

    static Cell of(String text) {
        return new Text(Style.PLAIN, text);
    }

    static Cell of(Style style, String text) {
        return new Text(style, text);
    }

    static Cell of(Place place) {
        return new Path(place);
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
        return Timestamp.of(name, value).orElseGet(() -> of(value));
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
