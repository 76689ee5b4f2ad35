package dev.bbsh.operation.prepare;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.catalog.ContentReader;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.migrate.prepare.EntryMatching;
import dev.bbsh.operation.sync.SyncedKeys;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.text.Plurals;
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
public final class MatchedCatalogs {

    private final Catalog old;
    private final Catalog young;
    private final IssueKeyChanges keys;

    private MatchedCatalogs(Catalog old, Catalog young, IssueKeyChanges keys) {
        this.old = old;
        this.young = young;
        this.keys = keys;
    }

    public Catalog old() {
        return old;
    }

    public Catalog young() {
        return young;
    }

    /**
     * The catalogs of these names.
     *
     * @throws BbshException when there are none, or nothing says which issues matter
     */
    public static MatchedCatalogs of(
            String old, String young, Workspace workspace, Progress progress) {
        OpenCatalog before = workspace.jira().catalog(old);
        OpenCatalog after = workspace.jira().catalog(young);
        IssueKeyChanges keys = IssueKeyChanges.of(workspace, after);
        Set<String> synced = SyncedKeys.of(workspace, progress);
        Set<String> wanted = and(synced, after.content().catalog().issues(), keys::keyBefore);
        Catalog earlier = with(before, wanted, progress);
        Set<String> there = translated(earlier.issues(), synced, keys::keyAfter);
        return new MatchedCatalogs(earlier, with(after, there, progress), keys);
    }

    /**
     * Matches the items of the same issues.
     *
     * @throws BbshException when a catalog has no information on comments and attachments
     */
    public EntryMatching matching(Progress progress) {
        return EntryMatching.of(old, young, keys::keyAfter, progress);
    }

    /** The sentence about issues of the old catalog that are found under another key, if any. */
    public Optional<String> movedIssues() {
        long count =
                old.issues().stream()
                        .filter(keys.after()::containsKey)
                        .filter((key) -> young.issues().contains(keys.keyAfter(key)))
                        .count();
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        Plurals.of(count, "issue")
                                + " found under another key     (named by: "
                                + String.join(", ", keys.mappings())
                                + ")");
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
