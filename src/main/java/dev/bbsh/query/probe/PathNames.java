package dev.bbsh.query.probe;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Term;
import dev.bbsh.work.Progress;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the names of members in a path, including those in its filters. */
public final class PathNames {

    private final Set<String> names = new LinkedHashSet<>();

    private PathNames() {}

    /** The names, in the order of the path. */
    public static Set<String> of(Query query) {
        PathNames collected = new PathNames();
        collected.add(query);
        return collected.names;
    }

    /** True when a member of a value, at any depth, has this name. */
    public static boolean isMember(String name, JsonValue root, Progress progress) {
        return new PathProbe(root, root, progress).occurs(name);
    }

    private void add(Query query) {
        for (PathStep step : query.steps()) {
            switch (step) {
                case PathStep.Child(List<Selector> selectors) -> selectors.forEach(this::add);
                case PathStep.Descendant(List<Selector> selectors) -> selectors.forEach(this::add);
                case PathStep.Summary _ -> {}
            }
        }
    }

    private void add(Selector selector) {
        switch (selector) {
            case Selector.Name(String name) -> names.add(name);
            case Selector.Filter(FilterCondition condition) -> add(condition);
            case Selector.Wildcard _, Selector.Index _, Selector.Slice _ -> {}
        }
    }

    private void add(FilterCondition condition) {
        switch (condition) {
            case FilterCondition.AnyOf(List<FilterCondition> parts) -> parts.forEach(this::add);
            case FilterCondition.AllOf(List<FilterCondition> parts) -> parts.forEach(this::add);
            case FilterCondition.Not(FilterCondition negated) -> add(negated);
            case FilterCondition.Exists(Query query) -> add(query);
            case FilterCondition.Compares(Term left, var _, Term right) -> add(left, right);
            case FilterCondition.Holds(Term.Call call) -> add(call);
            case FilterCondition.Like(Term left, var _) -> add(left);
            case FilterCondition.Relates(Term left, var _, Term right) -> add(left, right);
        }
    }

    private void add(Term left, Term right) {
        add(left);
        add(right);
    }

    private void add(Term term) {
        switch (term) {
            case Term.Lookup(Query query) -> add(query);
            case Term.Call(var _, List<Term> arguments) -> arguments.forEach(this::add);
            case Term.TextLiteral _, Term.NumberLiteral _, Term.Constant _, Term.ListLiteral _ -> {}
        }
    }
}
