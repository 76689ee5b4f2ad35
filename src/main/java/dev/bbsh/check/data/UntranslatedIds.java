package dev.bbsh.check.data;

import dev.bbsh.backbone.Counted;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.jira.mapping.IdMapping;

import java.util.Optional;

/**
 * Ids of comments and attachments on the moving side that are those of the old server. A migration
 * assistant gives new ones; a site import probably keeps them (inferred). Only a mapping can prove
 * it.
 */
final class UntranslatedIds implements DataRule.OfEntries, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("untranslated-ids", "ids of the old server on the side that moved");

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
        boolean none = movement.filter(Movement::isNone).isPresent();
        if (empty || none || method.equals(Optional.of(MigrationMethod.SITE_IMPORT))) {
            return;
        }
        if (movement.isEmpty()) {
            CheckedSide side = data.sides().getFirst();
            out.add(
                    undecided(
                            side,
                            "a side",
                            0,
                            "say who moves and how: case --moving KEY --method jcma|site-import"));
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
            out.add(undecided(side, side.project(), tally.unknown(), how(tally)));
        }
    }

    private Finding.Draft finding(CheckedSide side, IdTally tally) {
        Finding.Draft finding =
                side.finding(
                                RULE,
                                side.project(),
                                Counted.of(tally.old(), "id")
                                        + " of comments and attachments of "
                                        + side.project()
                                        + (tally.old() == 1 ? " is" : " are")
                                        + " still of the old server, going by the mapping "
                                        + mapping.map(Beside.Named::name).orElse(""))
                        .because("ids", tally.all())
                        .because("of the old server", tally.old())
                        .because("may be new ones", tally.translated())
                        .because("not in the mapping", tally.unknown());
        tally.firstOld().forEach((issue) -> finding.key(issue.name()).at(side.place(issue)));
        return finding;
    }

    private String how(IdTally tally) {
        if (setting.facts().moving().isEmpty()) {
            return "both projects move, and each has a mapping of its own: prepare NAME --side KEY"
                    + " --mapping MAPPING --side KEY --mapping MAPPING";
        }
        if (mapping.isPresent()) {
            return "the mapping "
                    + mapping.get().name()
                    + " does not have "
                    + (tally.unknown() == 1 ? "it" : "them");
        }
        return setting.facts().method().isEmpty()
                ? "say how it moves: case --method jcma|site-import"
                : "only the migration's id mapping can tell: mapping load FILE, then check"
                        + " --mapping NAME";
    }

    private static Finding.Draft undecided(CheckedSide side, String whose, long count, String how) {
        String ids = count == 0 ? "the ids" : Counted.of(count, "id");
        return side.finding(
                        RULE,
                        side.project() + ".undecided",
                        "whether "
                                + ids
                                + " of comments and attachments of "
                                + whose
                                + (count == 1 ? " is" : " are")
                                + " still of the old server can not be told; "
                                + how)
                .severity(Severity.INFO)
                .because("entries", count);
    }
}
