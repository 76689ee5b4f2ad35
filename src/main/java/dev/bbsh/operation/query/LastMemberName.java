package dev.bbsh.operation.query;

import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;

import java.util.List;

/**
 * The name of the member that holds the values of a path, which tells whether they can be times.
 */
public final class LastMemberName {

    private LastMemberName() {}

    /** The name that the path ends with; for the largest and the smallest, that of the values. */
    public static String of(Query query) {
        boolean picks = query.endsWithSummary() && query.summary().picks();
        List<PathStep> steps = picks ? query.summarized().steps() : query.steps();
        return steps.reversed().stream()
                .map(LastMemberName::of)
                .filter((name) -> !picks || !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String of(PathStep step) {
        return switch (step) {
            case PathStep.Child(List<Selector> selectors) -> of(selectors);
            case PathStep.Descendant(List<Selector> selectors) -> of(selectors);
            case PathStep.Summary _ -> "";
        };
    }

    private static String of(List<Selector> selectors) {
        return selectors.getFirst() instanceof Selector.Name(String name) ? name : "";
    }
}
