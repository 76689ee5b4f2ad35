package dev.bbsh.session;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Cases;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.check.config.rule.ReferenceRule;
import dev.bbsh.json.Document;
import dev.bbsh.session.document.DocumentEdit;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.document.OpenDocuments;
import dev.bbsh.session.document.SaveState;
import dev.bbsh.session.jira.JiraData;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.session.jira.OpenMapping;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/**
 * Everything that is open, as one immutable value.
 *
 * @param documents the open documents
 * @param current the name of the document that commands use when none is named
 * @param results the last query and check results; survives undo
 * @param cases the recorded facts, for each sync
 * @param jira the catalogs, ID mappings, reference rules and connections
 * @param saved the documents as they are on disk; survives undo
 * @param settings the user's settings; survives undo
 */
public record Workspace(
        OpenDocuments documents,
        Optional<String> current,
        LatestResults results,
        Cases cases,
        JiraData jira,
        SaveState saved,
        Settings settings) {

    /** A workspace with nothing open. */
    public static Workspace empty(Settings settings) {
        return new Workspace(
                OpenDocuments.NONE,
                Optional.empty(),
                LatestResults.NONE,
                Cases.NONE,
                JiraData.NONE,
                SaveState.NOTHING,
                settings);
    }

    /**
     * The open document that the user means by a name, see {@link OpenDocuments#find}.
     *
     * @throws BbshException when there is none, or more than one
     */
    public OpenDocument document(String name) {
        named().requireDocument(name);
        return documents.find(name);
    }

    private OpenNames named() {
        return new OpenNames(documents, jira);
    }

    /**
     * The document that commands use when none is named.
     *
     * @throws BbshException when nothing is open
     */
    public OpenDocument currentDocument() {
        return documents.current(current);
    }

    /** The names of all open documents, catalogs, mappings and connections. */
    public List<String> names() {
        return named().all();
    }

    /** True when a document, a catalog, a mapping or a connection has this name. */
    public boolean isTaken(String name) {
        return named().isTaken(name);
    }

    /** The name for a new item: the wanted one, with a number when it is taken. */
    public String freeName(String wanted) {
        return named().free(wanted);
    }

    /**
     * Requires that a new document, catalog or mapping can have this name.
     *
     * @throws BbshException when it is taken, or is not a valid name
     */
    public void requireFree(String name) {
        named().requireFree(name);
    }

    /** Opens a document that was read from a file, and makes it the current one. */
    public Workspace opened(String name, DocumentAnalysis content, DocumentOrigin.Loaded origin) {
        return opened(name, content, origin, saved.missingIn(origin.file(), origin.stamp()));
    }

    /**
     * Opens a document that was read from a file and is known to be incomplete.
     *
     * @param gaps as in {@link OpenDocument#incomplete}
     */
    public Workspace opened(
            String name, DocumentAnalysis read, DocumentOrigin.Loaded origin, List<String> gaps) {
        Workspace next = added(name, read, origin, gaps);
        var copy = new SaveState.Copy(origin.file(), origin.stamp(), read.document(), gaps);
        return origin.repairs().isEmpty() ? next.marked(name, copy) : next;
    }

    /** Opens a document that a command made, and makes it the current one. */
    public Workspace made(String name, Document content, DocumentOrigin.Made origin) {
        return made(name, content, origin, List.of());
    }

    /**
     * Opens a document that a command made from incomplete ones.
     *
     * @param incomplete as in {@link OpenDocument#incomplete}
     */
    public Workspace made(
            String name, Document content, DocumentOrigin.Made origin, List<String> incomplete) {
        return added(name, DocumentAnalysis.of(content, documents.analyses()), origin, incomplete);
    }

    /** Changes the content of a document by an edit, which has the next number. */
    public Workspace changed(OpenDocument document, Document content, DocumentEdit edit) {
        return withSaved(saved.counted())
                .withDocuments(documents.changed(document, content, edit), current);
    }

    /** Closes a document; if it was the current one, the one opened last becomes current. */
    public Workspace closed(OpenDocument document) {
        return keeping(documents.without(document.name()));
    }

    /** Closes all documents but some; the current one stays, or the last of these becomes it. */
    public Workspace keeping(OpenDocuments some) {
        return withDocuments(some, some.currentOrLast(current));
    }

    /** Makes a document the current one. */
    public Workspace using(OpenDocument document) {
        return withDocuments(documents, Optional.of(document.name()));
    }

    /** Records that the content of a document is on disk. */
    public Workspace marked(String name, SaveState.Copy copy) {
        return withSaved(saved.with(documents.find(name), copy));
    }

    /** The result of the last query. */
    public Optional<LatestResults.QueryResult> last() {
        return results.last();
    }

    /** The result of the last check. */
    public Optional<CheckResult> checked() {
        return results.checked();
    }

    /** Remembers the result of a query. */
    public Workspace with(LatestResults.QueryResult result) {
        return withResults(results.with(result));
    }

    /** Remembers the result of a check. */
    public Workspace with(CheckResult result) {
        return withResults(results.with(result));
    }

    /** Remembers the scenario that was chosen for a sync. */
    public Workspace withScenario(Case sync, String word) {
        return withResults(results.withScenario(sync.original().projects(), word));
    }

    /** Forgets the scenario that was chosen for a sync. */
    public Workspace withoutScenario(Case sync) {
        return withResults(results.without(sync.original().projects()));
    }

    /** Remembers the work on an app migration. */
    public Workspace with(PlatformSteps steps) {
        return withResults(results.with(steps));
    }

    /** The scenario that was chosen last for the current sync. */
    public Optional<String> scenario() {
        return results.scenario(facts().original().projects());
    }

    /** The same with other results. */
    public Workspace withResults(LatestResults others) {
        return new Workspace(documents, current, others, cases, jira, saved, settings);
    }

    /** The syncs of the open documents. */
    public OpenSyncs syncs() {
        return new OpenSyncs(this);
    }

    /** The facts of the sync that the current document belongs to. */
    public Case facts() {
        return syncs().facts();
    }

    /** The facts of the sync that a document belongs to. */
    public Case facts(OpenDocument document) {
        return syncs().facts(document);
    }

    /** Records the facts of a case in place of those about the same projects. */
    public Workspace with(Case known) {
        return with(cases.with(known));
    }

    /** Replaces all cases. */
    public Workspace with(Cases others) {
        return new Workspace(documents, current, results, others, jira, saved, settings);
    }

    /** Opens a catalog; its name must be free. */
    public Workspace with(OpenCatalog catalog) {
        requireFree(catalog.name());
        return withJira(jira.with(catalog));
    }

    /** Opens a mapping; its name must be free. */
    public Workspace with(OpenMapping mapping) {
        requireFree(mapping.name());
        return withJira(jira.with(mapping));
    }

    /** Adds rules about references in configs. */
    public Workspace with(List<ReferenceRule> rules) {
        return withJira(jira.with(rules));
    }

    /** Closes a catalog or a mapping. */
    public Workspace withoutJira(String name) {
        return withJira(jira.without(name));
    }

    /** Opens a connection, in place of one of that name; nothing else may have the name. */
    public Workspace with(OpenConnection connection) {
        if (!jira.connectionNames().contains(connection.name())) {
            requireFree(connection.name());
        }
        return withJira(jira.with(connection));
    }

    /** Closes a connection. */
    public Workspace withoutConnection(String name) {
        return withJira(jira.withoutConnection(name));
    }

    private Workspace withJira(JiraData other) {
        return new Workspace(documents, current, results, cases, other, saved, settings);
    }

    /** Replaces the settings. */
    public Workspace with(Settings other) {
        return new Workspace(documents, current, results, cases, jira, saved, other);
    }

    /** The documents that would be lost if the session ended now. */
    public List<OpenDocument> unsaved() {
        return documents.all().stream().filter(saved::isUnsaved).toList();
    }

    private Workspace added(
            String name, DocumentAnalysis content, DocumentOrigin origin, List<String> incomplete) {
        requireFree(name);
        SaveState after = saved.counted();
        OpenDocument opened = new OpenDocument(after.highest(), name, origin, content, incomplete);
        Workspace next = withSaved(after).withDocuments(documents.with(opened), Optional.of(name));
        return SyncProjects.of(opened).map(next::arrived).orElse(next);
    }

    /** Assigns what was recorded before any file told its projects to this pair. */
    private Workspace arrived(ProjectPair pair) {
        return with(cases.withProjects(pair)).withResults(results.arrived(pair));
    }

    private Workspace withDocuments(OpenDocuments others, Optional<String> name) {
        return new Workspace(others, name, results, cases, jira, saved, settings);
    }

    private Workspace withSaved(SaveState other) {
        return new Workspace(documents, current, results, cases, jira, other, settings);
    }
}
