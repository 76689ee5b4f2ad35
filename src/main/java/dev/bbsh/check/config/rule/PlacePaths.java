package dev.bbsh.check.config.rule;

import dev.bbsh.check.config.reference.PlaceCache;
import dev.bbsh.check.config.rule.PlaceRules.PlaceRule;
import dev.bbsh.json.Place;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules whose paths consist of names, indexes and wildcards. Such a path shows by itself which
 * places it means: the steps to a place lead to all rules about it at once, and no document is
 * searched for the places of one path after the other. For one thread.
 */
final class PlacePaths {

    private final PathNode root;
    private PlaceCache<State> states;

    PlacePaths() {
        root = new PathNode();
        states = states();
    }

    /** The same paths for another thread; none are added any more. */
    PlacePaths(PlacePaths other) {
        root = other.root;
        states = states();
    }

    private PlaceCache<State> states() {
        return new PlaceCache<>(new State(Stream.of(root)), State::after);
    }

    /** The end of the first steps of some paths. */
    private static final class PathNode {

        private final Map<Place.Step, PathNode> next = new HashMap<>();
        private @Nullable PathNode any;
        private PlaceRule rule = PlaceRule.NONE;

        PathNode add(Selector selector) {
            return switch (selector) {
                case Selector.Name(String name) -> add(new Place.Step.Name(name, 0));
                case Selector.Index(long index) -> add(new Place.Step.Index(index));
                case Selector.Wildcard() -> addAny();
                default -> throw new IllegalArgumentException("not for one place: " + selector);
            };
        }

        private PathNode addAny() {
            PathNode known = any == null ? new PathNode() : any;
            any = known;
            return known;
        }

        private PathNode add(Place.Step step) {
            return next.computeIfAbsent(step, (_) -> new PathNode());
        }

        Stream<PathNode> after(Place.Step step) {
            return Stream.of(next.get(step), any).filter(Objects::nonNull);
        }
    }

    /** The rules of the paths that lead to a place, and the paths that go on from there. */
    private static final class State {

        private final List<PathNode> nodes;
        private final PlaceRule rule;
        private final Set<Place.Step> named;
        private final Map<Place.Step, State> next = new HashMap<>();
        private @Nullable State other;

        State(Stream<PathNode> nodes) {
            this.nodes = nodes.toList();
            this.named =
                    this.nodes.stream()
                            .flatMap((node) -> node.next.keySet().stream())
                            .collect(Collectors.toSet());
            this.rule =
                    this.nodes.stream()
                            .map((node) -> node.rule)
                            .reduce(PlaceRule.NONE, PlaceRule::and);
        }

        State after(Place.Step step) {
            Place.Step first = first(step);
            if (named.contains(first)) {
                return next.computeIfAbsent(first, this::read);
            }
            State known = nodes.isEmpty() ? this : other;
            if (known == null) {
                known = read(first);
                other = known;
            }
            return known;
        }

        /** The first of several members with one name: a path means all of them. */
        private static Place.Step first(Place.Step step) {
            return step instanceof Place.Step.Name(String name, int occurrence) && occurrence > 0
                    ? new Place.Step.Name(name, 0)
                    : step;
        }

        private State read(Place.Step step) {
            return new State(nodes.stream().flatMap((node) -> node.after(step)));
        }
    }

    /** True when the path of a rule can be added. */
    static boolean takes(Query path) {
        return path.start() == Query.Start.ROOT
                && path.steps().stream().allMatch(PlacePaths::isPlain);
    }

    private static boolean isPlain(PathStep step) {
        if (!(step instanceof PathStep.Child(List<Selector> selectors)) || selectors.size() != 1) {
            return false;
        }
        return switch (selectors.getFirst()) {
            case Selector.Name _, Selector.Wildcard _ -> true;
            case Selector.Index(long index) -> index >= 0;
            case Selector.Slice _, Selector.Filter _ -> false;
        };
    }

    /** Adds a rule about the places that a path means. */
    void add(Query path, PlaceRule rule) {
        PathNode at = root;
        for (PathStep step : path.steps()) {
            at = at.add(((PathStep.Child) step).selectors().getFirst());
        }
        at.rule = at.rule.and(rule);
        states = states();
    }

    /** The rules about a place. */
    PlaceRule at(Place place) {
        return states.at(place).rule;
    }
}
