package dev.bbsh.json.tape;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A cache of results derived from immutable values, kept as long as there is memory for them. */
public final class DerivedValueCache {

    /**
     * By kind, then by node: a key of its own for both would be hashed by code generated at run
     * time.
     */
    private final Map<Class<?>, Map<Integer, SoftReference<Object>>> kept =
            new ConcurrentHashMap<>();

    /** The cached result of a kind, about a value. */
    public <T> Optional<T> find(int node, Class<T> kind) {
        SoftReference<Object> reference = kept.getOrDefault(kind, Map.of()).get(node);
        return Optional.ofNullable(reference).map(SoftReference::get).map(kind::cast);
    }

    /** Caches a result, which must be immutable, too. */
    public void keep(int node, Object derived) {
        kept.computeIfAbsent(derived.getClass(), (_) -> new ConcurrentHashMap<>())
                .put(node, new SoftReference<>(derived));
    }
}
