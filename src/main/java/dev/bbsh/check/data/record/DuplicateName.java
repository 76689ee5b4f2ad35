package dev.bbsh.check.data.record;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import java.util.List;
import java.util.Optional;

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
