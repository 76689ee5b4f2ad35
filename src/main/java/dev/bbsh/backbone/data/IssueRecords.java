package dev.bbsh.backbone.data;

import dev.bbsh.json.Composite;
import dev.bbsh.json.Entry;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.Span;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The records of a side by number: four bytes for each. */
public final class IssueRecords {

    private static final int KEYS =
            1 << IssueField.CONNECTOR_KEY.slot()
                    | 1 << IssueField.LOCAL_ISSUE_KEY.slot()
                    | 1 << IssueField.REMOTE_ISSUE_KEY.slot();

    private final Side side;
    private final List<Piece> pieces = new ArrayList<>();

    /** The number of the first record of each piece. */
    private int[] starts = new int[4];

    /** The tape index of each record that stands untouched in a segment. */
    private final int[] nodes;

    private IssueRecords(Side side) {
        if (side.size() > Integer.MAX_VALUE - 8) {
            throw new BbshException(
                    side.name().key() + " has " + side.size() + " records", "split it");
        }
        this.side = side;
        this.nodes = new int[(int) side.size()];
    }

    public static IssueRecords of(Side side, Progress progress) {
        IssueRecords records = new IssueRecords(side);
        int next = 0;
        for (Piece piece : side.value().pieces()) {
            next = records.add(piece, next, progress);
        }
        return records;
    }

    private int add(Piece piece, int first, Progress progress) {
        if (pieces.size() == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[pieces.size()] = first;
        pieces.add(piece);
        return switch (piece) {
            case Run run -> add(run, first, progress);
            case Entry _ -> first + 1;
        };
    }

    private int add(Run run, int first, Progress progress) {
        int next = first;
        for (int node = run.from(); node < run.to(); node = run.segment().next(node)) {
            nodes[next++] = node;
            if ((next & 1023) == 0) {
                progress.advance(0);
            }
        }
        return next;
    }

    public Side side() {
        return side;
    }

    /** The connectors of the records, in the order in which they appear; empty for no key. */
    public Set<String> connectors(Progress progress) {
        Set<String> keys = new LinkedHashSet<>();
        Reader reader = reader();
        String last = "";
        for (int ordinal = 0; ordinal < size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(0);
            }
            SyncedIssue issue = reader.readKeys(ordinal);
            if (keys.isEmpty() || !issue.belongsTo(last)) {
                last = issue.connectorKey().orElse("");
                keys.add(last);
            }
        }
        return keys;
    }

    public int size() {
        return nodes.length;
    }

    /** The first record of which a member is a string that says this. */
    public Optional<SyncedIssue> find(IssueField field, String text, Progress progress) {
        Reader reader = reader();
        for (int at = 0; at < pieces.size(); at++) {
            IntStream candidates =
                    switch (pieces.get(at)) {
                        case Run run -> candidates(run, starts[at], field, text, progress);
                        case Entry _ -> IntStream.of(starts[at]);
                    };
            Optional<SyncedIssue> found =
                    candidates
                            .mapToObj(reader::read)
                            .filter((issue) -> issue.says(field, text))
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Records of one segment, looked up in its index. */
    private IntStream candidates(
            Run run, int first, IssueField field, String text, Progress progress) {
        int end = first + (int) run.count();
        return run.segment().index(field.key(), progress).find(text).stream()
                .mapToInt((found) -> Arrays.binarySearch(nodes, first, end, found.object()))
                .filter((ordinal) -> ordinal >= 0);
    }

    /** Reads records; for one thread. */
    public Reader reader() {
        return new Reader();
    }

    /** Reads records of the side by their number. */
    public final class Reader {

        private final IssueReader reader = new IssueReader();

        /** The piece that was read last: records are nearly always read in their order. */
        private int at;

        public SyncedIssue read(int ordinal) {
            moveTo(ordinal);
            return switch (pieces.get(at)) {
                case Run run -> reader.read(run.segment(), nodes[ordinal], ordinal);
                case Entry entry -> reader.read(entry.value(), ordinal);
            };
        }

        /** Reads the keys only: nothing may be asked of the other members. */
        SyncedIssue readKeys(int ordinal) {
            moveTo(ordinal);
            return switch (pieces.get(at)) {
                case Run run -> reader.readSome(run.segment(), nodes[ordinal], ordinal, KEYS);
                case Entry entry -> reader.read(entry.value(), ordinal);
            };
        }

        private void moveTo(int ordinal) {
            boolean here =
                    starts[at] <= ordinal && (at + 1 == pieces.size() || ordinal < starts[at + 1]);
            if (!here) {
                int found = Arrays.binarySearch(starts, 0, pieces.size(), ordinal);
                at = found >= 0 ? found : -found - 2;
            }
        }

        /**
         * Whether a record stands in a segment as it was loaded, and is not read anew each time.
         */
        boolean isUntouched(int ordinal) {
            return value(ordinal) instanceof Span;
        }

        /** Where an untouched record stands. */
        Segment segment(int ordinal) {
            return switch (value(ordinal)) {
                case Span span -> span.segment();
                case Composite _ -> throw new IllegalStateException("record was edited");
            };
        }

        /** The value as it stands in the document. */
        public JsonValue value(int ordinal) {
            moveTo(ordinal);
            return switch (pieces.get(at)) {
                case Run run -> new Span(run.segment(), nodes[ordinal]);
                case Entry entry -> entry.value();
            };
        }
    }
}
