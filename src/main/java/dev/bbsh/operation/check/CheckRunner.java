package dev.bbsh.operation.check;

import dev.bbsh.check.config.DuplicateConnectorCheck;
import dev.bbsh.check.data.DataRules;
import dev.bbsh.operation.document.DocumentLookup;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs checks on the open documents, and repeats the last one.
 *
 * @param workspace has the documents and everything that they are checked against
 * @param now when the line was run
 */
public record CheckRunner(Workspace workspace, Instant now, Progress progress) {

    /** A runner for another workspace. */
    public CheckRunner with(Workspace other) {
        return new CheckRunner(other, now, progress);
    }

    /**
     * Runs a check.
     *
     * @throws BbshException when a document is not open
     */
    public CheckResult check(CheckRequest request) {
        return switch (request) {
            case CheckRequest.Connectors connectors -> connectors(connectors);
            case CheckRequest.Config config ->
                    new ConfigCheckRunner(config, workspace, progress).check();
            case CheckRequest.Backup backup ->
                    new BackupCheckRunner(backup, workspace, progress).check();
            case CheckRequest.Data data -> new DataCheckRunner(data, this).check();
        };
    }

    private CheckResult connectors(CheckRequest.Connectors request) {
        OpenDocument open = DocumentLookup.find(request.document(), workspace, progress);
        return new CheckResult(
                CheckCommandLine.of(request),
                new CheckResult.Basis(List.of(open), workspace.facts(open)),
                DuplicateConnectorCheck.in(open.name(), open.content().root()),
                request);
    }

    /**
     * Repeats a check.
     *
     * @param chosen the fixes that were made in between, by the finding's ID
     */
    public CheckResult again(CheckResult checked, Map<String, String> chosen) {
        return check(checked.request()).after(checked, chosen);
    }

    /**
     * The last check, repeated when something has changed since.
     *
     * @throws BbshException when nothing was checked, or a checked document is no longer open
     */
    public CheckResult last() {
        String line = CheckCommandLine.ofCurrent(workspace);
        CheckResult checked =
                workspace
                        .checked()
                        .orElseThrow(() -> new BbshException("nothing has been checked yet", line));
        checked.missingIn(workspace)
                .ifPresent(
                        (name) -> {
                            throw new BbshException(
                                    "the checked document '" + name + "' is no longer open",
                                    "undo   or   " + line);
                        });
        return checked.holdsIn(workspace) ? checked : again(checked, Map.of());
    }

    /**
     * The last check, or a first one of what is open: when nothing was checked yet, or when a rule
     * for data is requested and a config was checked.
     *
     * @param rule the requested rule
     * @throws BbshException when there is nothing to check
     */
    public CheckResult lastOrFirst(Optional<String> rule) {
        boolean ofData =
                rule.filter((id) -> DataRules.all().stream().anyMatch((r) -> r.id().equals(id)))
                        .isPresent();
        Optional<OpenDocument> data =
                DocumentSide.open(workspace).stream().map(DocumentSide::document).findFirst();
        boolean known =
                workspace
                        .checked()
                        .filter(
                                (last) ->
                                        !ofData
                                                || data.isEmpty()
                                                || last.isLatest(data.get(), workspace))
                        .isPresent();
        Optional<String> backup = workspace.jira().backupNames().stream().findFirst();
        if (!known && data.isEmpty() && workspace.checked().isEmpty() && backup.isPresent()) {
            return check(new CheckRequest.Backup(backup.get(), CheckRequest.BackupInputs.NONE));
        }
        if (known || data.isEmpty()) {
            return last();
        }
        return check(
                new CheckRequests(workspace, progress)
                        .ofData(data.get(), Optional.empty(), CheckRequests.Options.NONE));
    }
}
