package dev.bbsh.operation.finding;

import dev.bbsh.backbone.Movement;
import dev.bbsh.backup.catalog.IssueDirectory;
import dev.bbsh.backup.catalog.IssueUses;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.operation.sync.SyncedKeys;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.work.Progress;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The numbers of issues that use the items of the rows, where the old Jira's catalog is a backup.
 *
 * @param counted the issues that are counted, in words, such as {@code 40 synced issues}
 */
public record RowUses(IssueUses uses, boolean synced, String counted) {

    /** The uses for the last check; empty unless it was one of a config, with a backup. */
    public static Optional<RowUses> of(
            CheckResult checked, Workspace workspace, Progress progress) {
        return checked.request() instanceof CheckRequest.Config config
                ? config.jira()
                        .source()
                        .flatMap((name) -> catalog(name, workspace))
                        .filter((open) -> open.backup().isPresent())
                        .map((open) -> of(open, moving(config, workspace), workspace, progress))
                : Optional.empty();
    }

    private static Optional<OpenCatalog> catalog(String name, Workspace workspace) {
        return workspace.jira().catalogs().stream()
                .filter((each) -> each.name().equals(name))
                .findFirst();
    }

    private static Optional<String> moving(CheckRequest.Config config, Workspace workspace) {
        return config.project()
                .or(
                        () ->
                                workspace
                                        .syncs()
                                        .facts(config.document())
                                        .movement()
                                        .map(Movement::word));
    }

    private static RowUses of(
            OpenCatalog open, Optional<String> moving, Workspace workspace, Progress progress) {
        String prefix = moving.map((key) -> key + "-").orElse("");
        List<String> synced =
                SyncedKeys.of(workspace, progress).stream()
                        .filter((key) -> key.startsWith(prefix))
                        .toList();
        Collection<String> keys =
                synced.isEmpty()
                        ? new IssueDirectory(open.backup().orElseThrow().content())
                                .keys(moving.map(Set::of).orElse(Set.of()))
                                .toList()
                        : synced;
        IssueUses uses = counted(open, keys, workspace, progress);
        return new RowUses(uses, !synced.isEmpty(), words(uses, !synced.isEmpty(), open.name()));
    }

    /** The counts in some issues: those that were kept, else read from the backup. */
    private static IssueUses counted(
            OpenCatalog open, Collection<String> keys, Workspace workspace, Progress progress) {
        Catalog catalog = open.content().catalog();
        return workspace
                .results()
                .uses()
                .filter((each) -> each.areOf(catalog, keys))
                .orElseGet(
                        () -> IssueUses.of(open.backup().orElseThrow(), catalog, keys, progress));
    }

    /** The counts for the items of a backup, without a check. */
    public static Optional<RowUses> of(OpenCatalog open, Workspace workspace, Progress progress) {
        Optional<String> moving = workspace.facts().movement().map(Movement::word);
        return open.backup().map((_) -> of(open, moving, workspace, progress));
    }

    /** The session with these counts, so that the backup is read once. */
    public Workspace keptIn(Workspace workspace) {
        return workspace.withResults(workspace.results().with(uses));
    }

    private static String words(IssueUses uses, boolean synced, String name) {
        return String.format(
                Locale.ROOT,
                "%,d %s in %s",
                uses.issues(),
                synced ? "synced issues" : "issues of the project",
                name);
    }

    /** The number of issues that use an item; empty where the backup doesn't tell. */
    OptionalInt of(Entity item) {
        return uses.of(item.kind(), item.id());
    }

    /** The number of issues that use the item of a row; empty where the backup doesn't tell. */
    public OptionalInt of(TabRow row) {
        Optional<IdDetail> id = row.detail();
        return id.isEmpty()
                ? OptionalInt.empty()
                : ReferenceKind.of(id.get().kind())
                        .entity()
                        .filter((_) -> !ReferenceKind.of(id.get().kind()).byName())
                        .map((kind) -> uses.of(kind, id.get().oldId()))
                        .orElse(OptionalInt.empty());
    }
}
