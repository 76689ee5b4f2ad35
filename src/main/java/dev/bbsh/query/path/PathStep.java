package dev.bbsh.query.path;

import java.util.List;
import java.util.Locale;

/** One step of a path: from each node found so far to others. */
public sealed interface PathStep {

    /** {@code .name}, {@code [...]}: the nodes that the selectors find among the children. */
    record Child(List<Selector> selectors) implements PathStep {
        public Child {
            selectors = List.copyOf(selectors);
        }
    }

    /**
     * {@code ..name}, {@code ..[...]}: the nodes that the selectors find among the children of the
     * node and of everything below it.
     */
    record Descendant(List<Selector> selectors) implements PathStep {
        public Descendant {
            selectors = List.copyOf(selectors);
        }
    }

    /** {@code .length()} and similar functions: not in the standard, always the last step. */
    record Summary(Kind kind) implements PathStep {

        /** The kinds of summaries of the nodes before. */
        public enum Kind {
            LENGTH,
            SUM,
            AVG,
            MIN,
            MAX,
            KEYS;

            /** True when it applies to numbers only. */
            public boolean takesNumbers() {
                return switch (this) {
                    case SUM, AVG, MIN, MAX -> true;
                    case LENGTH, KEYS -> false;
                };
            }

            /** True when the result is computed, and isn't one of the numbers. */
            public boolean computes() {
                return this == SUM || this == AVG;
            }

            /** True when the result is one of the numbers. */
            public boolean picks() {
                return this == MIN || this == MAX;
            }

            /** The summary as it is written: {@code .length()}. */
            public String symbol() {
                return "." + name().toLowerCase(Locale.ROOT) + "()";
            }
        }
    }
}
