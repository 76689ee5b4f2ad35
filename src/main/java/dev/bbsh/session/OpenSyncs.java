package dev.bbsh.session;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Cases;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.session.document.OpenDocument;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The syncs that open documents belong to, and the facts that apply to each.
 *
 * @param workspace the open documents and the recorded facts
 */
public record OpenSyncs(Workspace workspace) {

    private Cases cases() {
        return workspace.cases();
    }

    /**
     * The project pairs of all open documents, one for each sync, in the order of the documents.
     */
    public List<ProjectPair> all() {
        return cases().different(told(), (pair) -> pair);
    }

    /** The project pairs of all open documents. */
    private Set<ProjectPair> told() {
        Set<ProjectPair> told = new LinkedHashSet<>();
        for (OpenDocument open : workspace.documents().all()) {
            SyncProjects.of(open).ifPresent(told::add);
        }
        return told;
    }

    /**
     * The project pair of the current document; if the document does not tell it, that of the only
     * open sync.
     */
    public Optional<ProjectPair> current() {
        return workspace
                .current()
                .flatMap(workspace.documents()::exactly)
                .flatMap((open) -> SyncProjects.of(open))
                .map(this::asOpened)
                .or(this::only);
    }

    /** The same projects in the order in which a document first told them. */
    private ProjectPair asOpened(ProjectPair pair) {
        return all().stream().filter(pair::same).findFirst().orElse(pair);
    }

    private Optional<ProjectPair> only() {
        List<ProjectPair> open = all();
        return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
    }

    /**
     * A test for documents, which is false for those of another sync than the one that is current
     * now: it is found once for all of them.
     */
    public Predicate<OpenDocument> ofCurrent() {
        Optional<Predicate<ProjectPair>> current = current().map(cases()::ofSync);
        return (document) ->
                current.isEmpty()
                        || SyncProjects.of(document).filter(current.get().negate()).isEmpty();
    }

    /** The facts of the current sync. */
    Case facts() {
        return current().map(cases()::of).orElseGet(this::factsOfNone);
    }

    /**
     * The facts of the sync that a document belongs to; if the document does not tell it, those of
     * the only open sync.
     */
    Case facts(OpenDocument document) {
        return SyncProjects.of(document)
                .or(this::only)
                .map(cases()::of)
                .orElseGet(this::factsOfNone);
    }

    /**
     * The facts of the sync that the document with a name belongs to, also when the name means it
     * as it was loaded; those of the current sync when no document has the name.
     */
    public Case facts(String name) {
        String plain =
                name.endsWith(OpenDocument.AS_LOADED)
                        ? name.substring(0, name.length() - OpenDocument.AS_LOADED.length())
                        : name;
        return workspace.documents().exactly(plain).map(this::facts).orElseGet(this::facts);
    }

    /** The facts when no document tells its sync. */
    private Case factsOfNone() {
        Optional<Case> waiting = cases().withoutProjects();
        Case own =
                all().isEmpty()
                        ? cases().only().or(() -> waiting).orElse(Case.UNKNOWN)
                        : waiting.orElse(Case.UNKNOWN);
        return cases().withCommon(own);
    }
}
