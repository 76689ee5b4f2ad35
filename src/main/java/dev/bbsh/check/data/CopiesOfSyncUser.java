package dev.bbsh.check.data;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Counted;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;

/**
 * Comments on the moving side that the sync user wrote as copies. Once there is another sync user,
 * they look like comments of a person and may be synced again: BAC-1449.
 */
final class CopiesOfSyncUser implements DataRule.OfEntries, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.warning(
                            "copies-of-sync-user",
                            "copied comments that a new sync user may send back")
                    .documented();

    private final PerSide<Tally> tallies = new PerSide<>((_) -> new Tally());

    private static final class Tally {

        private long issues;
        private long comments;
        private long last = -1;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(IssueEntry each, FindingCollector out) {
        if (each.field() == IssueField.COMMENTS && each.entry().isCopy()) {
            Tally tally = tallies.of(each.side());
            tally.comments++;
            tally.issues += each.issue().ordinal() == tally.last ? 0 : 1;
            tally.last = each.issue().ordinal();
        }
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        Case facts = data.setting().facts();
        for (CheckedSide side : data.sides()) {
            Tally tally = tallies.of(side);
            if (tally.comments > 0 && facts.movement().isEmpty()) {
                undecided(side, tally, out);
            } else if (tally.comments > 0 && facts.moves(side.project())) {
                out.add(finding(side, tally));
            }
        }
    }

    private static Finding.Draft finding(CheckedSide side, Tally tally) {
        return side.finding(
                        RULE,
                        side.project(),
                        comments(tally)
                                + " of "
                                + side.project()
                                + (tally.comments == 1 ? " is a copy" : " are copies")
                                + ": with another sync user, copies may be taken for new and synced"
                                + " again (BAC-1449)")
                .because("issues", tally.issues)
                .because("comments", tally.comments);
    }

    private static void undecided(CheckedSide side, Tally tally, FindingCollector out) {
        out.add(
                side.finding(
                                RULE,
                                side.project() + ".undecided",
                                "if "
                                        + side.project()
                                        + " moves, "
                                        + comments(tally)
                                        + " may be synced again (BAC-1449); say who moves: case"
                                        + " --moving KEY")
                        .severity(Severity.INFO)
                        .because("comments", tally.comments));
    }

    private static String comments(Tally tally) {
        return Counted.of(tally.comments, "comment") + " in " + Counted.of(tally.issues, "issue");
    }
}
