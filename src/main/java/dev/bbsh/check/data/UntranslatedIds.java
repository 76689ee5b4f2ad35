package dev.bbsh.check.data;

import dev.bbsh.backbone.Counted;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Ids of comments and attachments on the moving side that are those of the old server. A migration
 * assistant gives new ones; a site import probably keeps them (inferred).
 */
final class UntranslatedIds implements DataRule.OfIssues, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("untranslated-ids", "ids of the old server on the side that moved");

    private final Map<CheckedSide, Long> entries = new LinkedHashMap<>();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        long count = (long) issue.comments().count() + issue.attachments().count();
        if (count > 0) {
            entries.merge(side, count, Long::sum);
        }
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        Optional<String> moving = data.setting().facts().moving();
        Optional<MigrationMethod> method = data.setting().facts().method();
        if (entries.isEmpty() || method.equals(Optional.of(MigrationMethod.SITE_IMPORT))) {
            return;
        }
        if (moving.isEmpty()) {
            CheckedSide side = data.sides().getFirst();
            out.add(
                    undecided(
                            side,
                            "a side",
                            0,
                            "say who moves and how: case --moving KEY --method jcma|site-import"));
            return;
        }
        entries.forEach(
                (side, count) -> {
                    if (side.project().equals(moving.get())) {
                        out.add(undecided(side, side.project(), count, how(method)));
                    }
                });
    }

    private static String how(Optional<MigrationMethod> method) {
        return method.isEmpty()
                ? "say how it moves: case --method jcma|site-import"
                : "only the migration's id mapping can tell";
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
                                + " are still those of the old server can not be told; "
                                + how)
                .severity(Severity.INFO)
                .because("entries", count);
    }
}
