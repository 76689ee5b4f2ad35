package dev.bbsh.json.tape;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What searches for members by name have found in large objects, kept as long as there is memory
 * for it: the positions of names that many members share, and tables of all members of the objects
 * that are searched again and again.
 */
public final class MemberPositions {

    /** The number of searches of an object from which on a table is quicker. */
    private static final int OFTEN = 16;

    private final Map<Integer, Map<String, SoftReference<List<Long>>>> repeated =
            new ConcurrentHashMap<>();

    private final Map<Integer, AtomicInteger> searches = new ConcurrentHashMap<>();

    private final Map<Integer, SoftReference<long[]>> tables = new ConcurrentHashMap<>();

    /** The positions of the members of an object with a name, if they are known. */
    public Optional<List<Long>> find(int object, String name) {
        return Optional.ofNullable(repeated.getOrDefault(object, Map.of()).get(name))
                .map(SoftReference::get);
    }

    /** Keeps the positions of the members of an object with a name. */
    public void keep(int object, String name, List<Long> found) {
        repeated.computeIfAbsent(object, (_) -> new ConcurrentHashMap<>())
                .put(name, new SoftReference<>(found));
    }

    /**
     * The table of all members of an object, which is made when the object is searched often; empty
     * before.
     */
    public Optional<long[]> table(int object, Supplier<long[]> made) {
        SoftReference<long[]> kept = tables.get(object);
        long[] table = kept == null ? null : kept.get();
        if (table != null) {
            return Optional.of(table);
        }
        if (searches.computeIfAbsent(object, (_) -> new AtomicInteger()).incrementAndGet()
                < OFTEN) {
            return Optional.empty();
        }
        long[] all = made.get();
        tables.put(object, new SoftReference<>(all));
        return Optional.of(all);
    }
}
