package dev.bbsh.session;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.FileKind;
import dev.bbsh.check.Findings;
import dev.bbsh.json.Document;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a check.
 *
 * @param line that checks so, such as {@code check orbit --with depot}
 * @param basis what it looked at
 * @param again does the same check on what is open now
 * @param walk what somebody has decided of its findings
 * @param notes what else is to be said of it, a line each
 * @param numbers of the findings, also of those that were fixed since the first check
 */
public record Checked(
        String line,
        Basis basis,
        Findings findings,
        Again again,
        Walk walk,
        List<String> notes,
        Numbering numbers) {

    public Checked {
        notes = List.copyOf(notes);
    }

    public Checked(
            String line,
            Basis basis,
            Findings findings,
            Again again,
            Walk walk,
            List<String> notes) {
        this(line, basis, findings, again, walk, notes, Numbering.of(findings));
    }

    public Checked(String line, Basis basis, Findings findings, Again again) {
        this(line, basis, findings, again, Walk.NONE, List.of());
    }

    /**
     * What a check looked at; its findings hold as long as nothing of this changes.
     *
     * @param documents as they were
     * @param facts those of the first document, as they were
     * @param jira the catalogs and mappings that it was held against
     */
    public record Basis(List<OpenDocument> documents, Case facts, JiraSide jira) {

        public Basis {
            documents = List.copyOf(documents);
        }

        public Basis(List<OpenDocument> documents, Case facts) {
            this(documents, facts, JiraSide.NONE);
        }
    }

    /** Does a check. */
    @FunctionalInterface
    public interface Again {

        /**
         * Checks what is open.
         *
         * @throws dev.bbsh.work.BbshException when a document is no longer open
         */
        Checked check(Workspace workspace, Instant now, Progress progress);
    }

    /** Whether the findings are those of the documents as they are now. */
    public boolean holdsIn(Workspace workspace) {
        return basis.facts().equals(workspace.facts(first(workspace)))
                && workspace.jira().hasAll(basis.jira())
                && basis.documents().stream().allMatch((each) -> isUnchanged(each, workspace));
    }

    private OpenDocument first(Workspace workspace) {
        OpenDocument checked = basis.documents().getFirst();
        return find(checked, workspace).orElse(checked);
    }

    /** The name of a document that it looked at and that is no longer open. */
    public Optional<String> missingIn(Workspace workspace) {
        return basis.documents().stream()
                .filter((each) -> find(each, workspace).isEmpty())
                .map(OpenDocument::name)
                .findFirst();
    }

    /**
     * True when it was of data that is open, and no document was opened since but what it knows.
     */
    public boolean isLatest(OpenDocument data, Workspace workspace) {
        boolean ofData =
                basis.documents().stream()
                        .anyMatch((each) -> FileKind.of(each.content().root()).holdsIssues());
        return ofData
                && missingIn(workspace).isEmpty()
                && basis.documents().stream().anyMatch((each) -> each.number() >= data.number());
    }

    private static boolean isUnchanged(OpenDocument checked, Workspace workspace) {
        return find(checked, workspace)
                .filter((open) -> content(open, checked).equals(checked.content()))
                .isPresent();
    }

    /** A query's result is no open document, and never another one. */
    private static Optional<OpenDocument> find(OpenDocument checked, Workspace workspace) {
        return checked.number() == 0
                ? Optional.of(checked)
                : workspace.documents().all().stream()
                        .filter((open) -> open.number() == checked.number())
                        .findFirst();
    }

    private static Document content(OpenDocument open, OpenDocument checked) {
        return checked.name().endsWith(OpenDocument.AS_LOADED) ? open.asLoaded() : open.content();
    }

    /** The names of the documents that it looked at. */
    public List<String> names() {
        return basis.documents().stream().map(OpenDocument::name).toList();
    }

    /** The same findings, further walked through. */
    public Checked with(Walk other) {
        return new Checked(line, basis, findings, again, other, notes, numbers);
    }

    /**
     * The same result with the decisions and numbers of a check before.
     *
     * @param chosen the fixes that were made in between, by the finding's ID
     */
    public Checked after(Checked before, Map<String, String> chosen) {
        Numbering next = before.numbers.after(findings, chosen);
        return new Checked(line, basis, findings, again, before.walk, notes, next);
    }
}
