package dev.bbsh.json.tape;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The positions of members that share their name with many others of the same object, kept as long
 * as there is memory for them.
 */
public final class RepeatedNames {

    private final Map<Integer, Map<String, SoftReference<List<Long>>>> positions =
            new ConcurrentHashMap<>();

    /** The positions of the members of an object with a name, if they are known. */
    public Optional<List<Long>> find(int object, String name) {
        return Optional.ofNullable(positions.getOrDefault(object, Map.of()).get(name))
                .map(SoftReference::get);
    }

    /** Keeps the positions of the members of an object with a name. */
    public void keep(int object, String name, List<Long> found) {
        positions
                .computeIfAbsent(object, (_) -> new ConcurrentHashMap<>())
                .put(name, new SoftReference<>(found));
    }
}
