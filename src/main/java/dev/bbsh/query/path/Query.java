package dev.bbsh.query.path;

import java.util.List;

/** A parsed path: its start, and the steps from there. */
public record Query(Start start, List<PathStep> steps) {

    /** The value at which a path starts. */
    public enum Start {
        /** {@code $}, the document. */
        ROOT("$"),
        /** {@code @}, the value that a filter tests. */
        CURRENT("@");

        private final String symbol;

        Start(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    public Query {
        steps = List.copyOf(steps);
    }

    /** True when it finds at most one value: only names and indexes, or a summary at the end. */
    public boolean isSingular() {
        return steps.stream().allMatch(Query::findsOne) || endsWithSummary();
    }

    /**
     * The summary at its end.
     *
     * @throws ClassCastException when there is none
     */
    public PathStep.Summary.Kind summary() {
        return ((PathStep.Summary) steps.getLast()).kind();
    }

    /** The path without the summary at its end. */
    public Query summarized() {
        return new Query(start, steps.subList(0, steps.size() - 1));
    }

    /** True when the last step is a summary, such as {@code .length()}. */
    public boolean endsWithSummary() {
        return !steps.isEmpty() && steps.getLast() instanceof PathStep.Summary;
    }

    private static boolean findsOne(PathStep step) {
        return step instanceof PathStep.Child child
                && child.selectors().size() == 1
                && (child.selectors().getFirst() instanceof Selector.Name
                        || child.selectors().getFirst() instanceof Selector.Index);
    }

    /** The path in standard notation: names that need no quotes follow a dot. */
    @Override
    public String toString() {
        return new PathPrinter().query(this).toString();
    }
}
