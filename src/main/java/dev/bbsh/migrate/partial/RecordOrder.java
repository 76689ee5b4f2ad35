package dev.bbsh.migrate.partial;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Document;
import dev.bbsh.work.Progress;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order of the records of several documents in one.
 *
 * @param sides for each side the number of the document that has the next record, from 0
 */
public record RecordOrder(Map<SideName, int[]> sides) {

    public RecordOrder {
        sides = Map.copyOf(sides);
    }

    /**
     * The order in which records were before some were left out.
     *
     * @param leftOut for each side the numbers of the records in the second document
     * @return nothing when the documents have not as many records as they had then
     */
    public static Optional<RecordOrder> of(
            List<Document> documents, Map<SideName, BitSet> leftOut) {
        Map<SideName, int[]> sides = new EnumMap<>(SideName.class);
        for (SideName side : SideName.values()) {
            int kept = size(documents.getFirst(), side);
            int dropped = size(documents.getLast(), side);
            BitSet out = leftOut.getOrDefault(side, new BitSet());
            if (out.cardinality() != dropped || out.length() > kept + dropped) {
                return Optional.empty();
            }
            int[] owners = new int[kept + dropped];
            out.stream().forEach((ordinal) -> owners[ordinal] = 1);
            sides.put(side, owners);
        }
        return Optional.of(new RecordOrder(sides));
    }

    private static int size(Document document, SideName name) {
        return (int)
                SyncedIssueData.of(document.root())
                        .flatMap((data) -> data.side(name))
                        .map(Side::size)
                        .orElse(0L)
                        .longValue();
    }

    /**
     * The order of ascending IDs of the records.
     *
     * @return nothing when the IDs of a document do not ascend, or one is missing or not unique
     */
    public static Optional<RecordOrder> byId(List<Document> documents, Progress progress) {
        Map<SideName, int[]> sides = new EnumMap<>(SideName.class);
        for (SideName side : SideName.values()) {
            List<long[]> ids = documents.stream().map((each) -> ids(each, side, progress)).toList();
            Optional<int[]> owners = merged(ids, progress);
            if (owners.isEmpty()) {
                return Optional.empty();
            }
            sides.put(side, owners.get());
        }
        return Optional.of(new RecordOrder(sides));
    }

    private static long[] ids(Document document, SideName name, Progress progress) {
        Optional<Side> side =
                SyncedIssueData.of(document.root()).flatMap((data) -> data.side(name));
        if (side.isEmpty()) {
            return new long[0];
        }
        IssueRecords records = IssueRecords.of(side.get(), progress);
        IssueRecords.Reader reader = records.reader();
        long[] ids = new long[records.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = reader.read(i).number(IssueField.ID, IssueRecords.MISSING);
        }
        return ids;
    }

    private static Optional<int[]> merged(List<long[]> ids, Progress progress) {
        int[] owners = new int[ids.stream().mapToInt((each) -> each.length).sum()];
        int[] at = new int[ids.size()];
        long last = IssueRecords.MISSING;
        for (int i = 0; i < owners.length; i++) {
            if ((i & 1023) == 0) {
                progress.advance(0);
            }
            int next = least(ids, at);
            long id = ids.get(next)[at[next]++];
            if (id <= last) {
                return Optional.empty();
            }
            last = id;
            owners[i] = next;
        }
        return Optional.of(owners);
    }

    private static int least(List<long[]> ids, int[] at) {
        int least = -1;
        for (int part = 0; part < at.length; part++) {
            boolean left = at[part] < ids.get(part).length;
            if (left && (least < 0 || ids.get(part)[at[part]] < ids.get(least)[at[least]])) {
                least = part;
            }
        }
        return least;
    }

    /** True when each document's records follow those of the one before. */
    public boolean isConsecutive() {
        return sides.values().stream()
                .allMatch(
                        (owners) ->
                                Arrays.equals(owners, Arrays.stream(owners).sorted().toArray()));
    }

    /** The number of the document that has each record of a side. */
    int[] owners(SideName side) {
        return sides.getOrDefault(side, new int[0]);
    }
}
