package dev.bbsh.query.absence;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.path.Condition;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Step;
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
        return new Probe(root, root, progress).occurs(name);
    }

    private void add(Query query) {
        for (Step step : query.steps()) {
            switch (step) {
                case Step.Child(List<Selector> selectors) -> selectors.forEach(this::add);
                case Step.Descendant(List<Selector> selectors) -> selectors.forEach(this::add);
                case Step.Summary _ -> {}
            }
        }
    }

    private void add(Selector selector) {
        switch (selector) {
            case Selector.Name(String name) -> names.add(name);
            case Selector.Filter(Condition condition) -> add(condition);
            case Selector.Each _, Selector.Index _, Selector.Slice _ -> {}
        }
    }

    private void add(Condition condition) {
        switch (condition) {
            case Condition.AnyOf(List<Condition> parts) -> parts.forEach(this::add);
            case Condition.AllOf(List<Condition> parts) -> parts.forEach(this::add);
            case Condition.Not(Condition negated) -> add(negated);
            case Condition.Exists(Query query) -> add(query);
            case Condition.Compares(Term left, var _, Term right) -> add(left, right);
            case Condition.Holds(Term.Call call) -> add(call);
            case Condition.Like(Term left, var _) -> add(left);
            case Condition.Relates(Term left, var _, Term right) -> add(left, right);
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
            case Term.Text _, Term.Numeral _, Term.Constant _, Term.Listing _ -> {}
        }
    }
}
