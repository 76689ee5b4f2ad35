package dev.bbsh.check.backup.file;

import dev.bbsh.backup.row.EntityFile;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A backup that has more or fewer rows than the comment at its end counts. */
public final class RowCounts implements BackupRule {

    private static final Rule RULE =
            Rule.error("row-counts-differ", "backups with rows missing or added").mandatory();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        EntityFile file = backup.content().file();
        Map<String, Long> announced = file.announced();
        if (announced.isEmpty()) {
            return;
        }
        long said = announced.getOrDefault(EntityFile.TOTAL, file.total());
        List<List<String>> rows = differing(file);
        if (!rows.isEmpty() || said != file.total()) {
            String message =
                    "the backup has "
                            + Plurals.of(file.total(), "row")
                            + ", but the comment at its end counts "
                            + Plurals.of(said);
            out.add(
                    backup.finding(RULE, message)
                            .because("rows", file.total())
                            .because("counted at the end", said)
                            .of(
                                    new RowDetail(
                                            List.of("entity", "counted", "rows"),
                                            rows,
                                            List.of(
                                                    "don't import it: ask who changed the file, and"
                                                        + " for the backup as Jira wrote it"))));
        }
    }

    /** A row for each kind that the file has more or less often than its end counts. */
    private static List<List<String>> differing(EntityFile file) {
        Map<String, Long> announced = file.announced();
        TreeSet<String> kinds = new TreeSet<>(file.rows().keySet());
        kinds.addAll(announced.keySet());
        kinds.remove(EntityFile.TOTAL);
        List<List<String>> rows = new ArrayList<>();
        for (String kind : kinds) {
            long read = file.rows().getOrDefault(kind, 0L);
            long counted = announced.getOrDefault(kind, 0L);
            if (read != counted) {
                rows.add(List.of(kind, Long.toString(counted), Long.toString(read)));
            }
        }
        return rows;
    }
}
