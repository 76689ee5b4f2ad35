package dev.bbsh.json.tape;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What was worked out of values that never change: kept as long as there is memory for it. */
public final class Derived {

    private record Subject(int node, Class<?> kind) {}

    private final Map<Subject, SoftReference<Object>> kept = new ConcurrentHashMap<>();

    /** What was kept of a kind, about a value. */
    public <T> Optional<T> find(int node, Class<T> kind) {
        SoftReference<Object> reference = kept.get(new Subject(node, kind));
        return Optional.ofNullable(reference).map(SoftReference::get).map(kind::cast);
    }

    /** Keeps what never changes, too. */
    public void keep(int node, Object derived) {
        kept.put(new Subject(node, derived.getClass()), new SoftReference<>(derived));
    }
}
