package dev.bbsh.backbone.overview;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.analysis.MemoryFootprint;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;
import dev.bbsh.work.Reclaimable;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A version of a document with the results that were worked out of it, each when it was first asked
 * for. For several threads at once. Equal to another one of the same document.
 */
public final class DocumentAnalysis {

    private final Document document;
    private final FileKind kind;
    private final Optional<SyncedIssueData> issues;
    private final Reclaimable<Optional<ProjectPair>> configProjects = new Reclaimable<>();
    private final Reclaimable<Derived> derived = new Reclaimable<>();
    private volatile long memory;

    private DocumentAnalysis(Document document, List<Side> known) {
        this.document = document;
        this.kind = FileKind.of(document.root());
        this.issues = SyncedIssueData.of(document.root(), known);
    }

    /** The analysis of a document of which nothing is known yet. */
    public static DocumentAnalysis of(Document document) {
        return new DocumentAnalysis(document, List.of());
    }

    /**
     * The analysis of a document.
     *
     * @param known others, whose sides are not read again where the records are the same
     */
    public static DocumentAnalysis of(Document document, Collection<DocumentAnalysis> known) {
        return known.stream()
                .filter((each) -> each.document.equals(document))
                .findFirst()
                .orElseGet(
                        () ->
                                new DocumentAnalysis(
                                        document,
                                        known.stream()
                                                .flatMap((each) -> each.sides().stream())
                                                .toList()));
    }

    public Document document() {
        return document;
    }

    public FileKind kind() {
        return kind;
    }

    /** The document as synced issue data; nothing when it is another kind. */
    public Optional<SyncedIssueData> issues() {
        return issues;
    }

    /**
     * The document as synced issue data.
     *
     * @param name the user's name for the document
     * @throws BbshException when it is another kind of document
     */
    public SyncedIssueData issues(String name) {
        return issues.orElseThrow(() -> SyncedIssueData.refusal(document.root(), name));
    }

    /** The sides of synced issue data; none for another kind of document. */
    public List<Side> sides() {
        return issues.map(SyncedIssueData::sides).orElse(List.of());
    }

    /** The summary of the document; reads all records once. */
    public DocumentSummary summary(Progress progress) {
        return DocumentSummary.of(this, progress);
    }

    /**
     * The projects that the document is about, when it tells both.
     *
     * @param ofConfig finds the projects in a sync config; called once
     */
    public Optional<ProjectPair> projects(Function<JsonValue, Optional<ProjectPair>> ofConfig) {
        return switch (kind) {
            case ONE_SIDED, TWO_SIDED -> issues.flatMap(SyncedIssueData::projects);
            case CONFIG -> configProjects.get(() -> ofConfig.apply(document.root()));
            case OTHER -> Optional.empty();
        };
    }

    /** The bytes of text and index that the document needs, if nothing else shares them. */
    public long memory() {
        long known = memory;
        if (known == 0) {
            MemoryFootprint footprint = new MemoryFootprint();
            footprint.add(document);
            known = footprint.bytes();
            memory = known;
        }
        return known;
    }

    /**
     * A result that depends on more than the document, such as rules. The last one is kept.
     *
     * @param more all that it depends on besides the document
     */
    public <T> T derived(Class<T> type, Object more, Supplier<T> computation) {
        Derived result =
                derived.get(
                        (each) -> type.isInstance(each.result) && each.more.equals(more),
                        () -> new Derived(more, computation.get()));
        return type.cast(result.result);
    }

    /** A result, and what it depends on besides the document. */
    private record Derived(Object more, Object result) {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentAnalysis analysis && document.equals(analysis.document);
    }

    @Override
    public int hashCode() {
        return document.hashCode();
    }
}
