package dev.bbsh.backbone.index;

import dev.bbsh.backbone.data.RecordShape;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The shapes of all records of a side: one byte a record, as there are few shapes. */
final class ShapeColumn {

    /** The number of each record's shape, 0 for none or one of too many. */
    private final byte[] numbers;

    private final List<@Nullable RecordShape> shapes = new ArrayList<>();

    /** The signatures by the number of the shape. */
    private final long[] signatures = new long[Byte.MAX_VALUE + 1];

    ShapeColumn(int size) {
        numbers = new byte[size];
        signatures[0] = RecordShape.NONE;
        shapes.add(null);
    }

    /** Adds the signature of a record. */
    void add(int ordinal, long signature) {
        byte before = ordinal == 0 ? 0 : numbers[ordinal - 1];
        numbers[ordinal] = signatures[before] == signature ? before : number(signature);
    }

    private byte number(long signature) {
        int known = 0;
        while (known < shapes.size() && signatures[known] != signature) {
            known++;
        }
        if (known == signatures.length) {
            return 0;
        }
        if (known == shapes.size()) {
            signatures[known] = signature;
            shapes.add(RecordShape.of(signature).orElse(null));
        }
        return (byte) known;
    }

    /** The shape of a record, or nothing. */
    @Nullable RecordShape of(int ordinal) {
        return shapes.get(numbers[ordinal]);
    }
}
