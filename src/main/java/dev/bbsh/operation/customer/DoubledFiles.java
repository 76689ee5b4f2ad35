package dev.bbsh.operation.customer;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.SharedIssues;
import dev.bbsh.json.analysis.TextEquality;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.work.Progress;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Files that hold the same side of a sync, or the same two sides.
 *
 * @param files at least two
 * @param newest the one whose data ends last; the last one opened when that can't be told
 * @param evidence the relation between the two, as the data shows it
 */
public record DoubledFiles(List<DocumentSide> files, DocumentSide newest, Evidence evidence) {

    /** The relation between files of the same side. */
    public enum Evidence {
        /** The data of one ends later: it is the newer one. */
        LATER_DATA,
        /** The same bytes. */
        SAME_DATA,
        /** The data ends at the same time, but differs: which one is newer can't be told. */
        NOT_TOLD,
        /** Different connectors: another sync between the same projects. */
        OTHER_CONNECTORS,
        /** No issue is in both: parts of one download. */
        PARTS
    }

    public DoubledFiles {
        files = List.copyOf(files);
    }

    /** Compares files of the same side, at least two. */
    static DoubledFiles of(List<DocumentSide> files, Progress progress) {
        DocumentSide newest = SyncFiles.newest(files, progress).orElseThrow();
        return new DoubledFiles(files, newest, evidence(files, newest, progress));
    }

    private static Evidence evidence(
            List<DocumentSide> files, DocumentSide newest, Progress progress) {
        List<DocumentSide> others =
                files.stream().filter((each) -> !isSameDocument(each, newest)).toList();
        if (others.stream().allMatch((each) -> isSameText(each, newest))) {
            return Evidence.SAME_DATA;
        }
        Set<String> connectors = records(newest, progress).connectors();
        if (others.stream()
                .allMatch(
                        (each) ->
                                Collections.disjoint(
                                        records(each, progress).connectors(), connectors))) {
            return Evidence.OTHER_CONNECTORS;
        }
        if (others.stream().allMatch((each) -> sharesNoIssue(each, newest, progress))) {
            return Evidence.PARTS;
        }
        long end = SyncFiles.dataEnds(newest, progress);
        return others.stream().allMatch((each) -> SyncFiles.dataEnds(each, progress) < end)
                ? Evidence.LATER_DATA
                : Evidence.NOT_TOLD;
    }

    private static boolean isSameDocument(DocumentSide one, DocumentSide other) {
        return one.document().number() == other.document().number();
    }

    private static boolean isSameText(DocumentSide one, DocumentSide other) {
        return one.document().content().length() == other.document().content().length()
                && TextEquality.of(one.document().content(), other.document().content());
    }

    private static boolean sharesNoIssue(DocumentSide one, DocumentSide other, Progress progress) {
        KeyIndex keys = KeyIndex.of(records(other, progress), IssueField.LOCAL_ISSUE_KEY, progress);
        return SharedIssues.first(records(one, progress), keys).isEmpty();
    }

    private static IssueRecords records(DocumentSide side, Progress progress) {
        return IssueRecords.of(side.side(), progress);
    }

    /** The time of the last message in the newest one, epoch milliseconds UTC. */
    public long dataEnds(Progress progress) {
        return SyncFiles.dataEnds(newest, progress);
    }
}
