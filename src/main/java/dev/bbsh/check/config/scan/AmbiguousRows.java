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

    /**
     * The references of one row of which several are in doubt, by what they have in common.
     *
     * @param side none for those whose side is in doubt
     */
    private record Group(ReferenceKind kind, boolean isList, Optional<SideName> side) {

        boolean isLike(Group other, Optional<SideName> itsSide) {
            return kind == other.kind && isList == other.isList && side.equals(itsSide);
        }
    }

    private final Set<Place> ids = new HashSet<>();
    private final Predicate<Place> said;
    private final List<List<Columns>> rows = new ArrayList<>();
    private final Map<Place, List<Columns>> byRow = new HashMap<>();

    private AmbiguousRows(List<Reference> found, Predicate<Place> said) {
        this.said = said;
        for (Reference each : found) {
            if (each.part() == Reference.Part.KEY) {
                ids.add(each.place());
            }
        }
        for (Reference each : found) {
            rows.add(rows(each));
        }
    }

    /** The columns of a row that have a reference, as far as it matters: one, or several. */
    private static final class Columns {

        private final Group group;
        private final List<Columns> inRow;
        private final Place row;
        private final Place first;
        private boolean several;

        Columns(Group group, List<Columns> inRow, Place row, Place first) {
            this.group = group;
            this.inRow = inRow;
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
                    !all.isSaid(each)
                            && all.rows.get(i).stream().anyMatch(AmbiguousRows::isSeveral);
            doubted.add(
                    several
                            ? each.withDoubt(
                                    new SideDoubt(
                                            SideDoubt.Cause.SAME_KIND, "", each.place().depth()))
                            : each);
        }
        return doubted;
    }

    /** True when a row has several columns for what belongs to one side, or may do so. */
    private static boolean isSeveral(Columns columns) {
        if (columns.several || columns.group.side().isEmpty()) {
            return columns.several;
        }
        // Besides those that are certain, others whose side is in doubt.
        return columns.inRow.stream()
                .anyMatch((each) -> each.group.isLike(columns.group, Optional.empty()));
    }

    /** True when a user rule gives the side of this very place, or of the list that it is in. */
    private boolean isSaid(Reference each) {
        return said.test(each.place()) || each.place().parent().filter(said).isPresent();
    }

    /** The rows of a value, or the objects that act as a row. */
    private List<Columns> rows(Reference each) {
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
        Columns nearest = row(object.get(), each);
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
     * Adds a reference to a row, among those of its group. References that are certain on different
     * sides are in different groups.
     */
    private Columns row(Place row, Reference each) {
        Group group =
                new Group(
                        each.kind(),
                        !isElement(row) && isElement(each.place()),
                        each.doubt().isPresent() ? Optional.empty() : each.side());
        List<Columns> inRow = byRow.computeIfAbsent(row, (_) -> new ArrayList<>(1));
        Columns columns = find(inRow, group);
        if (columns == null) {
            columns = new Columns(group, inRow, row, each.place());
            inRow.add(columns);
        } else {
            columns.add(each.place());
        }
        return columns;
    }

    private static @Nullable Columns find(List<Columns> inRow, Group group) {
        for (Columns each : inRow) {
            if (each.group.isLike(group, group.side())) {
                return each;
            }
        }
        return null;
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
