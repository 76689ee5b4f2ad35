package dev.bbsh.query.walk;

import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/** The values that a path found and that were not pulled yet, as positions: eight bytes each. */
final class FoundValues {

    private static final int EVERY = 1_024;

    /** The size of an array that is not kept for more values. */
    private static final int FAR = 1 << 16;

    /** A node with the number of its segment in the upper half, or a composed value's number. */
    private long[] positions = new long[EVERY];

    private int size;
    private int read;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Composite> composed = new ArrayList<>();
    private @Nullable Segment last;
    private final Queue<Mark> marks = new ArrayDeque<>();

    /** An amount of the search that is done when the values before an end were pulled. */
    private record Mark(int end, long amount) {}

    void add(Segment segment, int node) {
        if (segment != last) {
            last = segment;
            segments.add(segment);
        }
        add((long) (segments.size() - 1) << Integer.SIZE | node);
    }

    void add(Composite value) {
        composed.add(value);
        add(-composed.size());
    }

    private void add(long position) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, 2 * size);
        }
        positions[size++] = position;
    }

    /** The number of values that were not pulled yet. */
    int left() {
        return size - read;
    }

    /** Notes how much of the search led to the values so far. */
    void mark(long amount) {
        marks.add(new Mark(size, amount));
    }

    /** Moves to the next value; false when all were pulled. */
    boolean next(Progress progress) {
        Mark mark = marks.peek();
        if (mark != null && mark.end() <= read) {
            marks.remove();
            progress.advance(mark.amount());
            return next(progress);
        }
        if (read == size) {
            clear();
            return false;
        }
        if ((++read & (EVERY - 1)) == 0) {
            progress.advance(0);
        }
        return true;
    }

    private void clear() {
        size = 0;
        read = 0;
        last = null;
        segments.clear();
        composed.clear();
        if (positions.length > FAR) {
            positions = new long[EVERY];
        }
    }

    /** The current value. */
    JsonValue value() {
        long position = positions[read - 1];
        return position < 0
                ? composed.get((int) (-position - 1))
                : new Span(segments.get((int) (position >>> Integer.SIZE)), (int) position);
    }
}
