package dev.bbsh.backbone.overview;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.ConnectorSummary;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * The kind and numbers of a document.
 *
 * @param connectors for synced issue data, at least one for each side; empty for other kinds
 */
public record DocumentSummary(FileKind kind, List<ConnectorSummary> connectors) {

    public DocumentSummary {
        connectors = List.copyOf(connectors);
    }

    /** The summary of a document. Reads all records once, unless that was done before. */
    static DocumentSummary of(DocumentAnalysis document, Progress progress) {
        return new DocumentSummary(
                document.kind(),
                document.sides().stream()
                        .flatMap((side) -> side.connectors(progress).stream())
                        .toList());
    }

    /** The connectors of one side. */
    public List<ConnectorSummary> of(SideName side) {
        return connectors.stream().filter((each) -> each.side() == side).toList();
    }

    public long issues() {
        return sum(ConnectorSummary::issues);
    }

    public long comments() {
        return sum((each) -> each.comments().all());
    }

    public long attachments() {
        return sum((each) -> each.attachments().all());
    }

    private long sum(ToLongFunction<ConnectorSummary> number) {
        return connectors.stream().mapToLong(number).sum();
    }

    /** The time when the last message was sent or applied, in epoch milliseconds UTC. */
    public OptionalLong lastSync() {
        return connectors.stream()
                .map(ConnectorSummary::lastSync)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .max();
    }

    /**
     * The direction of the sync, such as {@code SAM2 -> SP2}; when there are two sides, that of the
     * first, which has the new sync.
     */
    public String direction() {
        return connectors.isEmpty() ? "" : connectors.getFirst().direction();
    }
}
