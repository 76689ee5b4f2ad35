package dev.bbsh.json.tape;

import dev.bbsh.json.syntax.JsonStrings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises the key sequences of objects. A shape stands for the names read so far in an object;
 * shape 0 for none. Records of an export have few shapes, so the text between two values has nearly
 * always occurred before: it is compared, not scanned, and its name is known not to repeat an
 * earlier one.
 */
final class KeyShapes {

    /**
     * The shape of objects that keep their own set of names: those with a duplicate name, and all
     * when there are many shapes, which means that names are data.
     */
    static final int OWN = 4_096;

    /** For a text without objects. */
    static final KeyShapes NONE = new KeyShapes(new byte[0]);

    private static final int NAMES = 64;
    private static final int WAYS = 4;
    private static final int FEW = 8;

    private final byte[] bytes;

    /** By shape: the next shapes, by the name that leads there. */
    private final List<Map<String, Integer>> steps = new ArrayList<>(List.of(new HashMap<>()));

    private final List<Set<String>> names = new ArrayList<>(List.of(Set.of()));
    private final Map<Integer, Set<String>> own = new HashMap<>();
    private final List<Integer> duplicates = new ArrayList<>();
    private long duplicateCount;

    /**
     * The texts that followed a shape, each from behind the value (or the opening bracket) before a
     * key to the value behind it: several ways on for each shape.
     */
    private int[] offset = new int[FEW * WAYS];

    /** By way: from its beginning to the value, in bytes; 0 where there is none yet. */
    int[] valueAfter = new int[FEW * WAYS];

    /** By way: from its beginning to the key, in bytes. */
    int[] keyAfter = new int[FEW * WAYS];

    /** By way: the next shape. */
    int[] following = new int[FEW * WAYS];

    KeyShapes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The duplicates of a tape of some length: text behind a cut belongs to the next segment, and
     * is parsed there.
     */
    DuplicateKeys duplicates(int length) {
        if (duplicateCount == 0) {
            return DuplicateKeys.NONE;
        }
        List<Integer> kept = duplicates.stream().filter((key) -> key < length).toList();
        return new DuplicateKeys(duplicateCount - duplicates.size() + kept.size(), kept);
    }

    /**
     * The shape after another key.
     *
     * @param object the tape index of the object
     * @param key the tape index of the key
     * @param start the offset of the key's opening quote
     */
    int next(int shape, int object, int key, int start) {
        String name = JsonStrings.decode(bytes, start);
        if (shape == OWN) {
            return addOwn(object, key, name);
        }
        Integer known = steps.get(shape).get(name);
        if (known != null) {
            return known;
        }
        Set<String> before = names.get(shape);
        if (before.contains(name) || names.size() == OWN || before.size() == NAMES) {
            own.put(object, new HashSet<>(before));
            return addOwn(object, key, name);
        }
        return create(shape, name);
    }

    private int create(int shape, String name) {
        int created = names.size();
        Set<String> with = new HashSet<>(names.get(shape));
        with.add(name);
        names.add(with);
        steps.add(new HashMap<>());
        if (names.size() * WAYS > offset.length) {
            makeRoom();
        }
        steps.get(shape).put(name, created);
        return created;
    }

    private int addOwn(int object, int key, String name) {
        Set<String> seen = own.get(object);
        if (seen == null || !seen.add(name)) {
            repeat(key);
        }
        return OWN;
    }

    private void repeat(int key) {
        duplicateCount++;
        if (duplicates.size() < DuplicateKeys.KEPT) {
            duplicates.add(key);
        }
    }

    /** Discards the names of an object that has ended. */
    void close(int object) {
        own.remove(object);
    }

    private void makeRoom() {
        int size = offset.length * 2;
        offset = Arrays.copyOf(offset, size);
        valueAfter = Arrays.copyOf(valueAfter, size);
        keyAfter = Arrays.copyOf(keyAfter, size);
        following = Arrays.copyOf(following, size);
    }

    /**
     * Remembers the text, from a gap over a key to a value, that led from one shape to the next.
     */
    void learn(int shape, int next, TextBetween between) {
        if (next == OWN) {
            return;
        }
        int way = shape * WAYS;
        int last = way + WAYS - 1;
        while (way < last && valueAfter[way] != 0) {
            way++;
        }
        offset[way] = between.gap();
        keyAfter[way] = between.key() - between.gap();
        valueAfter[way] = between.value() - between.gap();
        following[way] = next;
    }

    /** Offsets: behind the value before, of the key, of the value behind it. */
    record TextBetween(int gap, int key, int value) {}

    /** The way on from a shape whose text occurs here again, or -1. */
    int way(int shape, int at, int limit) {
        if (shape == OWN) {
            return -1;
        }
        int end = shape * WAYS + WAYS;
        for (int way = end - WAYS; way < end; way++) {
            int size = valueAfter[way];
            if (size == 0) {
                return -1;
            }
            if (at + size <= limit && same(at, offset[way], size)) {
                return way;
            }
        }
        return -1;
    }

    private boolean same(int one, int other, int size) {
        int at = 0;
        for (; at + 8 <= size; at += 8) {
            if (eight(one + at) != eight(other + at)) {
                return false;
            }
        }
        long differs = eight(one + at) ^ eight(other + at);
        return at == size || differs << (Long.SIZE - 8 * (size - at)) == 0;
    }

    private long eight(int at) {
        return (long) JsonStrings.LONG.get(bytes, at);
    }
}
