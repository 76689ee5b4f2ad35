package dev.bbsh.query.path;

import java.util.List;

/** What a condition compares, and what a function takes. */
public sealed interface Term {

    /** {@code 'x'}, decoded. */
    record Text(String value) implements Term {}

    /** {@code 1.5e3}, as JSON writes it. */
    record Numeral(String json) implements Term {}

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

    /** What a path finds. */
    record Lookup(Query query) implements Term {}

    /** What a function answers. */
    record Call(PathFunction function, List<Term> arguments) implements Term {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code ['x', 2]}: a list of literals, not of the standard. */
    record Listing(List<Term> items) implements Term {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** Whether it is written out: a text, a number, true, false, null, or a list of those. */
    default boolean isLiteral() {
        return switch (this) {
            case Text _, Numeral _, Constant _, Listing _ -> true;
            case Lookup _, Call _ -> false;
        };
    }
}
