package dev.bbsh.check.data;

import dev.bbsh.backbone.Counted;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Comments on the moving side that the sync user wrote as copies. Once there is another sync user,
 * they look like comments of a person and may be synced again: BAC-1449.
 */
final class CopiesOfSyncUser implements DataRule.OfIssues, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.warning(
                            "copies-of-sync-user",
                            "copied comments that a new sync user may send back")
                    .documented();

    private final Map<CheckedSide, Tally> tallies = new LinkedHashMap<>();

    private static final class Tally {

        private long issues;
        private long comments;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        if (!issue.has(IssueField.COMMENTS)) {
            return;
        }
        long copies = 0;
        for (SyncedEntry comment : issue.comments()) {
            copies += comment.isCopy() ? 1 : 0;
        }
        if (copies > 0) {
            Tally tally = tallies.computeIfAbsent(side, (key) -> new Tally());
            tally.issues++;
            tally.comments += copies;
        }
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        Optional<String> moving = data.setting().facts().moving();
        tallies.forEach(
                (side, tally) -> {
                    if (moving.isEmpty()) {
                        undecided(side, tally, out);
                    } else if (moving.get().equals(side.project())) {
                        out.add(
                                side.finding(
                                                RULE,
                                                side.project(),
                                                comments(tally)
                                                        + " of "
                                                        + side.project()
                                                        + (tally.comments == 1
                                                                ? " is a copy"
                                                                : " are copies")
                                                        + ": with another sync user, copies may be"
                                                        + " taken for new and synced again"
                                                        + " (BAC-1449)")
                                        .because("issues", tally.issues)
                                        .because("comments", tally.comments));
                    }
                });
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
