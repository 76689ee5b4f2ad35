package dev.bbsh.check;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * An immutable list that creates each element on access: a finding can name a million records
 * without holding as many objects.
 */
public final class LazyList<E> extends AbstractList<E> implements RandomAccess {

    private final int size;
    private final IntFunction<E> element;

    /**
     * A list of this size.
     *
     * @param element returns the same element for an index each time
     */
    public LazyList(int size, IntFunction<E> element) {
        this.size = size;
        this.element = element;
    }

    /** An immutable list of the same elements. */
    static <E> List<E> copyOf(List<E> list) {
        return list instanceof LazyList ? list : List.copyOf(list);
    }

    @Override
    public E get(int index) {
        return element.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
