package dev.bbsh.backbone.index;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.work.Progress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The records of a side whose local key is not unique, by both of their keys. */
final class DuplicateKeyIndex {

    private final Map<Keys, Deque<Integer>> records = new HashMap<>();

    private record Keys(String local, String remote) {}

    static DuplicateKeyIndex in(KeyIndex index, Progress progress) {
        DuplicateKeyIndex same = new DuplicateKeyIndex();
        IssueRecords.Reader reader = index.records().reader();
        for (int ordinal = 0; ordinal < index.records().size(); ordinal++) {
            if (index.another(ordinal) != KeyIndex.NONE) {
                progress.advance(0);
                SyncedIssue issue = reader.read(ordinal);
                if (index.find(issue, IssueField.LOCAL_ISSUE_KEY) == ordinal) {
                    same.addAll(ordinal, index, reader);
                }
            }
        }
        return same;
    }

    private void addAll(int first, KeyIndex index, IssueRecords.Reader reader) {
        for (int each = first; each != KeyIndex.NONE; each = index.another(each)) {
            SyncedIssue issue = reader.read(each);
            int ordinal = each;
            keys(issue.localIssueKey(), issue.remoteIssueKey())
                    .ifPresent(
                            (keys) ->
                                    records.computeIfAbsent(keys, (_) -> new ArrayDeque<>())
                                            .add(ordinal));
        }
    }

    private static Optional<Keys> keys(Optional<String> local, Optional<String> remote) {
        return local.flatMap((mine) -> remote.map((its) -> new Keys(mine, its)));
    }

    /** Takes the next record that mirrors an issue, or {@link KeyIndex#NONE}. */
    int take(SyncedIssue issue) {
        return keys(issue.remoteIssueKey(), issue.localIssueKey())
                .map(records::get)
                .map(Deque::poll)
                .orElse(KeyIndex.NONE);
    }
}
