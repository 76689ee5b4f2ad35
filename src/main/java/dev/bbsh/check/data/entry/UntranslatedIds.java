package dev.bbsh.check.data.entry;

import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.data.rule.CaseSuggestions;
import dev.bbsh.check.data.rule.CheckInputs;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.IssueEntry;
import dev.bbsh.check.data.rule.PerSide;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.text.Plurals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Old server IDs of comments and attachments on the moving side. A migration assistant assigns new
 * ones; a site import probably keeps them (inferred). Only a mapping can prove it.
 */
public final class UntranslatedIds implements DataRule.OfEntries, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("untranslated-ids", "old server IDs on the moving side")
                    .asking("are the moving side's IDs still old server IDs?");

    private static final String OLD = " are still old server IDs";

    private static final String UNDECIDED = ".undecided";

    private final CheckedData.Context setting;
    private final Optional<CheckInputs.Named<IdMapping>> mapping;
    private final Optional<CheckInputs.Named<Catalog>> contents;
    private final PerSide<MappedIdCounts> tallies = new PerSide<>(this::tally);

    public UntranslatedIds(CheckedData.Context setting) {
        this.setting = setting;
        this.mapping = setting.inputs().mapping();
        this.contents = setting.inputs().contents();
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(IssueEntry entry, FindingCollector out) {
        tallies.of(entry.side()).add(entry);
    }

    /**
     * Creates the tally of a side. The side that stays has IDs of the mapping only where it records
     * those of the other side.
     */
    private MappedIdCounts tally(CheckedSide side) {
        Optional<String> moving = setting.facts().moving();
        boolean moves = moving.filter(side.project()::equals).isPresent();
        boolean stays = moving.isPresent() && !moves && side.side().partnerProject().equals(moving);
        MappedIdCounts.Known known =
                new MappedIdCounts.Known(
                        mapping.map(CheckInputs.Named::content),
                        contents.map(CheckInputs.Named::content),
                        setting.facts().keyChange());
        return new MappedIdCounts(moves || stays ? known : MappedIdCounts.Known.NOTHING, stays);
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        Optional<Movement> movement = setting.facts().movement();
        boolean empty = data.sides().stream().allMatch((side) -> tallies.of(side).all() == 0);
        boolean none = movement.filter(Movement::isNone).isPresent();
        if (empty || none || (keepsIds() && contents.isEmpty())) {
            return;
        }
        Optional<String> moving = setting.facts().moving();
        if (movement.isEmpty()) {
            out.add(unsaid(data));
        } else if (moving.isEmpty()) {
            bothMove(data, out);
        } else {
            oneMoves(moving.get(), data, out);
        }
    }

    private boolean keepsIds() {
        return setting.facts().method().equals(Optional.of(MigrationMethod.SITE_IMPORT));
    }

    private static Finding.Draft unsaid(CheckedData data) {
        return undecided(
                        data.sides().getFirst(),
                        "the moving side's comment and attachment IDs",
                        0,
                        "it isn't recorded who moves")
                .because("answer", CaseSuggestions.moving(data));
    }

    private void oneMoves(String moving, CheckedData data, FindingCollector out) {
        List<Owned> sides =
                data.sides().stream()
                        .map((side) -> new Owned(side, tallies.of(side), moving))
                        .filter(
                                (each) ->
                                        each.moves() || mapping.isPresent() || contents.isPresent())
                        .sorted(Comparator.comparing((each) -> !each.moves()))
                        .toList();
        // Where the side that moved has such IDs, the other one has them too: once is enough.
        sides.stream()
                .filter((each) -> each.tally().old() > 0)
                .findFirst()
                .ifPresent((each) -> out.add(finding(each)));
        sides.stream()
                .filter((each) -> each.tally().absent() > 0)
                .findFirst()
                .ifPresent((each) -> out.add(absent(each)));
        sides.stream()
                .filter((each) -> each.tally().unknown() > 0 && !keepsIds())
                .findFirst()
                .ifPresent((each) -> out.add(unknown(each)));
    }

    /**
     * Adds the findings when both projects move: each has a mapping of its own then, so one mapping
     * decides nothing.
     */
    private void bothMove(CheckedData data, FindingCollector out) {
        data.sides().stream()
                .map((side) -> new Owned(side, tallies.of(side), side.project()))
                .filter((each) -> each.tally().unknown() > 0)
                .forEach((each) -> out.add(unknown(each)));
    }

    /** IDs of the project that moves, on its own side or as recorded by the other side. */
    private record Owned(CheckedSide side, MappedIdCounts tally, String project) {

        boolean moves() {
            return side.project().equals(project);
        }

        /** The words for the IDs, such as {@code ORBIT's 63 comment and attachment IDs}. */
        String ids() {
            String ids = tally.all() == 1 ? "ID" : "IDs";
            String of =
                    project + "'s " + Plurals.of(tally.all()) + " comment and attachment " + ids;
            return moves() ? of : of + " on the " + side.project() + " side";
        }

        String some(long count) {
            return count == tally.all() ? ids() : Plurals.of(count) + " of " + ids();
        }
    }

    private Finding.Draft finding(Owned owned) {
        MappedIdCounts tally = owned.tally();
        String message =
                owned.some(tally.old())
                        + (tally.old() == 1 ? " is still an old server ID" : OLD)
                        + ": the mapping "
                        + name()
                        + " has "
                        + (tally.old() == 1 ? "its new ID" : "their new IDs");
        Finding.Draft finding =
                owned.side()
                        .finding(RULE, owned.project(), message)
                        .because("ids", tally.all())
                        .because("of the old server", tally.old())
                        .because("may be new ones", tally.translated())
                        .because("not in the mapping", tally.unknown());
        return tally.withOld().nameIn(finding, owned.side());
    }

    /** The finding on IDs that are not in the new Jira: all old, or a part that may be deleted. */
    private Finding.Draft absent(Owned owned) {
        MappedIdCounts tally = owned.tally();
        boolean old = tally.noneIsNew() && tally.old() == 0;
        String where = " in '" + contents.map(CheckInputs.Named::name).orElse("") + "'";
        String message =
                owned.some(tally.absent())
                        + (old
                                ? (tally.absent() == 1 ? " is still an old server ID" : OLD)
                                        + ": their issues don't have them"
                                        + where
                                : (tally.absent() == 1 ? " is" : " are")
                                        + " not in their issues"
                                        + where
                                        + ": old, deleted, or hidden from the account that"
                                        + " collected them");
        Finding.Draft finding =
                owned.side()
                        .finding(RULE, owned.project() + (old ? "" : ".absent"), message)
                        .because("ids", tally.all())
                        .because("in the new Jira", tally.present())
                        .because("not in the new Jira", tally.absent());
        return tally.withAbsent()
                .nameIn(old ? finding : finding.severity(Severity.WARNING), owned.side());
    }

    private String name() {
        return mapping.map((ids) -> "'" + ids.name() + "'").orElse("");
    }

    /**
     * The finding on IDs that are not known; more severe when there is a mapping that should have
     * them.
     */
    private Finding.Draft unknown(Owned owned) {
        String ids = owned.some(owned.tally().unknown());
        long count = owned.tally().unknown();
        Finding.Draft finding =
                mapping.isPresent() && setting.facts().moving().isPresent()
                        ? unmapped(owned, ids, count)
                        : undecided(owned.side(), ids, count, how());
        if (isMethodOpen()) {
            finding.because("answer", CaseSuggestions.method());
        }
        return owned.tally().withUnknown().nameIn(finding, owned.side());
    }

    private Finding.Draft unmapped(Owned owned, String ids, long count) {
        String subject = owned.project() + UNDECIDED;
        String message =
                ids
                        + (count == 1 ? " is" : " are")
                        + " not in the mapping "
                        + name()
                        + incomplete()
                        + ": old server IDs may lead to duplicates; load a newer report, or accept"
                        + " it: fix "
                        + RULE.id()
                        + ":"
                        + subject
                        + " --keep";
        return owned.side()
                .finding(RULE, subject, message)
                .severity(Severity.WARNING)
                .because("entries", count);
    }

    private boolean isMethodOpen() {
        return setting.facts().moving().isPresent()
                && setting.facts().method().isEmpty()
                && mapping.isEmpty()
                && contents.isEmpty();
    }

    private String how() {
        if (setting.facts().moving().isEmpty()) {
            return "both projects move, each with its own mapping: prepare NAME --side KEY"
                    + " --mapping MAPPING --side KEY --mapping MAPPING";
        }
        if (contents.isPresent()) {
            return "'" + contents.get().name() + "' doesn't have all of their issues";
        }
        return setting.facts().method().isEmpty()
                ? "it isn't recorded how it moves"
                : "only the migration's ID mapping can tell: mapping load FILE --as ids   then  "
                        + " check --mapping ids";
    }

    /**
     * The note that the mapping is known to be incomplete, with what is missing; empty when it is
     * not.
     */
    private String incomplete() {
        return mapping.map(CheckInputs.Named::content)
                .flatMap(
                        (ids) -> ids.gap(Namespace.COMMENT).or(() -> ids.gap(Namespace.ATTACHMENT)))
                .map((gap) -> ", which is incomplete (" + gap + ")")
                .orElse("");
    }

    private static Finding.Draft undecided(CheckedSide side, String ids, long count, String how) {
        String message =
                "can't tell yet whether "
                        + ids
                        + (count == 1 ? " is an old server ID" : " are old server IDs")
                        + "; "
                        + how;
        return side.finding(RULE, side.project() + UNDECIDED, message)
                .severity(Severity.INFO)
                .because("entries", count);
    }

    /** The tally of the IDs of a side that were read so far. */
    MappedIdCounts of(CheckedSide side) {
        return tallies.of(side);
    }
}
