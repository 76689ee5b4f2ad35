package dev.bbsh.query.walk;

import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several paths as a tree of their steps: what they begin with in common is there once. */
final class PathTree {

    private final Map<List<Selector>, PathTree> children = new LinkedHashMap<>();
    private final List<Integer> ends = new ArrayList<>();
    private @Nullable PathTree below;

    private PathTree() {}

    /** The tree of paths, each with its number. */
    static PathTree of(Map<Integer, Query> queries) {
        PathTree root = new PathTree();
        queries.forEach(
                (number, query) -> {
                    PathTree end = root;
                    for (PathStep step : query.steps()) {
                        end = end.after(step);
                    }
                    end.ends.add(number);
                });
        return root;
    }

    private PathTree after(PathStep step) {
        return switch (step) {
            case PathStep.Child(List<Selector> selectors) -> child(selectors);
            case PathStep.Descendant(List<Selector> selectors) -> {
                below = below == null ? new PathTree() : below;
                yield below.child(selectors);
            }
            case PathStep.Summary _ -> throw new IllegalArgumentException("not a walk");
        };
    }

    private PathTree child(List<Selector> selectors) {
        return children.computeIfAbsent(selectors, (_) -> new PathTree());
    }

    /** The steps to the children of a value, each with what follows it. */
    Map<List<Selector>, PathTree> children() {
        return children;
    }

    /** The steps to the children of a value and of everything in it; null without any. */
    @Nullable PathTree below() {
        return below;
    }

    /** The numbers of the paths that end here. */
    List<Integer> ends() {
        return ends;
    }
}
