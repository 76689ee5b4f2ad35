package dev.bbsh.query.path;

import dev.bbsh.text.TimeText;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** An operand of a condition, or an argument of a function. */
public sealed interface Term {

    /** {@code 'x'}, decoded. */
    record TextLiteral(String value) implements Term {}

    /**
     * {@code 1.5e3}.
     *
     * @param json the number in JSON notation
     * @param written the number as the path has it; for a time, {@code date('2020-06-01')}
     */
    record NumberLiteral(String json, String written) implements Term {

        public NumberLiteral(String json) {
            this(json, json);
        }

        /** The milliseconds of a time, written as a date in UTC. */
        public static NumberLiteral ofTime(long epochMilli) {
            String date =
                    TimeText.written(Instant.ofEpochMilli(epochMilli), ZoneOffset.UTC)
                            .replaceFirst("T00:00Z$", "");
            return new NumberLiteral(Long.toString(epochMilli), "date('" + date + "')");
        }
    }

    /** {@code true}, {@code false} or {@code null}. */
    enum Constant implements Term {
        TRUE("true"),
        FALSE("false"),
        NULL("null");

        private final String json;

        Constant(String json) {
            this.json = json;
        }

        public String json() {
            return json;
        }
    }

    /** The value or nodes that a path finds. */
    record Lookup(Query query) implements Term {}

    /** The result of a function. */
    record Call(PathFunction function, List<Term> arguments) implements Term {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code ['x', 2]}: a list of literals, not in the standard. */
    record ListLiteral(List<Term> items) implements Term {
        public ListLiteral {
            items = List.copyOf(items);
        }
    }

    /** True for a literal: a text, a number, true, false, null, or a list of those. */
    default boolean isLiteral() {
        return switch (this) {
            case TextLiteral _, NumberLiteral _, Constant _, ListLiteral _ -> true;
            case Lookup _, Call _ -> false;
        };
    }
}
