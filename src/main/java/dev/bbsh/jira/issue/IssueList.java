package dev.bbsh.jira.issue;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.Parts;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The issues that a Jira has, as far as somebody exported them.
 *
 * @param from the file, as the user named it
 * @param keys of the issues
 * @param missing how many more there are, when saved pages say that they are not all
 */
public record IssueList(String from, Set<String> keys, long missing) {

    public IssueList {
        keys = Set.copyOf(keys);
    }

    /**
     * Reads a CSV export of issues, a saved search of the REST interface, a folder or a zip of
     * them.
     *
     * @throws BbshException when no issue is found in it
     */
    public static IssueList read(String file, Progress progress) {
        Location from = Location.of(file);
        Set<String> keys = new LinkedHashSet<>();
        ExportedIssues reader = new ExportedIssues(keys, progress);
        Parts.read(from, progress, (path, in) -> reader.read(in));
        if (keys.isEmpty()) {
            throw new BbshException(
                    "no issue key stands in '" + file + "'",
                    "export the issues as CSV with their keys, or save the answer of a search");
        }
        return new IssueList(file, keys, Math.max(0, reader.total() - keys.size()));
    }

    /** The projects of the issues. */
    public Set<String> projects() {
        return keys.stream()
                .map((key) -> key.substring(0, key.lastIndexOf('-')))
                .collect(Collectors.toSet());
    }

    public boolean has(String key) {
        return keys.contains(key);
    }
}
