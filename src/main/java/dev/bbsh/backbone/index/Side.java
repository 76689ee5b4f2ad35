package dev.bbsh.backbone.index;

import dev.bbsh.backbone.data.IssueReader;
import dev.bbsh.backbone.data.NameCounts;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.SideName;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Optional;

/**
 * The records of one connector, as they are in a document.
 *
 * @param name the member that has them
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

    /** The number of records. */
    public long size() {
        return value.size();
    }

    /** The records in their order, each read on demand. */
    public Iterable<SyncedIssue> issues() {
        return () -> new Issues(value.elements().iterator());
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
        return projects().local().or(this::connectorsProject);
    }

    /** The project of the other side, according to this side. */
    public Optional<String> partnerProject() {
        return projects().remote();
    }

    private Optional<String> connectorsProject() {
        Iterator<SyncedIssue> issues = issues().iterator();
        return issues.hasNext()
                ? issues.next().connectorKey().flatMap(ProjectKey::ofConnector)
                : Optional.empty();
    }

    private Projects projects() {
        Optional<Projects> known = value.cached(Projects.class);
        if (known.isPresent()) {
            return known.get();
        }
        Projects found = Projects.of(issues());
        value.cache(found);
        return found;
    }

    /** The most frequent projects among the first issues. */
    private record Projects(Optional<String> local, Optional<String> remote) {

        static Projects of(Iterable<SyncedIssue> issues) {
            NameCounts local = new NameCounts();
            NameCounts remote = new NameCounts();
            int count = 0;
            for (SyncedIssue issue : issues) {
                if (count++ == LOOKED_AT) {
                    break;
                }
                issue.localIssueKey().flatMap(ProjectKey::ofIssue).ifPresent(local::add);
                issue.remoteIssueKey().flatMap(ProjectKey::ofIssue).ifPresent(remote::add);
            }
            return new Projects(local.mostFrequent(), remote.mostFrequent());
        }
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
