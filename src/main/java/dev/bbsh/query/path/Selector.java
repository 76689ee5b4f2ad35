package dev.bbsh.query.path;

import org.jspecify.annotations.Nullable;

/** A selector of a step: chooses among the children of a container. */
public sealed interface Selector {

    /** Every child. */
    Selector WILDCARD = new Wildcard();

    /** {@code 'name'}: the members with this name. */
    record Name(String name) implements Selector {}

    /** {@code *}: every child. */
    record Wildcard() implements Selector {}

    /** {@code 3}, {@code -1}: one element; negative indexes count from the end. */
    record Index(long index) implements Selector {}

    /** {@code start:end:step}: null for a part that was left out. */
    record Slice(@Nullable Long start, @Nullable Long end, long step) implements Selector {}

    /** {@code ?condition}: the children that meet it. */
    record Filter(FilterCondition condition) implements Selector {}
}
