package dev.bbsh.backbone.data;

import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.json.tape.PlainName;
import dev.bbsh.json.tape.Segment;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Reads records: finds the known members of each in one go. Remembers in which order they stood,
 * for the next record nearly always has the same one; so every thread needs its own.
 */
public final class IssueReader {

    private static final IssueField[] FIELDS = IssueField.values();

    private static final PlainName[] NAMES =
            Arrays.stream(FIELDS)
                    .map((field) -> PlainName.of(field.key()))
                    .toArray(PlainName[]::new);

    private final @Nullable IssueField[] order = new @Nullable IssueField[2 * FIELDS.length];

    private long signature = RecordShape.NONE;

    /** See {@link RecordShape}: of the record that was read last. */
    long signature() {
        return signature;
    }

    /** Reads one record, whatever it is. */
    public SyncedIssue read(JsonValue value, long ordinal) {
        return switch (value) {
            case Span(Segment segment, int node) -> read(segment, node, ordinal);
            // A record that was edited: few are, and reading them anew spares a second kind of
            // view.
            case Composite composite -> read(Segment.of(composite.text()), 0, ordinal);
        };
    }

    /** Reads the record that is this node. */
    public SyncedIssue read(Segment segment, int node, long ordinal) {
        int[] slots = new int[IssueField.COUNT];
        int unknown = 0;
        signature = RecordShape.NONE;
        if (segment.first(node) == '{') {
            signature = RecordShape.EMPTY;
            int position = 0;
            int end = segment.next(node);
            for (int key = segment.firstChild(node); key < end; key = segment.next(key + 1)) {
                IssueField field = field(segment, key, position++);
                if (field == null) {
                    unknown++;
                    signature = RecordShape.NONE;
                } else {
                    slots[field.slot()] = key + 1;
                    signature =
                            RecordShape.extended(signature, field, segment.isContainer(key + 1));
                }
            }
        }
        return new SyncedIssue(segment, node, slots, ordinal, unknown);
    }

    private @Nullable IssueField field(Segment segment, int key, int position) {
        IssueField expected = position < order.length ? order[position] : null;
        if (expected != null && isNamed(expected, segment, key)) {
            return expected;
        }
        for (IssueField field : FIELDS) {
            if (isNamed(field, segment, key)) {
                if (position < order.length) {
                    order[position] = field;
                }
                return field;
            }
        }
        return null;
    }

    private static boolean isNamed(IssueField field, Segment segment, int key) {
        return NAMES[field.slot()].isAt(segment, key);
    }
}
