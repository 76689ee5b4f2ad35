package dev.bbsh.check.data.entry;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CaseSuggestions;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.IssueEntry;
import dev.bbsh.check.data.rule.PerSide;
import dev.bbsh.check.data.rule.RecordNumbers;
import dev.bbsh.text.Plurals;

/**
 * Comments on the moving side that the sync user wrote as copies. Once there is another sync user,
 * they look like ordinary user comments and may be synced again: BAC-1449.
 */
public final class CopiesOfSyncUser implements DataRule.OfEntries, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.info(
                            "copies-of-sync-user",
                            "copied comments that may be duplicated after the move (BAC-1449)")
                    .documented();

    private final PerSide<Tally> tallies = new PerSide<>((_) -> new Tally());

    private static final class Tally {

        private final RecordNumbers issues = new RecordNumbers();
        private long comments;
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
            tally.issues.add(each.issue());
        }
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        Case facts = data.context().facts();
        for (CheckedSide side : data.sides()) {
            Tally tally = tallies.of(side);
            if (tally.comments > 0 && facts.movement().isEmpty()) {
                out.add(undecided(side, tally, CaseSuggestions.moving(data)));
            } else if (tally.comments > 0 && facts.moves(side.project())) {
                out.add(finding(side, tally));
            }
        }
    }

    private static Finding.Draft finding(CheckedSide side, Tally tally) {
        String message =
                comments(tally)
                        + " of "
                        + side.project()
                        + (tally.comments == 1 ? " is a copy" : " are copies")
                        + " and may be duplicated after the move (BAC-1449); pair the issues"
                        + " before you start the new sync";
        return about(side.finding(RULE, side.project(), message), side, tally);
    }

    private static Finding.Draft undecided(CheckedSide side, Tally tally, String choice) {
        String message =
                "if "
                        + side.project()
                        + " moves, "
                        + comments(tally)
                        + " may be duplicated (BAC-1449); it isn't recorded who moves";
        return about(side.finding(RULE, side.project() + ".undecided", message), side, tally)
                .because("answer", choice);
    }

    private static Finding.Draft about(Finding.Draft finding, CheckedSide side, Tally tally) {
        return tally.issues
                .nameIn(finding, IssueField.COMMENTS.key(), side)
                .because("issues", tally.issues.size())
                .because("comments", tally.comments);
    }

    private static String comments(Tally tally) {
        return Plurals.of(tally.comments, "comment")
                + " in "
                + Plurals.of(tally.issues.size(), "issue");
    }
}
