package dev.bbsh.check.data.rule;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * The state that a rule keeps for each side. The sides are read in parallel, each by one thread, so
 * a rule needs one of these for all mutable state.
 */
public final class PerSide<T> {

    private final Function<CheckedSide, T> empty;
    private @Nullable T first;
    private @Nullable T second;

    public PerSide(Function<CheckedSide, T> empty) {
        this.empty = empty;
    }

    public T of(CheckedSide side) {
        T known = side.number() == 0 ? first : second;
        return known != null ? known : add(side);
    }

    private T add(CheckedSide side) {
        T fresh = empty.apply(side);
        if (side.number() == 0) {
            first = fresh;
        } else {
            second = fresh;
        }
        return fresh;
    }
}
