package dev.bbsh.operation.sync;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An issue, and the side that has its record. */
public record LocatedIssue(DocumentSide where, SyncedIssue issue) {

    /**
     * The issue with a key, then its matched issue; only the matched issue when the side of the
     * issue itself is not among these, and nothing when no record names the key.
     */
    public static List<LocatedIssue> both(String key, List<DocumentSide> sides, Progress progress) {
        Optional<LocatedIssue> local = first(sides, IssueField.LOCAL_ISSUE_KEY, key, progress);
        Optional<LocatedIssue> remote =
                first(partners(sides, local), IssueField.REMOTE_ISSUE_KEY, key, progress);
        List<LocatedIssue> both = new ArrayList<>();
        local.ifPresent(both::add);
        remote.ifPresent(both::add);
        return both;
    }

    private static List<DocumentSide> partners(
            List<DocumentSide> sides, Optional<LocatedIssue> local) {
        return local.map((one) -> sides.stream().filter(one.where()::mirrors).toList())
                .orElse(sides);
    }

    private static Optional<LocatedIssue> first(
            List<DocumentSide> sides, IssueField field, String key, Progress progress) {
        for (DocumentSide side : sides) {
            progress.begin("searching " + side.document().name(), -1);
            Optional<SyncedIssue> issue = side.issue(field, key, progress);
            if (issue.isPresent()) {
                return Optional.of(new LocatedIssue(side, issue.get()));
            }
        }
        return Optional.empty();
    }
}
