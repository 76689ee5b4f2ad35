package dev.bbsh.backbone.data;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.SideName;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * The issues that one connector remembers, as they stand in a document.
 *
 * @param name where they stand
 * @param value the array of records
 */
public record Side(SideName name, JsonValue value) {

    private static final int LOOKED_AT = 500;

    // A record makes its own at run time, which costs a cold start more than reading a megabyte.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Side(SideName its, JsonValue records)
                && name == its
                && value.equals(records);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + value.hashCode();
    }

    /** How many records. */
    public long size() {
        return value.size();
    }

    /** The records in their order, each read when it is its turn. */
    public Iterable<SyncedIssue> issues() {
        return () -> new Issues(value.elements().iterator());
    }

    /** Where a record stands in the document. */
    public Place place(SyncedIssue issue) {
        return Place.root().child(name.key()).child(issue.ordinal());
    }

    /**
     * The project whose issues are local here: the most frequent among the first issues, or what
     * the first connector says when there is no issue key.
     */
    public Optional<String> project() {
        return mostFrequent(IssueField.LOCAL_ISSUE_KEY).or(this::connectorsProject);
    }

    /** The project of the other side, as this side sees it. */
    public Optional<String> partnerProject() {
        return mostFrequent(IssueField.REMOTE_ISSUE_KEY);
    }

    private Optional<String> connectorsProject() {
        Iterator<SyncedIssue> issues = issues().iterator();
        return issues.hasNext()
                ? issues.next().connectorKey().flatMap(ProjectKey::ofConnector)
                : Optional.empty();
    }

    private Optional<String> mostFrequent(IssueField key) {
        Map<String, Integer> counts = new HashMap<>();
        Iterator<SyncedIssue> issues = issues().iterator();
        for (int i = 0; i < LOOKED_AT && issues.hasNext(); i++) {
            issues.next()
                    .text(key)
                    .flatMap(ProjectKey::ofIssue)
                    .ifPresent((project) -> counts.merge(project, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
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
