package dev.bbsh.backbone.data;

import dev.bbsh.json.tape.Segment;

import java.util.Optional;

/**
 * The members of a record in their order: enough to find them again without reading their names.
 * Records that have unknown members, or an object or array where none belongs, have no shape.
 */
public final class RecordShape {

    private static final IssueField[] FIELDS = IssueField.values();

    /** Four bits a member: sixteen members at most. */
    private static final int BITS = 4;

    /** The signature of an empty object. */
    static final long EMPTY = 0;

    /** The signature of a record that has no shape. */
    public static final long NONE = -1;

    private final int[] slots;
    private final boolean[] entries;

    private RecordShape(int size) {
        slots = new int[size];
        entries = new boolean[size];
    }

    /**
     * The signature of a record that has one more member, which is an object or an array only if
     * the field is one.
     */
    static long extended(long signature, IssueField field) {
        return signature >>> (64 - 2 * BITS) == 0 ? signature << BITS | (field.slot() + 1) : NONE;
    }

    /** The shape of records with a signature. */
    public static Optional<RecordShape> of(long signature) {
        if (signature == NONE) {
            return Optional.empty();
        }
        int size = (Long.SIZE - Long.numberOfLeadingZeros(signature) + BITS - 1) / BITS;
        RecordShape shape = new RecordShape(size);
        long rest = signature;
        for (int i = size - 1; i >= 0; i--) {
            IssueField field = FIELDS[(int) (rest & (1 << BITS) - 1) - 1];
            shape.slots[i] = field.slot();
            shape.entries[i] = field.shape() == IssueField.ValueType.ENTRIES;
            rest >>>= BITS;
        }
        return Optional.of(shape);
    }

    /** The record at a node, which must have this shape. */
    public SyncedIssue read(Segment segment, int node, long ordinal) {
        int[] values = new int[IssueField.COUNT];
        int key = segment.firstChild(node);
        for (int i = 0; i < slots.length; i++) {
            values[slots[i]] = key + 1;
            key = entries[i] ? segment.next(key + 1) : key + 2;
        }
        return new SyncedIssue(segment, node, values, ordinal, 0);
    }
}
