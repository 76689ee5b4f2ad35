package dev.bbsh.json.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises the key sequences of objects. A shape stands for the names read so far in an object;
 * shape 0 for none. Records of an export have few shapes, so the next key is nearly always the one
 * that followed last time: it is compared, not scanned, and it is known not to repeat an earlier
 * one.
 */
final class KeyShapes {

    /** Beyond these, an object keeps its own set of names: many shapes mean that names are data. */
    private static final int SHAPES = 4_096;

    private static final int NAMES = 64;
    private static final int OWN = -1;

    private record Step(int shape, String name) {}

    private final byte[] bytes;
    private final Map<Step, Integer> steps = new HashMap<>();
    private final List<Set<String>> names = new ArrayList<>(List.of(Set.of()));
    private final Map<Integer, Set<String>> own = new HashMap<>();
    private final List<Integer> duplicates = new ArrayList<>();
    private long duplicateCount;

    /**
     * By shape: where the text of the key that followed last stands, its length with quotes, and
     * the shape then.
     */
    final int[] offset = new int[SHAPES];

    final int[] length = new int[SHAPES];
    final int[] following = new int[SHAPES];

    KeyShapes(byte[] bytes) {
        this.bytes = bytes;
    }

    DuplicateKeys duplicates() {
        return new DuplicateKeys(duplicateCount, duplicates);
    }

    /**
     * The shape after another key.
     *
     * @param object the tape index of the object
     * @param key the tape index of the key
     * @param start the offset of the key's opening quote
     * @param end the offset behind its closing quote
     */
    int next(int shape, int object, int key, int start, int end) {
        String name = Strings.decode(bytes, start);
        if (shape == OWN) {
            return addOwn(object, key, name);
        }
        Integer known = steps.get(new Step(shape, name));
        if (known == null) {
            if (names.get(shape).contains(name)) {
                repeat(key);
                return shape;
            }
            if (names.size() == SHAPES || names.get(shape).size() == NAMES) {
                own.put(object, new HashSet<>(names.get(shape)));
                return addOwn(object, key, name);
            }
            known = create(shape, name);
        }
        offset[shape] = start;
        length[shape] = end - start;
        following[shape] = known;
        return known;
    }

    private int create(int shape, String name) {
        int created = names.size();
        Set<String> with = new HashSet<>(names.get(shape));
        with.add(name);
        names.add(with);
        steps.put(new Step(shape, name), created);
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

    /** Forgets the names of an object that has ended. */
    void close(int object) {
        own.remove(object);
    }

    /** Whether the key that followed this shape last time stands here again. */
    boolean follows(int shape, int at, int limit) {
        int size = shape < 0 ? 0 : length[shape];
        int known = shape < 0 ? 0 : offset[shape];
        return size != 0
                && at + size <= limit
                && Arrays.equals(bytes, at, at + size, bytes, known, known + size);
    }
}
