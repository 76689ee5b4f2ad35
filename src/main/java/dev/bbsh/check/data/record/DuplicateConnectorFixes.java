package dev.bbsh.check.data.record;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.check.Fix;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.syntax.JsonKind;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The fixes for a duplicate connector: somebody put both sides into one file and forgot to give one
 * of them the other name.
 */
final class DuplicateConnectorFixes {

    private final DuplicateName repeated;
    private final SideName name;
    private final List<Side> sides;

    private DuplicateConnectorFixes(DuplicateName repeated, SideName name) {
        this.repeated = repeated;
        this.name = name;
        this.sides = repeated.values().stream().map((records) -> new Side(name, records)).toList();
    }

    /**
     * The possible fixes; none where the two values are not two sides, or the other name is taken.
     */
    static List<Fix> of(DuplicateName repeated, CheckedData data, JsonValue root) {
        Optional<SideName> name = connector(repeated);
        if (name.isEmpty() || root.member(name.get().other().key()).isPresent()) {
            return List.of();
        }
        DuplicateConnectorFixes renaming = new DuplicateConnectorFixes(repeated, name.get());
        Optional<String> moving = data.context().facts().moving();
        return IntStream.of(1, 0)
                .filter((each) -> renaming.mirrors())
                .filter((each) -> renaming.fits(each, moving))
                .mapToObj(renaming::fix)
                .toList();
    }

    /** The connector whose name is duplicated at the top level. */
    static Optional<SideName> connector(DuplicateName repeated) {
        return repeated.object().steps().isEmpty()
                ? List.of(SideName.values()).stream()
                        .filter((side) -> side.key().equals(repeated.name()))
                        .findFirst()
                : Optional.empty();
    }

    private boolean mirrors() {
        List<JsonValue> values = repeated.values();
        if (values.size() != 2
                || values.stream().anyMatch((each) -> each.kind() != JsonKind.ARRAY)) {
            return false;
        }
        Side one = sides.get(0);
        Side other = sides.get(1);
        return one.project().isPresent()
                && one.project().equals(other.partnerProject())
                && other.project().equals(one.partnerProject());
    }

    /** Once it is known who moves, the side that moves is the second one. */
    private boolean fits(int renamed, Optional<String> moving) {
        Side second = name == SideName.FIRST ? sides.get(renamed) : sides.get(1 - renamed);
        return moving.isEmpty() || second.project().equals(moving);
    }

    private Fix fix(int which) {
        String other = name.other().key();
        String project = sides.get(which).project().orElse("?");
        return Fix.choice(
                "call " + project + "'s " + other,
                project,
                Edit.renameKey(repeated.place(which), other));
    }
}
