package dev.bbsh.operation.prepare;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backup.Backup;
import dev.bbsh.backup.catalog.ContentReader;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.operation.sync.SyncedKeys;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The catalogs of the old and the new Jira with comments and attachments. A backup is read again
 * for those of the issues that matter: the ones of open data, and those of which the other catalog
 * has any.
 */
public record MatchedCatalogs(Catalog old, Catalog young) {

    /**
     * The catalogs of these names.
     *
     * @throws BbshException when there are none, or nothing says which issues matter
     */
    public static MatchedCatalogs of(
            String old, String young, Workspace workspace, Progress progress) {
        OpenCatalog before = workspace.jira().catalog(old);
        OpenCatalog after = workspace.jira().catalog(young);
        Optional<KeyChange> keys = workspace.facts().keyChange();
        Set<String> synced = SyncedKeys.of(workspace, progress);
        UnaryOperator<String> forth = (key) -> Translation.keyAfter(key, keys);
        Optional<KeyChange> reversed = keys.map(KeyChange::reversed);
        UnaryOperator<String> back = (key) -> Translation.keyAfter(key, reversed);
        Catalog earlier =
                with(before, and(synced, after.content().catalog().issues(), back), progress);
        return new MatchedCatalogs(
                earlier, with(after, translated(earlier.issues(), synced, forth), progress));
    }

    private static Set<String> and(Set<String> some, Set<String> more, UnaryOperator<String> key) {
        Set<String> all = new LinkedHashSet<>(some);
        more.forEach((each) -> all.add(key.apply(each)));
        return all;
    }

    private static Set<String> translated(
            Set<String> some, Set<String> more, UnaryOperator<String> key) {
        return and(and(Set.of(), some, key), more, key);
    }

    private static Catalog with(OpenCatalog open, Set<String> keys, Progress progress) {
        Optional<Backup> backup = open.backup();
        if (backup.isEmpty()) {
            return open.content().catalog();
        }
        if (keys.isEmpty()) {
            throw new BbshException(
                    "nothing says which issues of '" + open.name() + "' are synced",
                    "load FILE     (the synced issue data; then type this again)");
        }
        return ContentReader.catalog(backup.get(), keys, progress);
    }
}
