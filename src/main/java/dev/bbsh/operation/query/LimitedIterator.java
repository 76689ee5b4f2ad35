package dev.bbsh.operation.query;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Iterates over the first values only; the rest are not even looked for. */
public final class LimitedIterator<T> implements Iterator<T> {

    private final Iterator<T> all;

    private long left;

    public LimitedIterator(Iterator<T> all, long limit) {
        this.all = all;
        this.left = limit;
    }

    @Override
    public boolean hasNext() {
        return left > 0 && all.hasNext();
    }

    @Override
    public T next() {
        if (left <= 0) {
            throw new NoSuchElementException();
        }
        left--;
        return all.next();
    }
}
