package dev.bbsh.backbone.data;

import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.json.tape.NameMatcher;
import dev.bbsh.json.tape.Segment;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Reads records: finds the known members of each in one pass. Remembers the names of records by
 * their shape, as there are few; not thread-safe.
 */
public final class IssueReader {

    private static final IssueField[] FIELDS = IssueField.values();

    private static final NameMatcher[] NAMES =
            Arrays.stream(FIELDS)
                    .map((field) -> NameMatcher.of(field.key()))
                    .toArray(NameMatcher[]::new);

    /**
     * The fields that the names of a record stand for.
     *
     * @param fields in their order, null for an unknown name
     * @param signature of a record that has objects and arrays only where they belong
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Names(@Nullable IssueField[] fields, int unknown, long signature) {}

    private static final Names NONE = new Names(new IssueField[0], 0, RecordShape.NONE);

    private static final Segment NOWHERE = Segment.of("0");

    private @Nullable Segment segment;

    /** The names by the shapes of the segment. */
    private @Nullable Names[] known = new Names[0];

    private long signature = RecordShape.NONE;

    private final int[] slots = new int[IssueField.COUNT];

    private final SyncedIssue current = new SyncedIssue(NOWHERE, 0, slots, 0, 0);

    /** The signature of the record that was read last: see {@link RecordShape}. */
    public long signature() {
        return signature;
    }

    /** Reads one record, of any type. */
    public SyncedIssue read(JsonValue value, long ordinal) {
        return switch (value) {
            case Span(Segment in, int node) -> read(in, node, ordinal);
            // An edited record: there are few, and reading them anew spares a second kind of view.
            case Composite composite -> read(Segment.of(composite.text()), 0, ordinal);
        };
    }

    /** Reads the record at this node. */
    public SyncedIssue read(Segment in, int node, long ordinal) {
        int[] found = new int[IssueField.COUNT];
        int unknown = find(in, node, found);
        return new SyncedIssue(in, node, found, ordinal, unknown);
    }

    /**
     * Reads the record at this node into the same object each time: it is this record until the
     * next one is read. A side is counted without a new object for each of its records.
     */
    public SyncedIssue readCurrent(Segment in, int node, long ordinal) {
        Arrays.fill(slots, 0);
        int unknown = find(in, node, slots);
        current.moveTo(in, node, ordinal, unknown);
        return current;
    }

    /** Finds the members of a record; the result is the number of unknown ones. */
    private int find(Segment in, int node, int[] found) {
        Names names = names(in, node);
        boolean expected = true;
        int value = in.firstChild(node) + 1;
        for (IssueField field : names.fields) {
            boolean container = in.isContainer(value);
            if (field != null) {
                found[field.slot()] = value;
                expected &= !container || field.shape() == IssueField.ValueType.ENTRIES;
            }
            value = (container ? in.next(value) : value + 1) + 1;
        }
        signature = expected ? names.signature : RecordShape.NONE;
        return names.unknown;
    }

    private Names names(Segment in, int node) {
        int shape = in.shape(node);
        if (shape == 0) {
            return in.first(node) == '{' ? reading(in, node) : NONE;
        }
        if (in != segment) {
            segment = in;
            known = new Names[shape + 1];
        } else if (shape >= known.length) {
            known = Arrays.copyOf(known, 2 * shape);
        }
        Names names = known[shape];
        if (names == null) {
            names = reading(in, node);
            known[shape] = names;
        }
        return names;
    }

    private static Names reading(Segment in, int object) {
        IssueField[] fields = new IssueField[in.size(object)];
        int unknown = 0;
        long signature = RecordShape.EMPTY;
        int key = in.firstChild(object);
        for (int i = 0; i < fields.length; i++) {
            IssueField field = field(in, key);
            fields[i] = field;
            unknown += field == null ? 1 : 0;
            signature = field == null ? RecordShape.NONE : RecordShape.extended(signature, field);
            key = in.next(key + 1);
        }
        return new Names(fields, unknown, signature);
    }

    private static @Nullable IssueField field(Segment in, int key) {
        for (IssueField field : FIELDS) {
            if (NAMES[field.slot()].isAt(in, key)) {
                return field;
            }
        }
        return null;
    }
}
