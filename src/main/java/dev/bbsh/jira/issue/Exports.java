package dev.bbsh.jira.issue;

import dev.bbsh.jira.Gap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Tells whether exported tables can be all there is: Jira stops an export at a round number. */
final class Exports {

    /** Jira's limit is 1,000 unless the administrator has chosen another thousand. */
    private static final int STEP = 1_000;

    /** The most rows of a sheet of Excel below its header: the older format, and now. */
    private static final Set<Long> SHEETS = Set.of(65_535L, 1_048_575L);

    private final List<Export> exports = new ArrayList<>();
    private final List<IssueGap> cuts = new ArrayList<>();

    private record Export(long rows, Set<String> projects) {

        boolean isFull() {
            return (rows > 0 && rows % STEP == 0) || SHEETS.contains(rows);
        }

        /** True when it can be what follows another one of the same projects. */
        boolean follows(Export full) {
            return !isFull() && !Collections.disjoint(projects, full.projects);
        }
    }

    void add(KeyColumns table) {
        Set<String> projects = table.projects();
        exports.add(new Export(table.rows(), projects));
        table.cut().ifPresent((gap) -> cuts.add(new IssueGap(projects, gap)));
    }

    /** What is cut, and what ends at a round number without a shorter file that goes on. */
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
