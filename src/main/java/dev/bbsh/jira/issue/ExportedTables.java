package dev.bbsh.jira.issue;

import dev.bbsh.jira.savedfile.Gap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Exported tables, checked for completeness: Jira stops an export at a round number. */
final class ExportedTables {

    /** The step of Jira's limit: 1,000 unless the administrator has chosen another thousand. */
    private static final int STEP = 1_000;

    /**
     * The maximum number of rows of an Excel sheet below its header: the older format and the
     * current one.
     */
    private static final Set<Long> SHEETS = Set.of(65_535L, 1_048_575L);

    private final List<Export> exports = new ArrayList<>();
    private final List<IssueGap> cuts = new ArrayList<>();

    private record Export(long rows, Set<String> projects) {

        boolean isFull() {
            return (rows > 0 && rows % STEP == 0) || SHEETS.contains(rows);
        }

        /** True when this export can continue another one of the same projects. */
        boolean follows(Export full) {
            return !isFull() && !Collections.disjoint(projects, full.projects);
        }
    }

    void add(KeyColumns table) {
        Set<String> projects = table.projects();
        exports.add(new Export(table.rows(), projects));
        table.cut().ifPresent((gap) -> cuts.add(new IssueGap(projects, gap)));
    }

    /**
     * Exports that are cut off, or that end at a round number without a shorter file that continues
     * them.
     */
    List<IssueGap> gaps() {
        List<IssueGap> gaps = new ArrayList<>(cuts);
        exports.stream()
                .filter(Export::isFull)
                .filter((full) -> exports.stream().noneMatch((each) -> each.follows(full)))
                .map(
                        (full) ->
                                new IssueGap(
                                        full.projects,
                                        new Gap("issues", new Gap.AtLimit(full.rows))))
                .forEach(gaps::add);
        return gaps;
    }
}
