package dev.bbsh.operation.check;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backup.catalog.IssueDirectory;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The options of a check of synced issue data, as a line gives them.
 *
 * @param silentSince the day since which issues without any sync are reported, UTC
 * @param mapping the name of a mapping
 * @param issues the file of an exported list, or the name of a backup
 */
public record CheckOptions(
        Optional<LocalDate> silentSince, Optional<String> mapping, Optional<String> issues) {

    /** No options. */
    static final CheckOptions NONE =
            new CheckOptions(Optional.empty(), Optional.empty(), Optional.empty());

    /** The inputs that they stand for; if they name no mapping, the only open one is taken. */
    CheckRequest.DataInputs in(Workspace workspace, Progress progress) {
        return new CheckRequest.DataInputs(
                silentSince,
                mapping.or(() -> CatalogSelection.onlyMapping(workspace)),
                issues.map((name) -> list(name, workspace, progress)));
    }

    /** The issues of the backup with this name, or else of the file. */
    private static IssueList list(String name, Workspace workspace, Progress progress) {
        Set<String> projects = projects(workspace);
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
        return new IssueList(name, keys, List.of());
    }

    /** The projects of all open sides, also under their new keys. */
    private static Set<String> projects(Workspace workspace) {
        Set<String> projects = new HashSet<>();
        DocumentSide.open(workspace)
                .forEach((side) -> side.side().project().ifPresent(projects::add));
        workspace.facts().keyChange().map(KeyChange::after).ifPresent(projects::add);
        return projects;
    }
}
