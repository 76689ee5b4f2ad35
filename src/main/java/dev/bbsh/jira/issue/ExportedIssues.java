package dev.bbsh.jira.issue;

import dev.bbsh.file.read.ForeignEncodingException;
import dev.bbsh.file.read.Utf8Reader;
import dev.bbsh.jira.Gap;
import dev.bbsh.jira.answer.BrokenJson;
import dev.bbsh.jira.answer.SavedText;
import dev.bbsh.work.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the keys of exported issues: CSV with a column of keys, or answers of a search. */
final class ExportedIssues {

    private static final JsonMapper JSON = new JsonMapper();

    private static final int NAMED = 3;

    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<String> projects;
    private final Progress progress;
    private final Searches searches = new Searches(keys);
    private final Exports exports = new Exports();
    private final List<IssueGap> unread = new ArrayList<>();

    ExportedIssues(Set<String> projects, Progress progress) {
        this.projects = Set.copyOf(projects);
        this.progress = progress;
    }

    void read(String path, InputStream file) throws IOException {
        SavedText text = SavedText.of(file);
        if (text.refusal().isPresent()) {
            unread(path, text.refusal().get());
        } else if (text.json()) {
            answers(path, text.in());
        } else {
            table(path, text.in());
        }
    }

    private void answers(String path, InputStream in) throws IOException {
        try (JsonParser parser = JSON.createParser(new Utf8Reader(in))) {
            while (parser.nextToken() != null) {
                searches.read(JSON.readTree(parser)).ifPresent((why) -> unread(path, why));
            }
        } catch (JacksonException broken) {
            boolean foreign = broken.getCause() instanceof ForeignEncodingException;
            unread(
                    path,
                    foreign
                            ? ((ForeignEncodingException) broken.getCause()).words()
                            : BrokenJson.words(broken));
        }
    }

    private void table(String path, InputStream in) throws IOException {
        try {
            KeyColumns columns = KeyColumns.read(path, in, projects, progress);
            keys.addAll(columns.keys());
            exports.add(columns);
        } catch (ForeignEncodingException foreign) {
            unread(path, foreign.words());
        }
    }

    /** It may have held issues of any project. */
    private void unread(String path, String why) {
        unread.add(new IssueGap(Set.of(), new Gap("issues", new Gap.Unread(path, why))));
    }

    Set<String> keys() {
        return keys;
    }

    /** What is known to be missing. */
    List<IssueGap> gaps() {
        List<IssueGap> gaps = new ArrayList<>(unread);
        gaps.addAll(searches.gaps());
        gaps.addAll(exports.gaps());
        return gaps;
    }

    /** Why files could not be read, after a colon; empty when all could. */
    String reasons() {
        List<String> reasons =
                unread.stream().limit(NAMED).map((each) -> each.gap().words()).toList();
        return reasons.isEmpty() ? "" : ": " + String.join("; ", reasons);
    }
}
