package dev.bbsh.check.config.scan;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.reference.SideDoubt;
import dev.bbsh.json.Place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private record Row(
            List<Place.Step> steps, ReferenceKind kind, boolean isList, Optional<SideName> side) {}

    private final Set<Place> ids = new HashSet<>();
    private final Set<Place> said;
    private final Map<Row, Set<List<String>>> columns = new HashMap<>();

    private AmbiguousRows(List<Reference> found, Set<Place> said) {
        this.said = said;
        found.stream()
                .filter((each) -> each.part() == Reference.Part.KEY)
                .forEach((each) -> ids.add(each.place()));
        for (Reference each : found) {
            rows(each).forEach((row) -> put(row, each));
        }
    }

    /**
     * The same references, with the doubts that their rows raise.
     *
     * @param said the places whose side the user says
     */
    static List<Reference> doubted(List<Reference> found, Set<Place> said) {
        AmbiguousRows rows = new AmbiguousRows(found, said);
        List<Reference> doubted = new ArrayList<>();
        for (Reference each : found) {
            boolean several =
                    !rows.isSaid(each) && rows.rows(each).stream().anyMatch(rows::isSeveral);
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
        columns.computeIfAbsent(row, (_) -> new HashSet<>()).add(column(each, row));
    }

    private boolean isSeveral(Row row) {
        Row open = new Row(row.steps(), row.kind(), row.isList(), Optional.empty());
        int certain = row.equals(open) ? 0 : columns.getOrDefault(row, Set.of()).size();
        return certain + columns.getOrDefault(open, Set.of()).size() > 1;
    }

    /** True when a user rule gives the side of this very place, or of the list that it is in. */
    private boolean isSaid(Reference each) {
        return !said.isEmpty()
                && (said.contains(each.place())
                        || each.place().parent().filter(said::contains).isPresent());
    }

    /** The rows of a value, or the objects that act as a row. */
    private List<Row> rows(Reference each) {
        if (each.part() != Reference.Part.VALUE || isCascade(each)) {
            return List.of();
        }
        List<Place.Step> steps = each.place().steps();
        int lastName = steps.size() - 1;
        while (lastName >= 0 && steps.get(lastName) instanceof Place.Step.Index) {
            lastName--;
        }
        int row = lastName - 1;
        while (row >= 0 && !isRow(steps, row)) {
            row--;
        }
        if (row >= 0) {
            return List.of(row(steps.subList(0, row + 1), each));
        }
        if (lastName < 0 || isPerson(each.kind())) {
            return List.of();
        }
        List<Row> objects = new ArrayList<>(List.of(row(steps.subList(0, lastName), each)));
        boolean open = each.doubt().isPresent() || isSaid(each);
        if (lastName > 0 && (open || isGeneric(steps.get(lastName - 1)))) {
            objects.add(row(steps.subList(0, lastName - 1), each));
        }
        return objects;
    }

    /** True for a member that only groups values, with a name that has no meaning. */
    private static boolean isGeneric(Place.Step step) {
        return step instanceof Place.Step.Name(String name, int _) && GENERIC.contains(name);
    }

    /**
     * The row of a reference. References that are certain on different sides are in different rows.
     */
    private static Row row(List<Place.Step> steps, Reference each) {
        boolean isRow = !steps.isEmpty() && steps.getLast() instanceof Place.Step.Index;
        boolean isList = !isRow && each.place().steps().getLast() instanceof Place.Step.Index;
        return new Row(
                steps,
                each.kind(),
                isList,
                each.doubt().isPresent() ? Optional.empty() : each.side());
    }

    private boolean isRow(List<Place.Step> steps, int at) {
        return steps.get(at) instanceof Place.Step.Index
                || ids.contains(Place.of(steps.subList(0, at + 1)));
    }

    /** True for users: settings commonly name several people. */
    private static boolean isPerson(ReferenceKind kind) {
        return kind == ReferenceKind.USER || kind == ReferenceKind.USER_EMAIL;
    }

    private static boolean isCascade(Reference each) {
        return each.place().steps().getLast() instanceof Place.Step.Name(String name, int _)
                && CASCADE.contains(name);
    }

    private static List<String> column(Reference each, Row row) {
        return each.place().steps().stream()
                .skip(row.steps().size())
                .map(
                        (step) ->
                                step instanceof Place.Step.Name(String name, int nth)
                                        ? name + nth
                                        : "*")
                .toList();
    }
}
