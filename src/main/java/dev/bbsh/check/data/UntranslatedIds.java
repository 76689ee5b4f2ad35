package dev.bbsh.check.data;

import dev.bbsh.backbone.Counted;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.jira.Namespace;
import dev.bbsh.jira.mapping.IdMapping;

import java.util.Optional;

/**
 * Ids of comments and attachments on the moving side that are those of the old server. A migration
 * assistant gives new ones; a site import probably keeps them (inferred). Only a mapping can prove
 * it.
 */
final class UntranslatedIds implements DataRule.OfEntries, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("untranslated-ids", "old server IDs on the side that moved");

    private static final String OLD = " are still old server IDs";

    private static final String UNDECIDED = ".undecided";

    private final CheckedData.Setting setting;
    private final Optional<Beside.Named<IdMapping>> mapping;
    private final PerSide<IdTally> tallies = new PerSide<>(this::tally);

    UntranslatedIds(CheckedData.Setting setting) {
        this.setting = setting;
        this.mapping = setting.beside().mapping();
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(IssueEntry entry, FindingCollector out) {
        tallies.of(entry.side()).add(entry);
    }

    /** The ids of the side that stays are none of the mapping's, even where they look so. */
    private IdTally tally(CheckedSide side) {
        boolean moves = setting.facts().moving().filter(side.project()::equals).isPresent();
        return new IdTally(mapping.filter((each) -> moves).map(Beside.Named::content));
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        Optional<Movement> movement = setting.facts().movement();
        Optional<MigrationMethod> method = setting.facts().method();
        boolean empty = data.sides().stream().allMatch((side) -> tallies.of(side).all() == 0);
        boolean none = movement.filter(Movement.NONE::equals).isPresent();
        if (empty || none || method.equals(Optional.of(MigrationMethod.SITE_IMPORT))) {
            return;
        }
        if (movement.isEmpty()) {
            CheckedSide side = data.sides().getFirst();
            out.add(
                    undecided(
                            side,
                            "the comment and attachment IDs of the side that moves",
                            0,
                            "say who moves: " + MovingChoice.moving(data)));
            return;
        }
        data.sides().stream()
                .filter((side) -> setting.facts().moves(side.project()))
                .forEach((side) -> check(side, tallies.of(side), out));
    }

    private void check(CheckedSide side, IdTally tally, FindingCollector out) {
        if (tally.old() > 0) {
            out.add(finding(side, tally));
        }
        if (tally.unknown() > 0) {
            Finding.Draft finding = unknown(side, tally);
            out.add(tally.withUnknown().nameIn(finding, side));
        }
    }

    private Finding.Draft finding(CheckedSide side, IdTally tally) {
        String message =
                Counted.of(tally.old())
                        + " of "
                        + entryIds(side.project(), tally.all())
                        + (tally.old() == 1 ? " is still an old server ID" : OLD)
                        + ": the mapping "
                        + name()
                        + " has "
                        + (tally.old() == 1 ? "its new ID" : "their new IDs");
        Finding.Draft finding =
                side.finding(RULE, side.project(), message)
                        .because("ids", tally.all())
                        .because("of the old server", tally.old())
                        .because("may be new ones", tally.translated())
                        .because("not in the mapping", tally.unknown());
        return tally.withOld().nameIn(finding, side);
    }

    private String name() {
        return mapping.map(Beside.Named::name).orElse("");
    }

    /** Such as {@code ORBIT's 63 comment and attachment IDs}. */
    private static String entryIds(String project, long count) {
        String ids = count == 1 ? "ID" : "IDs";
        return project + "'s " + Counted.of(count) + " comment and attachment " + ids;
    }

    /** IDs of which nothing is known; worse when there is a mapping that should know them. */
    private Finding.Draft unknown(CheckedSide side, IdTally tally) {
        String all = entryIds(side.project(), tally.all());
        String some =
                tally.unknown() == tally.all() ? all : Counted.of(tally.unknown()) + " of " + all;
        return mapping.isPresent()
                ? unmapped(side, some, tally.unknown())
                : undecided(side, some, tally.unknown(), how());
    }

    private Finding.Draft unmapped(CheckedSide side, String ids, long count) {
        String subject = side.project() + UNDECIDED;
        String message =
                ids
                        + (count == 1 ? " is" : " are")
                        + " not in the mapping "
                        + name()
                        + incomplete()
                        + ": old server IDs may be duplicated; load a newer report, or accept it: "
                        + "fix "
                        + RULE.id()
                        + ":"
                        + subject
                        + " --keep";
        return side.finding(RULE, subject, message)
                .severity(Severity.WARNING)
                .because("entries", count);
    }

    private String how() {
        if (setting.facts().moving().isEmpty()) {
            return "both projects move, and each has a mapping of its own: prepare NAME --side KEY"
                    + " --mapping MAPPING --side KEY --mapping MAPPING";
        }
        return setting.facts().method().isEmpty()
                ? "say how it moves: " + MovingChoice.method()
                : "only the migration's ID mapping can tell: mapping load FILE --as ids   then  "
                        + " check --mapping ids";
    }

    /** That the mapping is known to lack something, with what it is; empty when it is not. */
    private String incomplete() {
        return mapping.map(Beside.Named::content)
                .flatMap((ids) -> ids.gap(Namespace.COMMENT).or(() -> ids.gap(Namespace.ATTACHMENT)))
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

    /** The IDs of a side, as far as they were looked at. */
    IdTally of(CheckedSide side) {
        return tallies.of(side);
    }
}
