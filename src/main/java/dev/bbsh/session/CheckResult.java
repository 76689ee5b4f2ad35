package dev.bbsh.session;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.FileKind;
import dev.bbsh.check.Findings;
import dev.bbsh.json.Document;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.JiraData;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of a check.
 *
 * @param line the command that runs this check, such as {@code check orbit --with depot}
 * @param basis the inputs of the check
 * @param request the request that it answers
 * @param walk the user's decisions on its findings
 * @param notes further remarks, one line each
 * @param numbers the numbers of the findings, including those fixed since the first check
 */
public record CheckResult(
        String line,
        Basis basis,
        Findings findings,
        CheckRequest request,
        FixProgress walk,
        List<String> notes,
        FindingNumbers numbers) {

    public CheckResult {
        notes = List.copyOf(notes);
    }

    public CheckResult(
            String line,
            Basis basis,
            Findings findings,
            CheckRequest request,
            FixProgress walk,
            List<String> notes) {
        this(line, basis, findings, request, walk, notes, FindingNumbers.of(findings));
    }

    public CheckResult(String line, Basis basis, Findings findings, CheckRequest request) {
        this(line, basis, findings, request, FixProgress.NONE, List.of());
    }

    /**
     * The inputs of a check. Its findings are valid as long as none of them changes.
     *
     * @param documents the checked documents, as they were
     * @param facts the facts of the first document, as they were
     * @param jira the catalogs and mappings that the documents were checked against
     */
    public record Basis(List<OpenDocument> documents, Case facts, JiraData jira) {

        public Basis {
            documents = List.copyOf(documents);
        }

        public Basis(List<OpenDocument> documents, Case facts) {
            this(documents, facts, JiraData.NONE);
        }
    }

    /** True when the findings are those of the documents as they are now. */
    public boolean holdsIn(Workspace workspace) {
        return (ofBackup() || basis.facts().equals(workspace.facts(first(workspace))))
                && workspace.jira().hasAll(basis.jira())
                && basis.documents().stream().allMatch((each) -> isUnchanged(each, workspace));
    }

    /** True when a backup was checked, not a document. */
    public boolean ofBackup() {
        return request instanceof CheckRequest.Backup;
    }

    private OpenDocument first(Workspace workspace) {
        OpenDocument checked = basis.documents().getFirst();
        return find(checked, workspace).orElse(checked);
    }

    /** The name of a checked document or backup that is no longer open. */
    public Optional<String> missingIn(Workspace workspace) {
        if (ofBackup()) {
            return Optional.of(request.document())
                    .filter((name) -> !workspace.jira().backupNames().contains(name));
        }
        return basis.documents().stream()
                .filter((each) -> find(each, workspace).isEmpty())
                .map(OpenDocument::name)
                .findFirst();
    }

    /**
     * True when issue data was checked, all checked documents are still open, and at least one of
     * them was opened no earlier than the given one.
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

    /**
     * Finds the open version of a checked document. The result of a query (number 0) is not among
     * the open documents and never changes.
     */
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

    /** The names of the checked backup and documents. */
    public List<String> names() {
        return Stream.concat(
                        Stream.of(request).filter((_) -> ofBackup()).map(CheckRequest::document),
                        basis.documents().stream().map(OpenDocument::name))
                .toList();
    }

    /** The same findings with other decisions. */
    public CheckResult with(FixProgress other) {
        return new CheckResult(line, basis, findings, request, other, notes, numbers);
    }

    /**
     * The same result with the numbers of an earlier check, if that answered the same request: a
     * number that somebody has read out never means another finding.
     */
    public CheckResult numberedAfter(CheckResult before) {
        return before.request.equals(request)
                ? new CheckResult(
                        line,
                        basis,
                        findings,
                        request,
                        walk,
                        notes,
                        before.numbers.after(findings, Map.of()))
                : this;
    }

    /**
     * The same result with the decisions and numbers of an earlier check.
     *
     * @param chosen the fixes made in between, by finding ID
     */
    public CheckResult after(CheckResult before, Map<String, String> chosen) {
        FindingNumbers next = before.numbers.after(findings, chosen);
        return new CheckResult(line, basis, findings, request, before.walk, notes, next);
    }
}
