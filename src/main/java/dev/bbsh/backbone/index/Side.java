package dev.bbsh.backbone.index;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.IssueReader;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The records of one connector, as they are in a document.
 *
 * @param name the member that has them
 * @param value the array of records
 * @param analysis the results that were worked out of the records, which are no part of its
 *     identity
 */
public record Side(SideName name, JsonValue value, SideAnalysis analysis) {

    /** A side of which nothing is known yet. */
    public Side(SideName name, JsonValue value) {
        this(name, value, new SideAnalysis());
    }

    // A record makes its own at run time, which costs a cold start more than reading a megabyte.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Side(SideName its, JsonValue records, SideAnalysis _)
                && name == its
                && value.equals(records);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + value.hashCode();
    }

    /** This side with the analysis of one that has the same records, if there is one. */
    Side sharing(List<Side> known) {
        return known.stream()
                .filter((side) -> side.value.equals(value))
                .findFirst()
                .map((side) -> new Side(name, value, side.analysis))
                .orElse(this);
    }

    /** The number of records. */
    public long size() {
        return value.size();
    }

    /** The number of records that {@link IssueRecords#of} has to read: 0 if it was asked before. */
    public long unread() {
        return analysis.hasRecords() ? 0 : size();
    }

    /** The records in their order, each read on demand. */
    public Iterable<SyncedIssue> issues() {
        return () -> new Issues(value.elements().iterator());
    }

    /** The connectors of the records with their numbers; at least one. */
    public List<ConnectorSummary> connectors(Progress progress) {
        return analysis.tally(this, progress).summaries(name);
    }

    /** The place of a record in the document. */
    public Place place(SyncedIssue issue) {
        return Place.root().child(name.key()).child(issue.ordinal());
    }

    /**
     * The project whose issues are local here: the most frequent one among the first issues, or the
     * one in the first connector key when there is no issue key.
     */
    public Optional<String> project() {
        return analysis.projects(this).local().or(this::connectorsProject);
    }

    /** The project of the other side, according to this side. */
    public Optional<String> partnerProject() {
        return analysis.projects(this).remote();
    }

    private Optional<String> connectorsProject() {
        Iterator<SyncedIssue> issues = issues().iterator();
        return issues.hasNext()
                ? issues.next().connectorKey().flatMap(ProjectKey::ofConnector)
                : Optional.empty();
    }

    private static final class Issues implements Iterator<SyncedIssue> {

        private final IssueReader reader = new IssueReader();
        private final Iterator<JsonValue> values;
        private long ordinal;

        Issues(Iterator<JsonValue> values) {
            this.values = values;
        }

        @Override
        public boolean hasNext() {
            return values.hasNext();
        }

        @Override
        public SyncedIssue next() {
            return reader.read(values.next(), ordinal++);
        }
    }
}
