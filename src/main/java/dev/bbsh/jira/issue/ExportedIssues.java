package dev.bbsh.jira.issue;

import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.jira.savedfile.SavedFileKind;
import dev.bbsh.jira.savedfile.SavedJson;
import dev.bbsh.jira.savedfile.SavedText;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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
    private final List<IssueGap> unread = new ArrayList<>();

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
        unread.add(new IssueGap(Set.of(), new Gap("issues", new Gap.Unread(path, why))));
    }

    Set<String> keys() {
        return keys;
    }

    /** The known gaps. */
    List<IssueGap> gaps() {
        List<IssueGap> gaps = new ArrayList<>(unread);
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
}
