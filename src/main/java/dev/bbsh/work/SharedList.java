package dev.bbsh.work;

import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A list that never changes, and shares its elements with the longer ones that are made of it: a
 * history of thousands of versions, each one step longer, takes the memory of the last one.
 */
public final class SharedList<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> all;
    private final int size;

    private SharedList(List<T> all, int size) {
        this.all = all;
        this.size = size;
    }

    /** A list of the same elements; the same one when it can be shared already. */
    public static <T> SharedList<T> of(List<T> elements) {
        return elements instanceof SharedList<T> shared
                ? shared
                : new SharedList<>(new ArrayList<>(elements), elements.size());
    }

    /** A list with one more element at its end. */
    public SharedList<T> with(T more) {
        synchronized (all) {
            if (all.size() == size) {
                all.add(more);
                return new SharedList<>(all, size + 1);
            }
        }
        // Another list has grown out of this one already.
        List<T> longer = new ArrayList<>(this);
        longer.add(more);
        return new SharedList<>(longer, longer.size());
    }

    @Override
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        synchronized (all) {
            return all.get(index);
        }
    }

    @Override
    public int size() {
        return size;
    }

    /** True for a list of equal elements; at once when both share their elements. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
        if (other instanceof SharedList<?> shared && shared.all == all) {
            return shared.size == size;
        }
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
