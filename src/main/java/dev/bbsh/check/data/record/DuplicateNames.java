package dev.bbsh.check.data.record;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Place;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.Span;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds duplicate names in objects: the parser recorded in which segments they are. */
final class DuplicateNames {

    private final List<DuplicateName> found = new ArrayList<>();
    private final Map<Segment, int[]> keys = new LinkedHashMap<>();

    /** Finds the duplicate names in document order; of a segment with very many only the first. */
    static List<DuplicateName> in(JsonValue root) {
        DuplicateNames search = new DuplicateNames();
        search.look(root, Place.root());
        return search.found;
    }

    private void look(JsonValue value, Place at) {
        boolean inside =
                switch (value) {
                    case Span(Segment segment, int node) ->
                            segment.isContainer(node)
                                    && hasRepeated(segment, node, segment.next(node));
                    case Composite _ -> true;
                };
        if (inside) {
            if (value.kind() == JsonKind.OBJECT) {
                lookAtMembers(value, at);
            } else {
                lookAtElements(value, at);
            }
        }
    }

    private void lookAtMembers(JsonValue object, Place at) {
        Map<String, List<JsonValue>> values = new LinkedHashMap<>();
        for (Member member : object.members()) {
            List<JsonValue> same = values.computeIfAbsent(member.name(), (n) -> new ArrayList<>(1));
            look(member.value(), at.child(member.name(), same.size()));
            same.add(member.value());
        }
        values.forEach(
                (name, all) -> {
                    if (all.size() > 1) {
                        found.add(new DuplicateName(at, name, all));
                    }
                });
    }

    private void lookAtElements(JsonValue array, Place at) {
        long index = 0;
        for (Piece piece : array.pieces()) {
            switch (piece) {
                case Run run -> look(run, index, at);
                case SingleChild entry -> look(entry.value(), at.child(index));
            }
            index += piece.count();
        }
    }

    private void look(Run run, long first, Place at) {
        Segment segment = run.segment();
        if (!hasRepeated(segment, run.from(), run.to())) {
            return;
        }
        long index = first;
        for (int node = run.from(); node < run.to(); node = segment.next(node)) {
            if (hasRepeated(segment, node, segment.next(node))) {
                look(new Span(segment, node), at.child(index));
            }
            index++;
        }
    }

    /** True when a key that repeats another one is between two tape indexes. */
    private boolean hasRepeated(Segment segment, int from, int to) {
        if (segment.duplicates().count() == 0) {
            return false;
        }
        int[] sorted =
                keys.computeIfAbsent(
                        segment,
                        (each) ->
                                each.duplicates().keys().stream()
                                        .mapToInt(Integer::intValue)
                                        .sorted()
                                        .toArray());
        int at = Arrays.binarySearch(sorted, from);
        int next = at >= 0 ? at : -at - 1;
        return next < sorted.length && sorted[next] < to;
    }

    /**
     * A duplicate name in one object.
     *
     * @param object the place of the object
     * @param values of the members with that name, in their order
     */
    record DuplicateName(Place object, String name, List<JsonValue> values) {

        DuplicateName {
            values = List.copyOf(values);
        }

        /** The place of one of the members. */
        Place place(int occurrence) {
            return object.child(name, occurrence);
        }

        /** The name of the issue to which the object belongs, or the place of the object. */
        String owner(CheckedData data) {
            return record(data)
                    .map(SyncedIssue::name)
                    .orElseGet(() -> object.steps().isEmpty() ? "top" : object.toString());
        }

        /** The key of the issue to which the object belongs. */
        Optional<String> issue(CheckedData data) {
            return record(data).flatMap(SyncedIssue::localIssueKey);
        }

        private Optional<SyncedIssue> record(CheckedData data) {
            List<Place.Step> steps = object.steps();
            if (steps.size() >= 2
                    && steps.get(0) instanceof Place.Step.Name(String side, int _)
                    && steps.get(1) instanceof Place.Step.Index(long index)) {
                return data.sides().stream()
                        .filter((each) -> each.side().name().key().equals(side))
                        .filter((each) -> index < each.records().size())
                        .map((each) -> each.records().reader().read((int) index))
                        .findFirst();
            }
            return Optional.empty();
        }
    }
}
