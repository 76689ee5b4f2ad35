package dev.bbsh.check.backup.file;

import dev.bbsh.backup.catalog.IssueDirectory;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.content.IssueCounts;
import dev.bbsh.backup.content.IssueCounts.Thing;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.text.Plurals;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Issues with more comments, attachments, worklogs or links than Jira Cloud allows. */
public final class IssueOverLimit implements BackupRule {

    private static final Rule RULE =
            Rule.warning("issue-over-limit", "issues of a backup above the limits of Jira Cloud")
                    .documented();

    private static final Map<Thing, Integer> LIMITS =
            new EnumMap<>(
                    Map.of(
                            Thing.COMMENT, 5_000,
                            Thing.WORKLOG, 5_000,
                            Thing.ATTACHMENT, 2_000,
                            Thing.LINK, 2_000));

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        IssueCounts counts = backup.content().tally().issues();
        IssueDirectory keys = new IssueDirectory(backup.content());
        SortedSet<Long> issues = over(counts);
        List<List<String>> rows =
                issues.stream().flatMap((issue) -> rows(issue, counts, keys)).toList();
        if (!rows.isEmpty()) {
            List<String> over = issues.stream().map(keys::keyOrId).toList();
            out.add(
                    backup.finding(RULE, message(over, rows.getFirst()))
                            .about(over, List.of())
                            .because("issues", over.size())
                            .because(
                                    "issues in all",
                                    backup.content().table(BackupTable.ISSUE).size())
                            .of(
                                    new RowDetail(
                                            List.of("issue", "what", "count", "limit"),
                                            rows,
                                            List.of(
                                                    "close these issues and go on in new ones, or"
                                                            + " leave them out of the sync"))));
        }
    }

    /** The IDs of the issues over any limit. */
    private static SortedSet<Long> over(IssueCounts counts) {
        SortedSet<Long> issues = new TreeSet<>();
        LIMITS.forEach(
                (thing, limit) -> {
                    for (long issue : counts.over(thing, limit)) {
                        issues.add(issue);
                    }
                });
        return issues;
    }

    private static String message(List<String> over, List<String> first) {
        return Plurals.of(over.size(), "issue has", "issues have")
                + " more than Jira Cloud allows per issue: "
                + over.getFirst()
                + " has "
                + Plurals.of(Long.parseLong(first.get(2)))
                + " "
                + first.get(1);
    }

    private static Stream<List<String>> rows(long issue, IssueCounts counts, IssueDirectory keys) {
        return LIMITS.entrySet().stream()
                .filter((each) -> counts.of(each.getKey(), issue) > each.getValue())
                .map(
                        (each) ->
                                List.of(
                                        keys.keyOrId(issue),
                                        each.getKey().name().toLowerCase(Locale.ROOT) + "s",
                                        Integer.toString(counts.of(each.getKey(), issue)),
                                        Integer.toString(each.getValue())));
    }
}
