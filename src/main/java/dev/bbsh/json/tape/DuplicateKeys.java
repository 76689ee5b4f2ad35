package dev.bbsh.json.tape;

import java.util.List;

/**
 * Names that occur more than once in one object: legal, kept, and nearly always a mistake.
 *
 * @param count the number of keys that repeat an earlier one of their object
 * @param keys the first of them, as tape indexes
 */
public record DuplicateKeys(long count, List<Integer> keys) {

    /** The number of keys that are kept. */
    static final int KEPT = 1_000;

    static final DuplicateKeys NONE = new DuplicateKeys(0, List.of());

    public DuplicateKeys {
        keys = List.copyOf(keys);
    }
}
