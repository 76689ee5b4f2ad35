package dev.bbsh.operation.check;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backup.Backup;
import dev.bbsh.backup.catalog.IssueDirectory;
import dev.bbsh.check.backup.BackupCheck;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.check.backup.rule.SyncedScope;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.JiraData;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;

/** Runs a check of a site backup. */
record BackupCheckRunner(CheckRequest.Backup request, Workspace workspace, Progress progress) {

    CheckResult check() {
        String name = request.document();
        Backup backup = workspace.jira().backup(name);
        List<DocumentSide> sides = sides(backup);
        List<OpenDocument> documents =
                sides.stream().map(DocumentSide::document).distinct().toList();
        CheckedBackup.Inputs inputs =
                new CheckedBackup.Inputs(
                        request.inputs().cloudGroups(),
                        request.inputs().importer(),
                        scope(sides, backup),
                        request.inputs().limits());
        return new CheckResult(
                CheckCommandLine.of(request),
                new CheckResult.Basis(
                        documents,
                        Case.UNKNOWN,
                        new JiraData(
                                List.of(workspace.jira().catalog(name)),
                                List.of(),
                                workspace.jira().rules())),
                BackupCheck.of(CheckedBackup.of(name, backup, inputs, progress)),
                request);
    }

    /** The open sides whose projects the backup has. */
    private List<DocumentSide> sides(Backup backup) {
        IssueDirectory keys = new IssueDirectory(backup.content());
        return DocumentSide.open(workspace).stream()
                .filter((each) -> each.side().project().filter(keys::hasProject).isPresent())
                .toList();
    }

    private Optional<SyncedScope> scope(List<DocumentSide> sides, Backup backup) {
        List<Side> synced = sides.stream().map(DocumentSide::side).toList();
        return synced.isEmpty()
                ? Optional.empty()
                : Optional.of(SyncedScope.of(synced, backup.content(), progress));
    }
}
