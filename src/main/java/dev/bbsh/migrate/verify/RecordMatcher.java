package dev.bbsh.migrate.verify;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.work.Progress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds records by their keys, once they are no longer at the same positions. */
final class RecordMatcher {

    private final IssueRecords.Reader reader;
    private final Map<String, Deque<Integer>> byKey = new HashMap<>();
    private int last = -1;
    private boolean moved;

    private RecordMatcher(IssueRecords.Reader reader) {
        this.reader = reader;
    }

    /** The records of a side from one position on. */
    static RecordMatcher from(int ordinal, Side side, Progress progress) {
        IssueRecords records = IssueRecords.of(side, progress);
        RecordMatcher match = new RecordMatcher(records.reader());
        for (int i = ordinal; i < records.size(); i++) {
            progress.advance(1);
            String key = match.reader.read(i).localIssueKey().orElse("");
            match.byKey.computeIfAbsent(key, (_) -> new ArrayDeque<>()).add(i);
        }
        return match;
    }

    /** The first record with a key that was not taken before. */
    Optional<SyncedIssue> of(String key) {
        Integer found = byKey.getOrDefault(key, new ArrayDeque<>()).poll();
        if (found == null) {
            return Optional.empty();
        }
        moved |= found < last;
        last = found;
        return Optional.of(reader.read(found));
    }

    /** The records that were not taken. */
    Stream<SyncedIssue> left() {
        return byKey.values().stream().flatMap(Deque::stream).sorted().map(reader::read);
    }

    /** True when records are in another order, which is insignificant. */
    boolean moved() {
        return moved;
    }
}
