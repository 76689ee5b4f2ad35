package dev.bbsh.json.tape;

import dev.bbsh.json.syntax.JsonStrings;
import dev.bbsh.json.syntax.Utf8;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the objects of a segment by the text of one of their members, at any depth: an
 * open-addressing table over the tape, built when it is first needed.
 */
public final class MemberIndex {

    /** Values that repeat more often than this on average are found by looking through them. */
    private static final int CROWDED = 16;

    private static final int TICK = 1_024;

    private final Segment segment;
    private final byte[] name;
    private int[] values = new int[1_024];
    private int[] objects = new int[1_024];
    private int[] containers = new int[1_024];
    private int count;
    private int[] slots = new int[0];

    /**
     * An object that was found.
     *
     * @param container the tape index of the container of the object; -1 for the root
     * @param object its tape index
     * @param value the tape index of the member's value
     */
    public record Found(int container, int object, int value) {}

    MemberIndex(Segment segment, String name, Progress progress) {
        this.segment = segment;
        this.name = Utf8.of(name);
        collect(progress);
        build(progress);
    }

    /** True when the values differ so much that looking one up is faster than a linear search. */
    public boolean isSelective() {
        return slots.length > 0;
    }

    /** The number of objects that have the member. */
    public int count() {
        return count;
    }

    /**
     * The objects whose member is a string with this text, or a number or literal written so, in
     * their order.
     */
    public List<Found> find(String text) {
        byte[] utf8 = Utf8.of(text);
        List<Found> found = new ArrayList<>();
        if (slots.length == 0) {
            for (int i = 0; i < count; i++) {
                addIfEqual(i, utf8, found);
            }
            return found;
        }
        int mask = slots.length - 1;
        byte[] padded = Arrays.copyOf(utf8, utf8.length + Segment.PADDING);
        for (int at = hash(padded, 0, utf8.length) & mask; slots[at] != 0; at = (at + 1) & mask) {
            addIfEqual(slots[at] - 1, utf8, found);
        }
        found.sort((one, other) -> Integer.compare(one.value(), other.value()));
        return found;
    }

    private void addIfEqual(int entry, byte[] utf8, List<Found> found) {
        int value = values[entry];
        boolean equal =
                segment.first(value) == '"'
                        ? segment.stringEquals(value, utf8)
                        : !segment.isContainer(value) && Arrays.equals(utf8, raw(value));
        if (equal) {
            found.add(new Found(containers[entry], objects[entry], value));
        }
    }

    private byte[] raw(int value) {
        return Arrays.copyOfRange(
                segment.bytes(), segment.textStart(value), segment.textEnd(value));
    }

    private void collect(Progress progress) {
        int[] open = new int[TapeParser.NESTING + 1];
        int depth = segment.isContainer(0) ? 0 : -1;
        int at = segment.firstChild(0);
        int seen = 0;
        while (depth >= 0) {
            if (++seen % TICK == 0) {
                progress.advance(0);
            }
            int parent = open[depth];
            if (at == segment.next(parent)) {
                depth--;
                continue;
            }
            boolean keyed = segment.first(parent) == '{';
            int value = keyed ? at + 1 : at;
            if (keyed && segment.stringEquals(at, name)) {
                add(depth == 0 ? -1 : open[depth - 1], parent, value);
            }
            if (segment.isContainer(value)) {
                open[++depth] = value;
                at = segment.firstChild(value);
            } else {
                at = value + 1;
            }
        }
    }

    private void add(int container, int object, int value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
            objects = Arrays.copyOf(objects, count * 2);
            containers = Arrays.copyOf(containers, count * 2);
        }
        values[count] = value;
        containers[count] = container;
        objects[count++] = object;
    }

    private void build(Progress progress) {
        int size = Integer.highestOneBit(Math.max(8, count)) * 4;
        int[] table = new int[size];
        long steps = 0;
        for (int i = 0; i < count; i++) {
            if (i % TICK == 0) {
                progress.advance(0);
            }
            int at = hashOf(values[i]) & (size - 1);
            while (table[at] != 0) {
                at = (at + 1) & (size - 1);
                steps++;
            }
            table[at] = i + 1;
            if (steps > (long) CROWDED * (count + 1_000)) {
                return;
            }
        }
        slots = table;
    }

    private int hashOf(int value) {
        int from = segment.textStart(value);
        if (segment.first(value) != '"') {
            return segment.isContainer(value)
                    ? 0
                    : hash(segment.bytes(), from, segment.textEnd(value));
        }
        int to = segment.textEnd(value) - 1;
        for (int at = from; at < to; at++) {
            if (segment.bytes()[at] == '\\') {
                byte[] utf8 = Utf8.of(segment.string(value));
                return hash(Arrays.copyOf(utf8, utf8.length + Segment.PADDING), 0, utf8.length);
            }
        }
        return hash(segment.bytes(), from + 1, to);
    }

    private static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = mix(hash ^ (long) JsonStrings.LONG.get(bytes, at));
        }
        if (at < to) {
            long rest = (long) JsonStrings.LONG.get(bytes, at) << (Long.SIZE - 8 * (to - at));
            hash = mix(hash ^ rest);
        }
        return (int) (hash >>> 32);
    }

    private static long mix(long hash) {
        long mixed = hash * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }
}
