package dev.bbsh.work;

import java.lang.ref.SoftReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A result that is computed when it is first asked for, and again only when its memory was needed
 * in between. Several threads may ask at the same time: one computes, the others wait for it.
 */
public final class Reclaimable<T> {

    private SoftReference<T> kept = new SoftReference<>(null);

    /** The result; computed unless it is there. */
    public T get(Supplier<T> computation) {
        return get((_) -> true, computation);
    }

    /**
     * The result; computed unless it is there.
     *
     * @param valid false for a result that does not answer this question
     */
    public synchronized T get(Predicate<T> valid, Supplier<T> computation) {
        T known = kept.get();
        return known != null && valid.test(known) ? known : renewed(computation);
    }

    /** True when the result is there. */
    public synchronized boolean isThere() {
        return kept.get() != null;
    }

    /** The result, computed even when it is there: for one that comes with another result. */
    public synchronized T renewed(Supplier<T> computation) {
        T made = computation.get();
        kept = new SoftReference<>(made);
        return made;
    }
}
