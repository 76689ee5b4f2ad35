package dev.bbsh.check.config.scan;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.reference.SideDoubt;
import dev.bbsh.json.Place;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds rows with two references of one kind, such as two fields: one of them may be the partner's,
 * whatever the names are. A parent and its child are both on the same side.
 */
final class AmbiguousRows {

    private static final Set<String> CASCADE = Set.of("parent", "child");

    private static final Set<String> GENERIC =
            Set.of(
                    "key", "value", "id", "field", "name", "item", "entry", "element", "jira",
                    "data");

    private record Row(Place place, ReferenceKind kind, boolean isList, Optional<SideName> side) {}

    private final Set<Place> ids = new HashSet<>();
    private final Predicate<Place> said;
    private final List<List<Row>> rows = new ArrayList<>();
    private final Map<Row, Columns> columns = new HashMap<>();

    private AmbiguousRows(List<Reference> found, Predicate<Place> said) {
        this.said = said;
        for (Reference each : found) {
            if (each.part() == Reference.Part.KEY) {
                ids.add(each.place());
            }
        }
        for (Reference each : found) {
            List<Row> of = rows(each);
            rows.add(of);
            of.forEach((row) -> put(row, each));
        }
    }

    /** The columns of a row that have a reference, as far as it matters: one, or several. */
    private static final class Columns {

        private final Place row;
        private final Place first;
        private boolean several;

        Columns(Place row, Place first) {
            this.row = row;
            this.first = first;
        }

        void add(Place place) {
            several |= !isSame(place);
        }

        /** True when a place is in the first column: elements of one list are all in one. */
        private boolean isSame(Place place) {
            if (place.depth() != first.depth()) {
                return false;
            }
            Place one = first;
            Place other = place;
            while (one.depth() > row.depth()) {
                boolean listed = isElement(one) && isElement(other);
                if (!listed && !one.last().equals(other.last())) {
                    return false;
                }
                one = one.parent().orElseThrow();
                other = other.parent().orElseThrow();
            }
            return true;
        }
    }

    /**
     * The same references, with the doubts that their rows raise.
     *
     * @param said whether the user says the side of a place
     */
    static List<Reference> doubted(List<Reference> found, Predicate<Place> said) {
        AmbiguousRows all = new AmbiguousRows(found, said);
        List<Reference> doubted = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Reference each = found.get(i);
            boolean several =
                    !all.isSaid(each) && all.rows.get(i).stream().anyMatch(all::isSeveral);
            doubted.add(
                    several
                            ? each.withDoubt(
                                    new SideDoubt(
                                            SideDoubt.Cause.SAME_KIND, "", each.place().depth()))
                            : each);
        }
        return doubted;
    }

    private void put(Row row, Reference each) {
        columns.computeIfAbsent(row, (_) -> new Columns(row.place(), each.place()))
                .add(each.place());
    }

    private boolean isSeveral(Row row) {
        Row open = new Row(row.place(), row.kind(), row.isList(), Optional.empty());
        Columns certain = row.side().isEmpty() ? null : columns.get(row);
        Columns others = columns.get(open);
        boolean both = certain != null && others != null;
        return both || isSeveral(certain) || isSeveral(others);
    }

    private static boolean isSeveral(@Nullable Columns columns) {
        return columns != null && columns.several;
    }

    /** True when a user rule gives the side of this very place, or of the list that it is in. */
    private boolean isSaid(Reference each) {
        return said.test(each.place()) || each.place().parent().filter(said).isPresent();
    }

    /** The rows of a value, or the objects that act as a row. */
    private List<Row> rows(Reference each) {
        if (each.part() != Reference.Part.VALUE || isCascade(each)) {
            return List.of();
        }
        Place named = each.place();
        while (isElement(named)) {
            named = named.parent().orElseThrow();
        }
        Optional<Place> object = named.parent();
        if (object.isEmpty()) {
            return List.of();
        }
        for (Place at = object.get(); at.depth() > 0; at = at.parent().orElseThrow()) {
            if (isElement(at) || ids.contains(at)) {
                return List.of(row(at, each));
            }
        }
        if (isPerson(each.kind())) {
            return List.of();
        }
        Row nearest = row(object.get(), each);
        boolean open = each.doubt().isPresent() || isSaid(each);
        return object.get()
                .parent()
                .filter((_) -> open || isGeneric(object.get()))
                .map((outer) -> List.of(nearest, row(outer, each)))
                .orElseGet(() -> List.of(nearest));
    }

    /** True for a member that only groups values, with a name that has no meaning. */
    private static boolean isGeneric(Place place) {
        return place.last().orElse(null) instanceof Place.Step.Name(String name, int _)
                && GENERIC.contains(name);
    }

    private static boolean isElement(Place place) {
        return place.last().orElse(null) instanceof Place.Step.Index;
    }

    /**
     * The row of a reference. References that are certain on different sides are in different rows.
     */
    private static Row row(Place place, Reference each) {
        return new Row(
                place,
                each.kind(),
                !isElement(place) && isElement(each.place()),
                each.doubt().isPresent() ? Optional.empty() : each.side());
    }

    /** True for users: settings commonly name several people. */
    private static boolean isPerson(ReferenceKind kind) {
        return kind == ReferenceKind.USER || kind == ReferenceKind.USER_EMAIL;
    }

    private static boolean isCascade(Reference each) {
        return each.place().last().orElse(null) instanceof Place.Step.Name(String name, int _)
                && CASCADE.contains(name);
    }
}
