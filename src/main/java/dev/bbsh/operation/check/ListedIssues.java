package dev.bbsh.operation.check;

import dev.bbsh.backup.catalog.IssueDirectory;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The issues of a Jira instance, from an open backup or from a file. */
final class ListedIssues {

    private ListedIssues() {}

    /**
     * The issues of the backup with this name, or else those in a file.
     *
     * @param projects the projects whose issues are wanted
     * @throws BbshException when there are none
     */
    static IssueList of(String name, Set<String> projects, Workspace workspace, Progress progress) {
        if (!workspace.jira().backupNames().contains(name)) {
            return IssueList.read(name, projects, progress);
        }
        IssueDirectory all = new IssueDirectory(workspace.jira().backup(name).content());
        Set<String> keys = all.keys(projects).collect(Collectors.toSet());
        if (keys.isEmpty()) {
            throw new BbshException(
                    "'" + name + "' has no issues of " + String.join(", ", new TreeSet<>(projects)),
                    "catalog show " + name + " project");
        }
        return new IssueList(name, keys, List.of(), all.moved(projects), Optional.empty());
    }
}
