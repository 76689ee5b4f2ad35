package dev.bbsh.check.config.idspace;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.syntax.JsonKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Maps each place to its place in an earlier version of the document, in one walk: children match
 * by position while their number is unchanged.
 */
final class VersionAlignment {

    private final Set<Place> wanted;
    private final Map<Place, JsonValue> values = new HashMap<>();
    private final Map<Place, Place> before = new HashMap<>();

    /**
     * Aligns some places of the later version.
     *
     * @param was the earlier version
     * @param is the later one
     */
    VersionAlignment(JsonValue was, JsonValue is, Set<Place> wanted) {
        this.wanted = wanted;
        walk(is, Place.root(), was, Place.root());
    }

    /** The values at the places that exist. */
    Map<Place, JsonValue> values() {
        return values;
    }

    /** The places in the earlier version, as far as they can be determined. */
    Map<Place, Place> before() {
        return before;
    }

    private void walk(JsonValue is, Place at, JsonValue was, Place there) {
        note(is, at);
        if (wanted.contains(at)) {
            before.put(at, there);
        }
        if (is.kind() != was.kind() || is.size() != was.size()) {
            below(is, at);
            return;
        }
        List<Child> old = children(was, there);
        List<Child> now = children(is, at);
        for (int i = 0; i < now.size(); i++) {
            walk(now.get(i).value(), now.get(i).at(), old.get(i).value(), old.get(i).at());
        }
    }

    private void below(JsonValue value, Place at) {
        note(value, at);
        children(value, at).forEach((each) -> below(each.value(), each.at()));
    }

    private void note(JsonValue value, Place at) {
        if (wanted.contains(at)) {
            values.put(at, value);
        }
    }

    private record Child(Place at, JsonValue value) {}

    private static List<Child> children(JsonValue container, Place at) {
        List<Child> children = new ArrayList<>();
        if (container.kind() == JsonKind.ARRAY) {
            container
                    .elements()
                    .forEach((each) -> children.add(new Child(at.child(children.size()), each)));
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Member each : container.members()) {
            int occurrence = seen.merge(each.name(), 1, Integer::sum) - 1;
            children.add(new Child(at.child(each.name(), occurrence), each.value()));
        }
        return children;
    }
}
