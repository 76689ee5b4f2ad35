package dev.bbsh.operation.issue;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.difference.SideVersions;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two documents that are versions of the same synced issue data.
 *
 * @param one the side of the first column
 * @param other the other side, if both documents have it
 * @param onlyIn the sides that only one of the documents has, with its name
 */
public record ComparedData(
        OpenDocument before,
        OpenDocument after,
        SideVersions one,
        Optional<SideVersions> other,
        List<LoneSide> onlyIn) {

    /** A side that only one of the documents has. */
    public record LoneSide(OpenDocument document, Side side) {}

    public ComparedData {
        onlyIn = List.copyOf(onlyIn);
    }

    /** The documents as versions of the same data; nothing when they have no side in common. */
    public static Optional<ComparedData> of(OpenDocument before, OpenDocument after) {
        List<Side> older = new ArrayList<>(sides(before));
        List<Side> newer = new ArrayList<>(sides(after));
        List<SideVersions> pairs = new ArrayList<>();
        for (Side side : sides(before)) {
            newer.stream()
                    .filter((other) -> isSame(side, other))
                    .findFirst()
                    .ifPresent(
                            (same) -> {
                                pairs.add(new SideVersions(side, same));
                                older.remove(side);
                                newer.remove(same);
                            });
        }
        if (older.size() == 1 && newer.size() == 1 && mayBeSame(older, newer, pairs)) {
            pairs.add(new SideVersions(older.removeFirst(), newer.removeFirst()));
        }
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        List<LoneSide> lone = new ArrayList<>();
        older.forEach((side) -> lone.add(new LoneSide(before, side)));
        newer.forEach((side) -> lone.add(new LoneSide(after, side)));
        pairs.sort((left, right) -> left.after().name().compareTo(right.after().name()));
        return Optional.of(
                new ComparedData(
                        before,
                        after,
                        pairs.getFirst(),
                        pairs.size() > 1 ? Optional.of(pairs.getLast()) : Optional.empty(),
                        lone));
    }

    private static List<Side> sides(OpenDocument document) {
        DocumentAnalysis analysis = document.analysis();
        return analysis.sides();
    }

    private static boolean isSame(Side one, Side other) {
        return one.project().isPresent() && one.project().equals(other.project());
    }

    /** True for the sides that are left: their project may have got another key. */
    private static boolean mayBeSame(List<Side> older, List<Side> newer, List<SideVersions> pairs) {
        Side one = older.getFirst();
        Side other = newer.getFirst();
        boolean partners =
                one.partnerProject().isPresent()
                        && one.partnerProject().equals(other.partnerProject());
        boolean unknown = one.project().isEmpty() || other.project().isEmpty();
        return !pairs.isEmpty() || partners || (unknown && one.name() == other.name());
    }

    /** True when the sides have changed places. */
    public boolean isSwapped() {
        return one.before().name() != one.after().name();
    }

    /** The differences outside the records. */
    public List<JsonComparison.Difference> outside(Progress progress) {
        Map<Place.Step, JsonValue> left = members(before.content().root());
        List<JsonComparison.Difference> found = new ArrayList<>();
        members(after.content().root())
                .forEach(
                        (step, value) -> {
                            Place place = Place.root().child(step);
                            JsonValue was = left.remove(step);
                            if (was == null) {
                                found.add(new JsonComparison.Difference.Added(place, value));
                            } else if (!JsonComparison.same(was, value, progress)) {
                                found.add(new JsonComparison.Difference.Changed(place, was, value));
                            }
                        });
        left.forEach(
                (step, value) ->
                        found.add(
                                new JsonComparison.Difference.Removed(
                                        Place.root().child(step), value)));
        return found;
    }

    /**
     * The members of a document besides its records; of a name that repeats, the last has those.
     */
    private static Map<Place.Step, JsonValue> members(JsonValue root) {
        Map<Place.Step, JsonValue> members = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Member member : root.members()) {
            int occurrence = seen.merge(member.name(), 1, Integer::sum) - 1;
            members.put(new Place.Step.Name(member.name(), occurrence), member.value());
        }
        for (SideName side : SideName.values()) {
            Integer count = seen.get(side.key());
            if (count != null && root.member(side.key()).orElseThrow().kind() != JsonKind.NULL) {
                members.remove(new Place.Step.Name(side.key(), count - 1));
            }
        }
        return members;
    }
}
