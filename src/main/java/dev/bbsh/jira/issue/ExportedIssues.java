package dev.bbsh.jira.issue;

import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.jira.savedfile.SavedFileKind;
import dev.bbsh.jira.savedfile.SavedJson;
import dev.bbsh.jira.savedfile.SavedText;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the keys of exported issues: CSV with a column of keys, or responses of a search. */
final class ExportedIssues {

    private static final int NAMED = 3;

    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<String> projects;
    private final Progress progress;
    private final SearchResponses searches = new SearchResponses(keys);
    private final ExportedTables exports = new ExportedTables();
    private final List<IssueList.IssueGap> unread = new ArrayList<>();

    ExportedIssues(Set<String> projects, Progress progress) {
        this.projects = Set.copyOf(projects);
        this.progress = progress;
    }

    void read(String path, InputStream file) throws IOException {
        SavedText text = SavedText.of(file);
        Optional<SavedFileKind> mapping = text.kind().filter(SavedFileKind::isMapping);
        if (mapping.isPresent()) {
            unread(path, "is " + mapping.get().words() + ": mapping load reads it");
            return;
        }
        if (text.refusal().isEmpty() && !text.json()) {
            table(path, text.in());
            return;
        }
        SavedJson json = SavedJson.of(text.in(), progress);
        json.fault().ifPresent((why) -> unread(path, why));
        json.answers().forEach((each) -> searches.read(each).ifPresent((why) -> unread(path, why)));
    }

    private void table(String path, InputStream in) throws IOException {
        KeyColumns columns = KeyColumns.read(path, in, projects, progress);
        keys.addAll(columns.keys());
        exports.add(columns);
    }

    /** Records an unread file, which may have had issues of any project. */
    private void unread(String path, String why) {
        unread.add(new IssueList.IssueGap(Set.of(), new Gap("issues", new Gap.Unread(path, why))));
    }

    Set<String> keys() {
        return keys;
    }

    /** The known gaps. */
    List<IssueList.IssueGap> gaps() {
        List<IssueList.IssueGap> gaps = new ArrayList<>(unread);
        gaps.addAll(searches.gaps());
        gaps.addAll(exports.gaps());
        return gaps;
    }

    /** The reasons why files could not be read, after a colon; empty when all could. */
    String reasons() {
        List<String> reasons =
                unread.stream().limit(NAMED).map((each) -> each.gap().words()).toList();
        return reasons.isEmpty() ? "" : ": " + String.join("; ", reasons);
    }

    /** Exported tables, checked for completeness: Jira stops an export at a round number. */
    private static final class ExportedTables {

        /** The step of Jira's limit: 1,000 unless the administrator has chosen another thousand. */
        private static final int STEP = 1_000;

        /**
         * The maximum number of rows of an Excel sheet below its header: the older format and the
         * current one.
         */
        private static final Set<Long> SHEETS = Set.of(65_535L, 1_048_575L);

        private final List<Export> exports = new ArrayList<>();
        private final List<IssueList.IssueGap> cuts = new ArrayList<>();

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
            table.cut().ifPresent((gap) -> cuts.add(new IssueList.IssueGap(projects, gap)));
        }

        /**
         * Exports that are cut off, or that end at a round number without a shorter file that
         * continues them.
         */
        List<IssueList.IssueGap> gaps() {
            List<IssueList.IssueGap> gaps = new ArrayList<>(cuts);
            exports.stream()
                    .filter(Export::isFull)
                    .filter((full) -> exports.stream().noneMatch((each) -> each.follows(full)))
                    .map(
                            (full) ->
                                    new IssueList.IssueGap(
                                            full.projects,
                                            new Gap("issues", new Gap.AtLimit(full.rows))))
                    .forEach(gaps::add);
            return gaps;
        }
    }
}
