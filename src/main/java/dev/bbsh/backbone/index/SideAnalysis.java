package dev.bbsh.backbone.index;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.NameCounts;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.work.Progress;
import dev.bbsh.work.Reclaimable;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The results that were worked out of the records of a side, each when it was first asked for. They
 * depend on the records only: sides with the same records share them, whatever their names are. For
 * several threads at once.
 */
public final class SideAnalysis {

    private final Reclaimable<ProjectCounts> projects = new Reclaimable<>();
    private final Reclaimable<IssueColumns> columns = new Reclaimable<>();
    private final Reclaimable<KeyIndex> localKeys = new Reclaimable<>();
    private final Reclaimable<PairTable> pairs = new Reclaimable<>();
    private final Reclaimable<SideTally> tally = new Reclaimable<>();
    private final Reclaimable<List<RenamedFields>> renamedFields = new Reclaimable<>();

    /** The most frequent projects among the first records. */
    ProjectCounts projects(Side side) {
        return projects.get(() -> ProjectCounts.of(side.issues()));
    }

    /** True when the records were read, and still are in memory. */
    boolean hasRecords() {
        return columns.isThere();
    }

    /** The records by number. */
    IssueRecords records(Side side, Progress progress) {
        return new IssueRecords(
                side,
                columns.get(() -> IssueRecords.read(side, IssueRecords.NO_VISITOR, progress)));
    }

    /**
     * The counts by connector. The records are read for them, so these are there afterwards, and
     * mostly the projects, too.
     */
    SideTally tally(Side side, Progress progress) {
        return tally.get(
                () -> {
                    SideTally counts = new SideTally();
                    columns.renewed(() -> counts.read(side, progress));
                    counts.projects().ifPresent((counted) -> projects.renewed(() -> counted));
                    return counts;
                });
    }

    /** The records by local key: an index of its own for each caller, over the same table. */
    KeyIndex localKeys(IssueRecords records, Progress progress) {
        return localKeys.get(() -> KeyIndex.ofLocalKeys(records, progress)).over(records);
    }

    /** The pairs with the records of another side; the last other side is remembered. */
    PairTable pairs(IssueRecords one, KeyIndex others, Progress progress) {
        return pairs.get(
                (known) -> known.isWith(others.records()),
                () -> PairTable.matched(one, others, progress));
    }

    /** Documented fields that have another name. */
    List<RenamedFields> renamedFields(IssueRecords records, Progress progress) {
        return renamedFields.get(() -> RenamedFields.read(records, progress));
    }

    /**
     * The most frequent projects among the first issues of a side.
     *
     * @param local the project whose issues are local
     * @param remote the project of their partners
     */
    record ProjectCounts(Optional<String> local, Optional<String> remote) {

        private static final int LOOKED_AT = 500;

        static ProjectCounts of(Iterable<SyncedIssue> issues) {
            Counter counter = new Counter();
            Iterator<SyncedIssue> each = issues.iterator();
            while (each.hasNext() && counter.issues < LOOKED_AT) {
                counter.add(each.next());
            }
            return counter.counts();
        }

        /** Counts the projects of the first issues that it is given. */
        static final class Counter {

            private final ProjectTally local = new ProjectTally(IssueField.LOCAL_ISSUE_KEY);
            private final ProjectTally remote = new ProjectTally(IssueField.REMOTE_ISSUE_KEY);
            private int issues;

            void add(SyncedIssue issue) {
                if (issues < LOOKED_AT) {
                    issues++;
                    local.add(issue);
                    remote.add(issue);
                }
            }

            ProjectCounts counts() {
                return new ProjectCounts(local.mostFrequent(), remote.mostFrequent());
            }
        }

        /** Counts the projects of the keys in a field; most are that of the key before. */
        private static final class ProjectTally {

            private final IssueField field;
            private final NameCounts counts = new NameCounts();
            private String last = "";
            private int repeated;

            ProjectTally(IssueField field) {
                this.field = field;
            }

            void add(SyncedIssue issue) {
                if (issue.isKeyIn(field, last)) {
                    repeated++;
                } else {
                    issue.text(field).flatMap(ProjectKey::ofIssue).ifPresent(this::begin);
                }
            }

            private void begin(String project) {
                countRepeated();
                counts.add(project);
                last = project;
            }

            private void countRepeated() {
                if (repeated > 0) {
                    counts.add(last, repeated);
                    repeated = 0;
                }
            }

            Optional<String> mostFrequent() {
                countRepeated();
                return counts.mostFrequent();
            }
        }
    }
}
