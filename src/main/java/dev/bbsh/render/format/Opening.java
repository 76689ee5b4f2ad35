package dev.bbsh.render.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The first of many that are pulled, which say how all will be shown.
 *
 * @param first so many as were wanted, or as came while a person is patient
 * @param rest those behind them
 */
record Opening<T>(List<T> first, Iterator<? extends T> rest) {

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /**
     * Pulls the first ones.
     *
     * @param most how many
     * @param hurried whether a person waits
     */
    static <T> Opening<T> of(Iterator<? extends T> all, int most, boolean hurried) {
        return of(new ArrayList<>(), all, most, hurried);
    }

    /** The same behind one that was pulled already. */
    static <T> Opening<T> of(T one, Iterator<? extends T> all, int most, boolean hurried) {
        return of(new ArrayList<>(List.of(one)), all, most, hurried);
    }

    private static <T> Opening<T> of(
            List<T> first, Iterator<? extends T> all, int most, boolean hurried) {
        long begin = System.nanoTime();
        while (first.size() < most
                && (!hurried || System.nanoTime() - begin < PATIENCE_NANOS)
                && all.hasNext()) {
            first.add(all.next());
        }
        return new Opening<>(first, all);
    }

    /** All, for one walk. */
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
