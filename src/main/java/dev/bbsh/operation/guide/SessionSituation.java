package dev.bbsh.operation.guide;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.overview.DocumentSummary;
import dev.bbsh.guide.AppMigration;
import dev.bbsh.guide.DoneStep;
import dev.bbsh.guide.Situation;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.LocalProject;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The situation of a session, as far as it is known. */
public final class SessionSituation {

    private static final DoneStep MERGED = new DoneStep.Merged();

    private SessionSituation() {}

    /** The situation of the current sync. */
    public static Situation of(Workspace workspace, Progress progress) {
        List<OpenDocument> loaded = current(loaded(workspace).toList(), progress);
        return new Situation(
                workspace.facts(),
                loaded.stream().map((each) -> new Situation.File(each.name(), kind(each))).toList(),
                done(workspace),
                ofSync(workspace)
                        .filter((each) -> making(each).filter(MERGED::equals).isPresent())
                        .map(OpenDocument::name)
                        .findFirst(),
                loaded.stream()
                        .filter((each) -> kind(each) == FileKind.ONE_SIDED)
                        .map((each) -> received(each, progress))
                        .toList(),
                new OpenSiteBackup(workspace, progress).find(),
                app(workspace),
                catalogs(workspace),
                () -> new ResyncFiles(progress).of(ofSync(workspace).toList()));
    }

    private static Situation.Catalogs catalogs(Workspace workspace) {
        return new Situation.Catalogs(catalog(workspace, true), catalog(workspace, false));
    }

    /** The latest catalog of Jira Cloud, or of a server. */
    private static Optional<String> catalog(Workspace workspace, boolean cloud) {
        return workspace.jira().catalogs().stream()
                .filter((each) -> each.content().catalog().server().isCloud() == cloud)
                .map(OpenCatalog::name)
                .reduce((_, later) -> later);
    }

    private static AppMigration app(Workspace workspace) {
        List<String> mappings = workspace.jira().mappingNames();
        return new AppMigration(
                workspace.jira().connections().stream()
                        .filter((each) -> each.service() == OpenConnection.Service.PLATFORM)
                        .map(OpenConnection::name)
                        .reduce((_, later) -> later),
                workspace.results().platform().transfer(),
                mappings.isEmpty() ? Optional.empty() : Optional.of(mappings.getLast()));
    }

    private static FileKind kind(OpenDocument open) {
        return FileKind.of(open.content().root());
    }

    private static Stream<OpenDocument> loaded(Workspace workspace) {
        return ofSync(workspace).filter(SessionSituation::isLoaded);
    }

    /** The loaded documents without older downloads of a side that is there twice. */
    private static List<OpenDocument> current(List<OpenDocument> loaded, Progress progress) {
        return loaded.stream()
                .filter(
                        (each) ->
                                kind(each) != FileKind.ONE_SIDED
                                        || isNewest(each, loaded, progress))
                .toList();
    }

    private static boolean isNewest(
            OpenDocument one, List<OpenDocument> loaded, Progress progress) {
        Optional<String> project = LocalProject.of(one);
        OptionalLong end = one.analysis().summary(progress).lastSync();
        return project.isEmpty()
                || end.isEmpty()
                || loaded.stream()
                        .filter((each) -> LocalProject.of(each).equals(project))
                        .map((each) -> each.analysis().summary(progress).lastSync())
                        .noneMatch((other) -> other.orElse(Long.MIN_VALUE) > end.getAsLong());
    }

    private static boolean isLoaded(OpenDocument open) {
        return open.origin() instanceof DocumentOrigin.Loaded;
    }

    /** The documents of the current sync, and those that name no projects. */
    private static Stream<OpenDocument> ofSync(Workspace workspace) {
        return workspace.documents().all().stream().filter(workspace.syncs().ofCurrent());
    }

    private static Set<DoneStep> done(Workspace workspace) {
        Set<DoneStep> done = new LinkedHashSet<>();
        workspace.facts().movement().map(DoneStep.MovementRecorded::new).ifPresent(done::add);
        workspace.facts().method().map(DoneStep.MethodRecorded::new).ifPresent(done::add);
        workspace.checked().flatMap(SessionSituation::check).ifPresent(done::add);
        done.addAll(ofConfigs(workspace));
        if (!workspace.jira().backupNames().isEmpty()) {
            done.add(new DoneStep.BackupLoaded());
        }
        workspace.results().platform().commands().stream()
                .map(DoneStep.PlatformCalled::new)
                .forEach(done::add);
        ofSync(workspace).flatMap((each) -> making(each).stream()).forEach(done::add);
        workspace.documents().all().stream()
                .filter((each) -> workspace.saved().of(each).isPresent())
                .filter((each) -> !isLoaded(each))
                .map((each) -> new DoneStep.Saved(each.name()))
                .forEach(done::add);
        return done;
    }

    /** The steps that lead to the values to choose in a config. */
    private static Set<DoneStep> ofConfigs(Workspace workspace) {
        Set<DoneStep> done = new LinkedHashSet<>();
        if (loaded(workspace).anyMatch((each) -> kind(each) == FileKind.CONFIG)) {
            done.add(new DoneStep.ConfigLoaded());
        }
        workspace.jira().catalogNames().stream()
                .map(DoneStep.CatalogLoaded::new)
                .forEach(done::add);
        if (catalog(workspace, true).isPresent()) {
            done.add(new DoneStep.CatalogRequested());
        }
        workspace
                .checked()
                .map(CheckResult::request)
                .filter(CheckRequest.Config.class::isInstance)
                .ifPresent((config) -> done.add(new DoneStep.ConfigChecked(config.document())));
        return done;
    }

    /** The step of a check, unless it compared the documents with anything else. */
    private static Optional<DoneStep> check(CheckResult checked) {
        boolean plain = checked.line().equals("check " + String.join(" --with ", checked.names()));
        return plain ? Optional.of(new DoneStep.Checked(checked.names())) : Optional.empty();
    }

    /** The step that made a document, if it is one of a guide. */
    private static Optional<DoneStep> making(OpenDocument open) {
        return switch (open.origin()) {
            case DocumentOrigin.Merged _ -> Optional.of(MERGED);
            case DocumentOrigin.Swapped swapped ->
                    Optional.of(new DoneStep.Swapped(swapped.input()));
            case DocumentOrigin.Prepared prepared ->
                    Optional.of(new DoneStep.Prepared(prepared.input()));
            case DocumentOrigin.Loaded _,
                    DocumentOrigin.Split _,
                    DocumentOrigin.Joined _,
                    DocumentOrigin.Partial _,
                    DocumentOrigin.Queried _ ->
                    Optional.empty();
        };
    }

    /**
     * The copies that a document holds, with their direction: copies are on the side that received
     * them.
     */
    private static String received(OpenDocument open, Progress progress) {
        DocumentSummary summary = open.analysis().summary(progress);
        long comments = 0;
        long attachments = 0;
        Optional<String> to = Optional.empty();
        Optional<String> from = Optional.empty();
        for (var connector : summary.connectors()) {
            comments += connector.comments().copies();
            attachments += connector.attachments().copies();
            to = to.or(connector::project);
            from = from.or(connector::partnerProject);
        }
        return from.orElse("?")
                + " -> "
                + to.orElse("?")
                + " "
                + Plurals.of(comments, "comment")
                + ", "
                + Plurals.of(attachments, "attachment");
    }
}
