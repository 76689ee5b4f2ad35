package dev.bbsh.check.data.record;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A duplicate name in one object; the last one counts (inferred), all are kept. */
public final class DuplicateKey implements DataRule.OfWhole {

    private static final Rule RULE = Rule.warning("duplicate-key", "duplicate names in one object");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        Set<String> done = new HashSet<>();
        for (CheckedSide side : data.sides()) {
            if (done.add(side.document())) {
                check(side.document(), side.content(), data, out);
            }
        }
    }

    private static void check(
            String name, Document content, CheckedData data, FindingCollector out) {
        for (DuplicateNames.DuplicateName repeated : DuplicateNames.in(content.root())) {
            out.add(finding(repeated, name, content, data));
        }
    }

    private static Finding.Draft finding(
            DuplicateNames.DuplicateName repeated,
            String document,
            Document content,
            CheckedData data) {
        String owner = repeated.owner(data);
        Finding.Draft finding =
                Finding.of(RULE, owner + "." + repeated.name(), sentence(repeated, owner))
                        .in(document, "");
        repeated.issue(data).ifPresent(finding::key);
        if (ConnectorFixes.connector(repeated).isPresent()) {
            finding.severity(Severity.ERROR);
            ConnectorFixes.of(repeated, data, content.root()).forEach(finding::fix);
        }
        addValues(finding, repeated);
        keepingOne(repeated).forEach(finding::fix);
        return finding;
    }

    private static String sentence(DuplicateNames.DuplicateName repeated, String owner) {
        return "'"
                + repeated.name()
                + "' appears "
                + repeated.values().size()
                + " times "
                + (owner.equals("top") ? "at the top level" : "in " + owner)
                + "; the last one counts (inferred)";
    }

    private static void addValues(Finding.Draft finding, DuplicateNames.DuplicateName repeated) {
        List<JsonValue> values = repeated.values();
        for (int i = 0; i < values.size(); i++) {
            finding.at(repeated.place(i)).because("value " + (i + 1), shortened(values.get(i)));
        }
    }

    /** The fixes that remove all values but one. */
    private static List<Fix> keepingOne(DuplicateNames.DuplicateName repeated) {
        Edit[] last = allBut(repeated.values().size() - 1, repeated);
        return same(repeated.values())
                ? List.of(Fix.sure("keep one of them", "one", last))
                : List.of(
                        Fix.choice("keep the last", "last", last),
                        Fix.choice("keep the first", "first", allBut(0, repeated)));
    }

    private static Edit[] allBut(int kept, DuplicateNames.DuplicateName repeated) {
        return IntStream.range(0, repeated.values().size())
                .filter((i) -> i != kept)
                .mapToObj((i) -> Edit.remove(repeated.place(i)))
                .toArray(Edit[]::new);
    }

    private static boolean same(List<JsonValue> values) {
        return values.stream()
                .allMatch((each) -> JsonComparison.same(values.getFirst(), each, Progress.NONE));
    }

    private static String shortened(JsonValue value) {
        return switch (value.kind()) {
            case ARRAY -> "an array of " + Plurals.of(value.size(), "element");
            case OBJECT -> "an object of " + Plurals.of(value.size(), "field");
            case STRING, NUMBER, TRUE, FALSE, NULL -> value.text();
        };
    }

    /**
     * The fixes for a duplicate connector: both sides were put into one file without giving one of
     * them the other name.
     */
    private static final class ConnectorFixes {

        private final DuplicateNames.DuplicateName repeated;
        private final SideName name;
        private final List<Side> sides;

        private ConnectorFixes(DuplicateNames.DuplicateName repeated, SideName name) {
            this.repeated = repeated;
            this.name = name;
            this.sides =
                    repeated.values().stream().map((records) -> new Side(name, records)).toList();
        }

        /**
         * The possible fixes; none where the two values are not two sides, or the other name is
         * taken.
         */
        static List<Fix> of(
                DuplicateNames.DuplicateName repeated, CheckedData data, JsonValue root) {
            Optional<SideName> name = connector(repeated);
            if (name.isEmpty() || root.member(name.get().other().key()).isPresent()) {
                return List.of();
            }
            ConnectorFixes renaming = new ConnectorFixes(repeated, name.get());
            Optional<String> moving = data.context().facts().moving();
            return IntStream.of(1, 0)
                    .filter((each) -> renaming.mirrors())
                    .filter((each) -> renaming.fits(each, moving))
                    .mapToObj(renaming::fix)
                    .toList();
        }

        /** The connector whose name is duplicated at the top level. */
        static Optional<SideName> connector(DuplicateNames.DuplicateName repeated) {
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
                    "rename " + project + "'s to " + other,
                    project,
                    Edit.renameKey(repeated.place(which), other));
        }
    }
}
