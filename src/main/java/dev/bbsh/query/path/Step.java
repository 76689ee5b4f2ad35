package dev.bbsh.query.path;

import java.util.List;
import java.util.Locale;

/** One step of a path: from each node that was found so far to others. */
public sealed interface Step {

    /** {@code .name}, {@code [...]}: what the selectors find among the children. */
    record Child(List<Selector> selectors) implements Step {
        public Child {
            selectors = List.copyOf(selectors);
        }
    }

    /** {@code ..name}, {@code ..[...]}: the same for the node and everything below it. */
    record Descendant(List<Selector> selectors) implements Step {
        public Descendant {
            selectors = List.copyOf(selectors);
        }
    }

    /** {@code .length()} and its like: not of the standard, always the last step. */
    record Summary(Kind kind) implements Step {

        /** What is said about the nodes before. */
        public enum Kind {
            LENGTH,
            SUM,
            AVG,
            MIN,
            MAX,
            KEYS;

            /** True when it is said of numbers only. */
            public boolean takesNumbers() {
                return switch (this) {
                    case SUM, AVG, MIN, MAX -> true;
                    case LENGTH, KEYS -> false;
                };
            }

            /** True when the answer is computed, and not one of the numbers. */
            public boolean computes() {
                return this == SUM || this == AVG;
            }

            /** True when the answer is one of the numbers. */
            public boolean picks() {
                return this == MIN || this == MAX;
            }

            /** As it is written: {@code .length()}. */
            public String symbol() {
                return "." + name().toLowerCase(Locale.ROOT) + "()";
            }
        }
    }
}
