package dev.bbsh.query.diagnosis;

import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;

import java.util.List;

/**
 * The position in a path from which nothing more is found.
 *
 * @param parents the steps before it, from the root, which find something
 * @param hole builds the whole path with other steps in the place of the step that finds nothing
 */
record FailurePoint(List<PathStep> parents, PathTemplate<List<PathStep>> hole) {

    private static final int LONGEST = 60;

    /** The whole path with other steps here. */
    Query with(PathStep... steps) {
        return hole.with(List.of(steps));
    }

    /**
     * A short description of the values before the step: the name of their member, or the document.
     */
    String called() {
        return called(parents);
    }

    static String called(List<PathStep> steps) {
        if (steps.isEmpty()) {
            return "the document";
        }
        Query path = new Query(Query.Start.ROOT, steps);
        if (path.isSingular() && path.toString().length() <= LONGEST) {
            return path.toString();
        }
        return switch (steps.getLast()) {
            case PathStep.Child(List<Selector> one)
                    when one.getFirst() instanceof Selector.Name name ->
                    "'" + name.name() + "'";
            case PathStep.Descendant(List<Selector> one)
                    when one.getFirst() instanceof Selector.Name name ->
                    "'" + name.name() + "'";
            case PathStep.Child _, PathStep.Descendant _, PathStep.Summary _ ->
                    "each of these values";
        };
    }
}
