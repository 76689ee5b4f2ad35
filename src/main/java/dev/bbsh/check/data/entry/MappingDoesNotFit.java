package dev.bbsh.check.data.entry;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckInputs;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.text.Plurals;

import java.util.Optional;

/** A mapping that has few IDs of the side that moves, or has unknown kinds of IDs. */
public final class MappingDoesNotFit implements DataRule.OfWhole {

    private static final Rule RULE =
            Rule.warning("mapping-does-not-fit", "ID mappings that may be from another migration");

    private final UntranslatedIds ids;

    public MappingDoesNotFit(UntranslatedIds ids) {
        this.ids = ids;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        data.context().inputs().mapping().ifPresent((mapping) -> check(mapping, data, out));
    }

    private void check(
            CheckInputs.Named<IdMapping> mapping, CheckedData data, FindingCollector out) {
        CheckedSide first = data.sides().getFirst();
        mapping.content()
                .unknownKinds()
                .forEach((kind) -> out.add(unknownKind(kind, mapping, first)));
        Optional<String> moving = data.context().facts().moving();
        data.sides().stream()
                .filter((side) -> moving.filter(side.project()::equals).isPresent())
                .forEach((side) -> check(mapping, side, out));
    }

    private static Finding.Draft unknownKind(
            Namespace kind, CheckInputs.Named<IdMapping> mapping, CheckedSide side) {
        long count = mapping.content().table(kind).map((table) -> table.size()).orElse(0L);
        return side.finding(
                        RULE,
                        mapping.name() + "." + kind,
                        "the mapping '" + mapping.name() + "' has " + kind.unknown(count))
                .because("kind", kind.name())
                .because("ids", count);
    }

    private void check(
            CheckInputs.Named<IdMapping> mapping, CheckedSide side, FindingCollector out) {
        MappedIdCounts tally = ids.of(side);
        long known = tally.mapped();
        if (2 * known >= tally.all()) {
            return;
        }
        String message =
                "the mapping '"
                        + mapping.name()
                        + "' has only "
                        + Plurals.of(known)
                        + " of "
                        + side.project()
                        + "'s "
                        + Plurals.of(tally.all(), "comment and attachment ID")
                        + "; check that it is complete and from this project";
        out.add(
                side.finding(RULE, mapping.name() + "." + side.project(), message)
                        .because("ids", tally.all())
                        .because("in the mapping", known));
    }
}
