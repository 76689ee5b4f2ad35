package dev.bbsh.jira.issue;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileParts;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The issues of a Jira instance that were exported, or that a live site was asked for.
 *
 * @param from the file, as the user named it, or the connection to the site
 * @param keys the keys of the issues
 * @param gaps the known gaps
 * @param moved the current keys of issues that have another key now, by the keys that they had
 *     before, as far as the source tells
 * @param live how a live site was asked; nothing for an export
 */
public record IssueList(
        String from,
        Set<String> keys,
        List<IssueGap> gaps,
        Map<String, String> moved,
        Optional<LiveAnswer> live) {

    public IssueList {
        keys = Set.copyOf(keys);
        gaps = List.copyOf(gaps);
        moved = Map.copyOf(moved);
    }

    /** An exported list, which doesn't tell what was moved. */
    public IssueList(String from, Set<String> keys, List<IssueGap> gaps) {
        this(from, keys, gaps, Map.of(), Optional.empty());
    }

    /**
     * The answer of a live site that was asked for keys.
     *
     * @param user the user as whom it was asked: an issue that this user can't see isn't found
     * @param projects the projects whose issues were asked for, which the user can see
     */
    public record LiveAnswer(String user, Set<String> projects) {

        public LiveAnswer {
            projects = Set.copyOf(projects);
        }
    }

    /**
     * Reads a CSV export of issues, a saved search of the REST API, or a folder or zip of them.
     *
     * @param projects the projects whose keys are looked for first; empty for no preference
     * @throws BbshException when no issue is found in it
     */
    public static IssueList read(String file, Set<String> projects, Progress progress) {
        Location from = Location.of(file);
        ExportedIssues reader = new ExportedIssues(projects, progress);
        FileParts.read(from, progress, reader::read);
        IssueList list = new IssueList(file, reader.keys(), reader.gaps());
        if (list.keys.isEmpty()) {
            throw new BbshException(
                    "no issue keys found in '" + file + "'" + reader.reasons(),
                    "export the issues as CSV with their keys, or save a search response");
        }
        return list;
    }

    /** The projects of the issues. */
    public Set<String> projects() {
        return live.map(LiveAnswer::projects)
                .orElseGet(
                        () -> keys.stream().map(IssueList::projectOf).collect(Collectors.toSet()));
    }

    static String projectOf(String key) {
        return key.substring(0, key.lastIndexOf('-'));
    }

    /** The first known gap of a project; nothing when none is known. */
    public Optional<IssueGap> gap(String project) {
        return gaps.stream()
                .filter((gap) -> gap.projects().isEmpty() || gap.projects().contains(project))
                .findFirst();
    }

    public boolean has(String key) {
        return keys.contains(key);
    }

    /**
     * A known gap of a list of issues.
     *
     * @param projects the projects of which issues may be missing
     */
    public record IssueGap(Set<String> projects, Gap gap) {

        public IssueGap {
            projects = Set.copyOf(projects);
        }
    }
}
