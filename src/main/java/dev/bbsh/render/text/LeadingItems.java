package dev.bbsh.render.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The first items of an iterator, which decide how all of them will be shown.
 *
 * @param first as many as requested, or as many as arrived before the time limit
 * @param rest the items after them
 */
record LeadingItems<T>(List<T> first, Iterator<? extends T> rest) {

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /**
     * Pulls the first items.
     *
     * @param most the maximum number to pull
     * @param hurried true when a person waits: pulling then stops at the time limit
     */
    static <T> LeadingItems<T> of(Iterator<? extends T> all, int most, boolean hurried) {
        return of(new ArrayList<>(), all, most, hurried);
    }

    /** Pulls the first items after one that was pulled already. */
    static <T> LeadingItems<T> of(T one, Iterator<? extends T> all, int most, boolean hurried) {
        return of(new ArrayList<>(List.of(one)), all, most, hurried);
    }

    private static <T> LeadingItems<T> of(
            List<T> first, Iterator<? extends T> all, int most, boolean hurried) {
        // The time until the first one says nothing about the time until there are enough.
        if (first.isEmpty() && most > 0 && all.hasNext()) {
            first.add(all.next());
        }
        long begin = System.nanoTime();
        while (first.size() < most
                && (!hurried || System.nanoTime() - begin < PATIENCE_NANOS)
                && all.hasNext()) {
            first.add(all.next());
        }
        return new LeadingItems<>(first, all);
    }

    /** All items, for one iteration. */
    Iterable<T> all() {
        Iterator<T> begin = first.iterator();
        return () ->
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return begin.hasNext() || rest.hasNext();
                    }

                    @Override
                    public T next() {
                        return begin.hasNext() ? begin.next() : rest.next();
                    }
                };
    }
}
