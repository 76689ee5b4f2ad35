package dev.bbsh.backbone.index;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.IssueReader;
import dev.bbsh.backbone.data.RecordShape;
import dev.bbsh.backbone.data.ScalarReader;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.TokenComparison;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The records of a side by number. */
public final class IssueRecords {

    /** The answer when there is no message number. */
    public static final long MISSING = Long.MIN_VALUE;

    /** A visitor that has no use for the records. */
    static final Visitor NO_VISITOR = (_, _, _, _) -> {};

    private static final Segment NOWHERE = Segment.of("0");

    private final Side side;
    private final IssueColumns columns;
    private final List<Piece> pieces = new ArrayList<>();

    /** The number of the first record of each piece, then the number of records. */
    private int[] starts = new int[4];

    IssueRecords(Side side, IssueColumns columns) {
        this.side = side;
        this.columns = columns;
        for (Piece piece : side.value().pieces()) {
            pieces.add(piece);
            if (pieces.size() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[pieces.size()] = starts[pieces.size() - 1] + (int) count(piece);
        }
    }

    private static long count(Piece piece) {
        return piece instanceof Run run ? run.count() : 1;
    }

    /** The records of a side, read unless they were read before. */
    public static IssueRecords of(Side side, Progress progress) {
        return side.analysis().records(side, progress);
    }

    /** Receives the records of a side, in their order. */
    interface Visitor {

        /**
         * Receives one record.
         *
         * @param issue valid until the next one comes
         * @param sameConnector whether its connector is that of the record before; false for the
         *     first
         * @param sent its number of the last message that was sent, or {@link #MISSING}
         * @param applied its number of the last message that was applied, or {@link #MISSING}
         */
        void visit(SyncedIssue issue, boolean sameConnector, long sent, long applied);
    }

    /** Reads all records, and passes each to a visitor. */
    static IssueColumns read(Side side, Visitor visitor, Progress progress) {
        if (side.size() > Integer.MAX_VALUE - 8) {
            throw new BbshException(
                    side.name().key()
                            + " has "
                            + Plurals.of(side.size(), "record")
                            + ", more than bbsh can read",
                    "divide the file into smaller ones");
        }
        IssueRecords records = new IssueRecords(side, new IssueColumns((int) side.size()));
        for (int i = 0; i < records.pieces.size(); i++) {
            records.read(i, visitor, progress);
        }
        return records.columns;
    }

    private void read(int piece, Visitor visitor, Progress progress) {
        switch (pieces.get(piece)) {
            case Run run -> read(run, starts[piece], visitor, progress);
            case SingleChild entry -> {
                SyncedIssue issue = new IssueReader().read(entry.value(), starts[piece]);
                columns.addEdited(starts[piece], issue);
                visitor.visit(issue, columns.count(issue), sent(issue), applied(issue));
            }
        }
    }

    private void read(Run run, int first, Visitor visitor, Progress progress) {
        IssueReader issues = new IssueReader();
        Segment segment = run.segment();
        int ordinal = first;
        for (int node = run.from(); node < run.to(); node = segment.next(node)) {
            SyncedIssue issue = issues.readCurrent(segment, node, ordinal);
            long sent = sent(issue);
            long applied = applied(issue);
            columns.add(ordinal++, issue, issues.signature(), sent, applied);
            visitor.visit(issue, columns.count(issue), sent, applied);
            if ((ordinal & 1023) == 0) {
                progress.advance(1_024);
            }
        }
    }

    private static long sent(SyncedIssue issue) {
        return issue.number(IssueField.OUTGOING_MESSAGE_SEQUENCE_ID, MISSING);
    }

    private static long applied(SyncedIssue issue) {
        return issue.number(IssueField.INCOMING_MESSAGE_SEQUENCE_ID, MISSING);
    }

    public Side side() {
        return side;
    }

    /** The connectors of the records, in the order in which they appear; empty for no key. */
    public Set<String> connectors() {
        return Collections.unmodifiableSet(columns.connectors);
    }

    /** The number of comments or attachments in all records. */
    public long entries(IssueField field) {
        return field == IssueField.COMMENTS ? columns.comments : columns.attachments;
    }

    public int size() {
        return columns.nodes.length;
    }

    /**
     * The hashes of one of the two issue keys, by record: see {@link
     * dev.bbsh.backbone.data.ScalarReader#hash}.
     */
    int[] hashes(IssueField key) {
        return columns.keys(key).hashes;
    }

    /** False for a record that has only documented members. */
    public boolean mayHaveUnknown(int ordinal) {
        return columns.shapes.of(ordinal) == null;
    }

    /**
     * The first record in which one of the two issue keys is this text. The hashes are compared one
     * after the other: a million in a millisecond, without an index that only this look-up needs.
     */
    public Optional<SyncedIssue> find(IssueField key, String text) {
        int[] hashes = hashes(key);
        int hash = (int) ScalarReader.hash(text);
        Reader reader = reader();
        for (int ordinal = 0; ordinal < hashes.length; ordinal++) {
            if (hashes[ordinal] == hash) {
                SyncedIssue issue = reader.read(ordinal);
                if (issue.says(key, text)) {
                    return Optional.of(issue);
                }
            }
        }
        return Optional.empty();
    }

    /** A reader of single records; for one thread. */
    public Reader reader() {
        return new Reader();
    }

    /** Reads records of the side by their number. */
    public final class Reader {

        private final IssueReader reader = new IssueReader();

        private final TokenComparison tokens = new TokenComparison();

        /** The piece that was read last: records are nearly always read in their order. */
        private int at = -1;

        private Segment segment = NOWHERE;

        public SyncedIssue read(int ordinal) {
            moveTo(ordinal);
            return switch (pieces.get(at)) {
                case Run run -> read(run.segment(), ordinal);
                case SingleChild entry -> reader.read(entry.value(), ordinal);
            };
        }

        private SyncedIssue read(Segment from, int ordinal) {
            int node = columns.nodes[ordinal];
            RecordShape shape = columns.shapes.of(ordinal);
            return shape == null
                    ? reader.read(from, node, ordinal)
                    : shape.read(from, node, ordinal);
        }

        /**
         * One of the two issue keys of a record: the offset of a string's opening quote in {@link
         * #segment}, or 0 when there is none.
         */
        int key(IssueField key, int ordinal) {
            int quote = columns.keys(key).quotes[ordinal];
            if (quote == IssueColumns.EDITED) {
                SyncedIssue edited = read(ordinal);
                segment = edited.segment();
                return segment.textStart(edited.string(key));
            }
            moveTo(ordinal);
            return quote;
        }

        /** The segment of the key that was requested last. */
        Segment segment() {
            return segment;
        }

        /**
         * The number of the last message that a record says was sent, or was applied, or {@link
         * #MISSING}.
         */
        long messages(IssueField number, int ordinal) {
            int known = columns.messages(number)[ordinal];
            return switch (known) {
                case 0 -> MISSING;
                case IssueColumns.EDITED -> read(ordinal).number(number, MISSING);
                default -> known - 1L;
            };
        }

        /**
         * True when a record has the same tokens as one of another version, which is compared
         * without reading either; false for one that was edited.
         */
        public boolean sameTokens(int ordinal, Reader its, int itsOrdinal) {
            int mine = node(ordinal);
            int other = its.node(itsOrdinal);
            return mine != IssueColumns.EDITED
                    && other != IssueColumns.EDITED
                    && tokens.areSame(segment, mine, its.segment, other);
        }

        private int node(int ordinal) {
            moveTo(ordinal);
            return columns.nodes[ordinal];
        }

        private void moveTo(int ordinal) {
            if (at < 0 || ordinal < starts[at] || ordinal >= starts[at + 1]) {
                at = at >= 0 && ordinal == starts[at + 1] ? at + 1 : pieceOf(ordinal);
                if (pieces.get(at) instanceof Run run) {
                    segment = run.segment();
                }
            }
        }

        private int pieceOf(int ordinal) {
            int found = Arrays.binarySearch(starts, 0, pieces.size(), ordinal);
            return found >= 0 ? found : -found - 2;
        }
    }
}
