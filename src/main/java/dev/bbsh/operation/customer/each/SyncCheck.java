package dev.bbsh.operation.customer.each;

import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.operation.check.CatalogSelection;
import dev.bbsh.operation.check.CheckRequests;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.check.CheckedProject;
import dev.bbsh.operation.customer.KnownSyncs;
import dev.bbsh.operation.customer.SyncFiles;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The check of a document of a sync, or the reason why it was not checked.
 *
 * @param sync the sync
 * @param document the name of the document
 * @param result the result; empty when it was not checked
 * @param problem why it was not checked, with a line to type; empty when it was
 */
public record SyncCheck(
        SyncFiles sync,
        String document,
        Optional<CheckResult> result,
        Optional<BbshException> problem) {

    /**
     * Checks the data of each sync, and its configs when a catalog of the new Jira is open. A check
     * that was made last and still holds is not repeated.
     *
     * @param runner has all that is open
     */
    public static List<SyncCheck> all(CheckRunner runner) {
        List<SyncCheck> checks = new ArrayList<>();
        for (SyncWorkspace each : SyncWorkspace.all(runner.workspace(), runner.progress())) {
            checks.addAll(of(each, runner));
        }
        return checks;
    }

    /** The checks of one sync. */
    public static List<SyncCheck> of(SyncWorkspace one, CheckRunner runner) {
        List<SyncCheck> checks = new ArrayList<>();
        OpenDocument main = one.document();
        if (main.analysis().kind().holdsIssues()) {
            checks.add(data(one, main, runner));
        } else {
            one.sync().newest(runner.progress()).stream()
                    .findFirst()
                    .or(() -> one.sync().newestWhole(runner.progress()))
                    .ifPresent((side) -> checks.add(data(one, side.document(), runner)));
        }
        one.sync().configs().forEach((config) -> checks.add(config(one, config, runner)));
        if (checks.isEmpty()) {
            checks.add(
                    failed(
                            one,
                            main,
                            new BbshException(
                                    main.name() + " is not synced issue data or a config",
                                    "info " + main.name())));
        }
        return checks;
    }

    private static SyncCheck data(SyncWorkspace one, OpenDocument main, CheckRunner runner) {
        return checked(
                one,
                main,
                runner,
                () -> {
                    Workspace workspace = one.workspace().using(main);
                    SyncWorkspace on = new SyncWorkspace(one.sync(), workspace);
                    return new CheckRequests(workspace, runner.progress(), Optional.empty())
                            .ofData(
                                    main,
                                    on.partner(runner.progress()),
                                    CheckRequests.Options.NONE);
                });
    }

    private static SyncCheck config(SyncWorkspace one, OpenDocument config, CheckRunner runner) {
        Optional<CheckRequest.Connectors> twice = CheckRequests.ofConnectors(config);
        return checked(
                one,
                config,
                runner,
                () -> twice.isPresent() ? twice.get() : request(config, one, runner));
    }

    private static CheckRequest request(
            OpenDocument config, SyncWorkspace one, CheckRunner runner) {
        CatalogSelection selected =
                new CatalogSelection(
                        Optional.of(config.name()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        CheckRequest.Config request =
                new CheckRequest.Config(
                        config.name(),
                        selected.in(one.workspace(), config.name()),
                        false,
                        Optional.empty(),
                        Optional.empty());
        if (new CheckedProject(request, config, runner).known().isEmpty()) {
            throw untold(one.sync().pair(), new KnownSyncs(runner.workspace()));
        }
        return request;
    }

    private static BbshException untold(Optional<ProjectPair> pair, KnownSyncs syncs) {
        List<String> lines =
                pair.map(ProjectPair::projects).orElse(List.of()).stream()
                        .map((key) -> syncs.line(pair, "--moving " + key, Optional.of(key)))
                        .toList();
        return new BbshException(
                "it isn't recorded which project moves", String.join("   or   ", lines));
    }

    /** Makes a request. */
    private interface RequestSource {

        CheckRequest get();
    }

    private static SyncCheck checked(
            SyncWorkspace one, OpenDocument open, CheckRunner runner, RequestSource source) {
        try {
            CheckResult result = last(one, open, runner).orElseGet(() -> check(source, runner));
            return new SyncCheck(one.sync(), open.name(), Optional.of(result), Optional.empty());
        } catch (BbshException problem) {
            return failed(one, open, problem);
        }
    }

    private static CheckResult check(RequestSource source, CheckRunner runner) {
        return runner.check(source.get());
    }

    /** The last check, if it was that of this document and nothing has changed since. */
    private static Optional<CheckResult> last(
            SyncWorkspace one, OpenDocument open, CheckRunner runner) {
        return runner.workspace()
                .checked()
                .filter((last) -> !last.ofBackup() && last.names().contains(open.name()))
                .filter((last) -> one.workspace().names().containsAll(last.names()))
                .filter((last) -> last.holdsIn(runner.workspace()));
    }

    private static SyncCheck failed(SyncWorkspace one, OpenDocument open, BbshException problem) {
        return new SyncCheck(one.sync(), open.name(), Optional.empty(), Optional.of(problem));
    }
}
