package dev.bbsh.check.backup.file;

import dev.bbsh.backup.catalog.IssueDirectory;
import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.content.IssueCounts;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Attachments that are too large for one media ZIP, by their sizes in the backup. */
public final class MediaSize implements BackupRule {

    private static final Rule RULE =
            Rule.warning("media-over-limit", "attachments too large for one media ZIP")
                    .documented();

    private static final long GIGABYTE = 1_000_000_000;

    /** The size above which a media ZIP has to be split. */
    private static final long WHOLE = 10 * GIGABYTE;

    /** The size of the largest part. */
    private static final long PART = 5 * GIGABYTE;

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        long bytes = backup.content().tally().bytes();
        if (bytes <= WHOLE) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        Map<String, Long> projects = new TreeMap<>();
        int issues = sizes(backup.content(), projects, rows);
        long large = projects.values().stream().filter((size) -> size > PART).count();
        projects.forEach(
                (project, size) -> rows.add(List.of(project, "project", Long.toString(size))));
        out.add(
                backup.finding(RULE, message(bytes, large))
                        .because("bytes", bytes)
                        .because("projects over 5 GB", large)
                        .because("issues over 5 GB, which can't be split", issues)
                        .of(
                                new RowDetail(
                                        List.of("key", "kind", "bytes"),
                                        rows,
                                        List.of(
                                                "import them in parts, each with"
                                                    + " data/attachments/PROJECT; avatars and logos"
                                                    + " in the first"))));
    }

    private static String message(long bytes, long large) {
        String within =
                large == 0
                        ? ""
                        : ", " + Plurals.of(large, "project", "projects") + " within the project";
        return "attachments take "
                + gigabytes(bytes)
                + ": split the media ZIP in parts of 2 to 5 GB"
                + within;
    }

    /** Adds up the sizes of projects, and adds a row for each issue that is too large. */
    private static int sizes(
            BackupContent content, Map<String, Long> projects, List<List<String>> rows) {
        IssueCounts counts = content.tally().issues();
        IssueDirectory keys = new IssueDirectory(content);
        RowTable issues = content.table(BackupTable.ISSUE);
        Map<Long, Long> byId = new HashMap<>();
        int id = issues.column("id");
        int project = issues.column("project");
        int large = 0;
        for (int row = 0; row < issues.size(); row++) {
            long size = counts.bytes(issues.number(row, id, -1));
            if (size > 0) {
                byId.merge(issues.number(row, project, -1), size, Long::sum);
            }
            if (size > PART) {
                large++;
                rows.add(List.of(keys.key(row), "issue", Long.toString(size)));
            }
        }
        byId.forEach(
                (each, size) -> projects.merge(keys.project(each.toString()), size, Long::sum));
        return large;
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIGABYTE);
    }
}
