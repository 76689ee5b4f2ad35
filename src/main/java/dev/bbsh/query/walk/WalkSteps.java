package dev.bbsh.query.walk;

import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.MemberName;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.Span;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.query.match.CancellationCheck;
import dev.bbsh.query.match.NamedSteps;
import dev.bbsh.query.match.NodeCursor;
import dev.bbsh.query.match.NodePredicate;
import dev.bbsh.query.match.NodeStream;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.plan.KeyEquality;
import dev.bbsh.query.plan.QueryPlanner;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps that several paths take from one value: by names and by conditions, which are asked of
 * each child in one pass, and others, such as slices, each by itself.
 */
final class WalkSteps {

    private final NamedSteps<PathWalk> names = new NamedSteps<>();
    private final List<Tested> tests = new ArrayList<>();
    private final List<Other> others = new ArrayList<>();
    private final NodeCursor current = new NodeCursor();
    private final CancellationCheck meter;

    private record Tested(NodePredicate test, PathWalk next) {}

    private record Other(NodeStream nodes, PathWalk next) {}

    WalkSteps(PathTree tree, QueryPlanner planner, PathHits hits) {
        this.meter = planner.meter();
        tree.children()
                .forEach(
                        (selectors, rest) ->
                                add(selectors, planner, new PathWalk(rest, planner, hits)));
    }

    private void add(List<Selector> selectors, QueryPlanner planner, PathWalk next) {
        switch (selectors.getFirst()) {
            case Selector.Name(String name) when selectors.size() == 1 -> names.put(name, next);
            case Selector.Wildcard _ when selectors.size() == 1 ->
                    tests.add(new Tested((_) -> true, next));
            case Selector.Filter filter
                    when selectors.size() == 1 && KeyEquality.in(filter.condition()).isEmpty() ->
                    tests.add(new Tested(planner.test(filter.condition()), next));
            case Selector.Name _,
                    Selector.Wildcard _,
                    Selector.Filter _,
                    Selector.Index _,
                    Selector.Slice _ -> {
                List<PathStep> step = List.of(new PathStep.Child(selectors));
                others.add(new Other(planner.nodes(new Query(Query.Start.CURRENT, step)), next));
            }
        }
    }

    boolean isEmpty() {
        return names.size() == 0 && tests.isEmpty() && others.isEmpty();
    }

    /** True when they find no child of an object, or of an array, but may in what is below it. */
    boolean onlyDescends(boolean keyed) {
        return !looksAtChildren(keyed) && others.isEmpty();
    }

    /** True when the children of an object, or of an array, matter. */
    boolean looksAtChildren(boolean keyed) {
        return (keyed && names.size() > 0) || !tests.isEmpty();
    }

    /** The number of members after which no other of an object matters; -1 when all do. */
    int most(boolean keyed) {
        return keyed && tests.isEmpty() ? names.size() : -1;
    }

    /** The steps by name from an object; null when its names have to be compared. */
    NamedSteps.@Nullable Members<PathWalk> of(Segment segment, int object) {
        return names.of(segment, object);
    }

    /** The step by the name of a key; null when there is none. */
    @Nullable PathWalk named(Segment segment, int key) {
        return names.at(segment, key);
    }

    /**
     * Takes a child by its name, and by the conditions that it meets.
     *
     * @param named the step by its name
     */
    void child(Segment segment, int node, @Nullable PathWalk named) {
        if (named != null) {
            named.at(segment, node);
        }
        for (int i = 0; i < tests.size(); i++) {
            current.to(segment, node);
            if (tests.get(i).test().holds(current)) {
                tests.get(i).next().at(segment, node);
            }
        }
    }

    /** Takes a child by its name, and by the conditions that it meets. */
    void child(@Nullable MemberName name, JsonValue value) {
        PathWalk named = name == null ? null : names.at(name.segment(), name.key());
        if (named != null) {
            current.to(value);
            named.at(current);
        }
        for (Tested each : tests) {
            current.to(value);
            if (each.test().holds(current)) {
                each.next().at(current);
            }
        }
    }

    /** Takes the other steps from a container. */
    void others(NodeCursor container) {
        for (int i = 0; i < others.size(); i++) {
            NodeStream nodes = others.get(i).nodes();
            nodes.start(container);
            while (nodes.next()) {
                others.get(i).next().at(nodes.at());
            }
        }
    }

    /**
     * Takes the steps from a container, and then from each container in it: RFC 9535 has the
     * children of a value before what is in them.
     */
    void descend(JsonValue value) {
        switch (value) {
            case Span(Segment segment, int node) when segment.isContainer(node) ->
                    descend(segment, node);
            case Span _ -> {}
            case Composite composite -> descend(composite);
        }
    }

    /** Takes the steps from a container, and from each container in it. */
    void descend(Segment segment, int container) {
        NamedSteps.Members<PathWalk> steps = names.of(segment, container);
        boolean keyed = steps != null || segment.first(container) == '{';
        int end = segment.next(container);
        int from = segment.firstChild(container);
        if (steps != null && tests.isEmpty()) {
            from = members(segment, from, steps);
        } else if (looksAtChildren(keyed)) {
            children(segment, from, end, keyed);
        }
        if (!others.isEmpty()) {
            current.to(segment, container);
            others(current);
        }
        if (steps == null) {
            containers(segment, from, end, keyed);
        } else {
            containers(segment, from, end, steps);
        }
    }

    private void containers(Segment segment, int from, int to, NamedSteps.Members<PathWalk> steps) {
        for (int key = from; key < to; key = segment.next(key + 1)) {
            meter.tick();
            steps.touched(segment, key, 0);
            if (segment.isContainer(key + 1)) {
                descend(segment, key + 1);
            }
        }
    }

    /** Takes the steps by name from an object; returns the first key that may have a container. */
    private int members(Segment segment, int from, NamedSteps.Members<PathWalk> steps) {
        int key = from;
        int first = -1;
        for (int number = 0; number < steps.count(); number++) {
            meter.tick();
            PathWalk named = steps.touched(segment, key, number);
            if (named != null) {
                named.at(segment, key + 1);
            }
            if (first < 0 && segment.isContainer(key + 1)) {
                first = key;
            }
            key = segment.next(key + 1);
        }
        return first < 0 ? key : first;
    }

    private void children(Segment segment, int from, int to, boolean keyed) {
        int at = from;
        while (at < to) {
            meter.tick();
            int node = keyed ? at + 1 : at;
            child(segment, node, keyed ? named(segment, at) : null);
            at = segment.next(node);
        }
    }

    private void containers(Segment segment, int from, int to, boolean keyed) {
        int at = from;
        while (at < to) {
            meter.tick();
            int node = keyed ? at + 1 : at;
            if (segment.isContainer(node)) {
                descend(segment, node);
            }
            at = segment.next(node);
        }
    }

    /** Takes the steps from a composed container, and from each container in it. */
    void descend(Composite composite) {
        for (Piece piece : composite.pieces()) {
            switch (piece) {
                case Run run when looksAtChildren(run.keyed()) ->
                        children(run.segment(), run.from(), run.to(), run.keyed());
                case Run _ -> {}
                case SingleChild child -> {
                    meter.tick();
                    child(child.name(), child.value());
                }
            }
        }
        current.to(composite);
        others(current);
        for (Piece piece : composite.pieces()) {
            switch (piece) {
                case Run run -> containers(run.segment(), run.from(), run.to(), run.keyed());
                case SingleChild child -> {
                    meter.tick();
                    descend(child.value());
                }
            }
        }
    }
}
