package dev.bbsh.operation.replace;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the places of an older version of a document in a newer one. Records are found by their
 * issue key, elements of other arrays by their value or their ID, and never by their number alone.
 */
final class PlaceLookup {

    /** The members that tell one element of an array from the others, the best first. */
    private static final List<String> IDENTITIES = List.of("id", "localId", "key", "name");

    private final DocumentAnalysis before;
    private final DocumentAnalysis after;
    private final Progress progress;

    PlaceLookup(DocumentAnalysis before, DocumentAnalysis after, Progress progress) {
        this.before = before;
        this.after = after;
        this.progress = progress;
    }

    /**
     * The same place in the newer version; nothing when its container isn't there, or when it can
     * be several. The last member need not exist.
     */
    Optional<Place> find(Place place) {
        Place found = Place.root();
        JsonValue older = before.document().root();
        JsonValue newer = after.document().root();
        for (int i = 0; i < place.steps().size(); i++) {
            boolean last = i == place.steps().size() - 1;
            Optional<Place.Step> step = step(place, i, older, newer);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            found = found.child(step.get());
            if (last) {
                return Optional.of(found);
            }
            Optional<JsonValue> was = child(older, place.steps().get(i));
            Optional<JsonValue> now = child(newer, step.get());
            if (was.isEmpty() || now.isEmpty()) {
                return Optional.empty();
            }
            older = was.get();
            newer = now.get();
        }
        return Optional.of(found);
    }

    private static Optional<JsonValue> child(JsonValue parent, Place.Step step) {
        return Place.ordinal(parent, step).map(parent::element);
    }

    private Optional<Place.Step> step(Place place, int at, JsonValue older, JsonValue newer) {
        Place.Step step = place.steps().get(at);
        if (!(step instanceof Place.Step.Index(long index))) {
            boolean isObject = newer.kind() == JsonKind.OBJECT;
            return isObject ? Optional.of(step) : Optional.empty();
        }
        Optional<SideName> records = at == 1 ? side(place.steps().getFirst()) : Optional.empty();
        return records.isPresent() && hasKeys(records.get())
                ? record(records.get(), index, older).map(Place.Step.Index::new)
                : element(index, older, newer).map(Place.Step.Index::new);
    }

    private static Optional<SideName> side(Place.Step step) {
        for (SideName side : SideName.values()) {
            if (step instanceof Place.Step.Name(String name, int _) && name.equals(side.key())) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }

    private boolean hasKeys(SideName side) {
        return records(before, side).isPresent() && records(after, side).isPresent();
    }

    private static Optional<Side> records(DocumentAnalysis version, SideName name) {
        return version.issues().flatMap((data) -> data.side(name));
    }

    /** The number of the record with the same key; of several, the one with the same rank. */
    private Optional<Long> record(SideName side, long index, JsonValue records) {
        Optional<String> key =
                records.element(index)
                        .member(IssueField.LOCAL_ISSUE_KEY.key())
                        .flatMap(JsonValue::asString);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        List<Long> was = records(records(before, side).orElseThrow(), key.get());
        List<Long> now = records(records(after, side).orElseThrow(), key.get());
        int rank = was.indexOf(index);
        return was.size() == now.size() && rank >= 0
                ? Optional.of(now.get(rank))
                : Optional.empty();
    }

    /** The numbers of the records with a key, ascending. */
    private List<Long> records(Side side, String key) {
        KeyIndex index =
                KeyIndex.of(IssueRecords.of(side, progress), IssueField.LOCAL_ISSUE_KEY, progress);
        List<Long> found = new ArrayList<>();
        for (int at = index.find(key); at != KeyIndex.NONE; at = index.another(at)) {
            found.add((long) at);
        }
        found.sort(null);
        return found;
    }

    /** The number of the element with the same value, or else of the one with the same ID. */
    private Optional<Long> element(long index, JsonValue older, JsonValue newer) {
        boolean arrays = older.kind() == JsonKind.ARRAY && newer.kind() == JsonKind.ARRAY;
        if (!arrays || index >= older.size()) {
            return Optional.empty();
        }
        JsonValue wanted = older.element(index);
        Optional<Long> same = ranked(index, equal(wanted, older), equal(wanted, newer));
        return same.isPresent() ? same : identified(wanted, older, newer);
    }

    private static Optional<Long> ranked(long index, List<Long> was, List<Long> now) {
        int rank = was.indexOf(index);
        return rank >= 0 && was.size() == now.size()
                ? Optional.of(now.get(rank))
                : Optional.empty();
    }

    private List<Long> equal(JsonValue wanted, JsonValue array) {
        List<Long> found = new ArrayList<>();
        long number = 0;
        for (JsonValue each : array.elements()) {
            progress.advance(0);
            if (JsonComparison.same(wanted, each, Progress.NONE)) {
                found.add(number);
            }
            number++;
        }
        return found;
    }

    private Optional<Long> identified(JsonValue wanted, JsonValue older, JsonValue newer) {
        for (String name : IDENTITIES) {
            Optional<JsonValue> id = wanted.member(name).filter((it) -> !it.kind().isContainer());
            if (id.isPresent()) {
                List<Long> was = identified(name, id.get(), older);
                List<Long> now = identified(name, id.get(), newer);
                return was.size() == 1 && now.size() == 1
                        ? Optional.of(now.getFirst())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Long> identified(String name, JsonValue id, JsonValue array) {
        List<Long> found = new ArrayList<>();
        long number = 0;
        for (JsonValue each : array.elements()) {
            progress.advance(0);
            if (each.member(name)
                    .filter((other) -> JsonComparison.same(id, other, Progress.NONE))
                    .isPresent()) {
                found.add(number);
            }
            number++;
        }
        return found;
    }
}
