package dev.bbsh.query.match;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The children that a selector finds, in one container after the other. */
public abstract sealed class ChildSelection
        permits ChildSelection.Name,
                ChildSelection.Filter,
                KeyLookupSelection,
                ChildSelection.Index,
                ChildSelection.Slice,
                ChildSelection.Backward {

    final ChildIterator children;
    final NodeCursor at = new NodeCursor();

    ChildSelection(CancellationCheck meter) {
        this.children = new ChildIterator(meter);
    }

    /** Restarts with the children of another value; a scalar has none. */
    abstract void open(NodeCursor container);

    /** Moves to the next selected child; false when there is none. */
    abstract boolean next();

    /** The current child; {@link #next} moves it. */
    final NodeCursor at() {
        return at;
    }

    /** The step from the container to the child. */
    Place.Step step() {
        return children.step();
    }

    /** Selects the children that meet a condition, in their order. */
    public static final class Filter extends ChildSelection {

        private final NodePredicate test;

        public Filter(NodePredicate test, CancellationCheck meter) {
            super(meter);
            this.test = test;
        }

        @Override
        void open(NodeCursor container) {
            children.open(container);
        }

        @Override
        boolean next() {
            while (children.next(at)) {
                if (test.holds(at)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Selects one element of an array; negative indexes count from the end. */
    public static final class Index extends ChildSelection {

        private final long index;
        private boolean pending;

        public Index(long index, CancellationCheck meter) {
            super(meter);
            this.index = index;
        }

        @Override
        void open(NodeCursor container) {
            long size = container.size();
            long from = index < 0 ? index + size : index;
            pending = container.isArray() && from >= 0 && from < size;
            if (pending) {
                children.open(container);
                children.skip(from);
            }
        }

        @Override
        boolean next() {
            boolean first = pending && children.next(at);
            pending = false;
            return first;
        }
    }

    /** Selects the members with a name: one, unless the object has the name more than once. */
    public static final class Name extends ChildSelection {

        private final ExactText name;
        private final MemberScan scan;
        private final MemberScan.Member member;
        private final NodeCursor object = new NodeCursor();
        private boolean more;
        private boolean unique;

        /**
         * @param scan of all that looks for members of the same objects
         */
        public Name(String name, MemberScan scan, CancellationCheck meter) {
            super(meter);
            this.name = new ExactText(name);
            this.scan = scan;
            this.member = scan.member(name);
        }

        ExactText name() {
            return name;
        }

        @Override
        void open(NodeCursor container) {
            more = container.isObject();
            unique = more && container.hasUniqueNames();
            if (unique) {
                object.to(container);
            } else if (more) {
                children.open(container);
            }
        }

        @Override
        boolean next() {
            boolean found = more && (unique ? nextUnique() : children.nextNamed(name, at));
            more = found && !unique;
            return found;
        }

        private boolean nextUnique() {
            int found = scan.find(member, object.segment(), object.node());
            if (found >= 0) {
                at.to(object.segment(), found);
            }
            return found >= 0;
        }

        @Override
        Place.Step step() {
            return unique ? new Place.Step.Name(name.text(), 0) : children.step();
        }
    }

    /** Selects elements of an array, every n-th between two bounds, forwards. */
    public static final class Slice extends ChildSelection {

        private final @Nullable Long start;
        private final @Nullable Long end;
        private final long step;
        private long left;
        private long gap;

        /**
         * @param step greater than 0
         */
        public Slice(@Nullable Long start, @Nullable Long end, long step, CancellationCheck meter) {
            super(meter);
            this.start = start;
            this.end = end;
            this.step = step;
        }

        @Override
        void open(NodeCursor container) {
            long size = container.isArray() ? container.size() : 0;
            long from = start == null ? 0 : bound(start, size);
            long to = end == null ? size : bound(end, size);
            left = to <= from ? 0 : (to - from - 1) / step + 1;
            gap = from;
            if (left > 0) {
                children.open(container);
            }
        }

        private static long bound(long index, long size) {
            return Math.clamp(index < 0 ? index + size : index, 0, size);
        }

        @Override
        boolean next() {
            if (left == 0) {
                return false;
            }
            left--;
            children.skip(gap);
            gap = step - 1;
            return children.next(at);
        }
    }

    /**
     * Selects elements of an array, every n-th between two bounds, backwards: they are collected
     * first.
     */
    public static final class Backward extends ChildSelection {

        private final @Nullable Long start;
        private final @Nullable Long end;
        private final long step;
        private final List<JsonValue> kept = new ArrayList<>();
        private long first;

        /**
         * @param step less than 0
         */
        public Backward(
                @Nullable Long start, @Nullable Long end, long step, CancellationCheck meter) {
            super(meter);
            this.start = start;
            this.end = end;
            this.step = -step;
        }

        @Override
        void open(NodeCursor container) {
            kept.clear();
            long size = container.isArray() ? container.size() : 0;
            long from = start == null ? size - 1 : bound(start, size);
            long to = end == null ? -1 : bound(end, size);
            long count = to >= from ? 0 : (from - to - 1) / step + 1;
            first = from - (count - 1) * step;
            if (count > 0) {
                children.open(container);
                keep(count);
            }
        }

        private static long bound(long index, long size) {
            return Math.clamp(index < 0 ? index + size : index, -1, size - 1);
        }

        private void keep(long count) {
            children.skip(first);
            for (long i = 0; i < count && children.next(at); i++) {
                kept.add(at.value());
                children.skip(step - 1);
            }
        }

        @Override
        boolean next() {
            if (kept.isEmpty()) {
                return false;
            }
            at.to(kept.removeLast());
            return true;
        }

        @Override
        Place.Step step() {
            return new Place.Step.Index(first + kept.size() * step);
        }
    }
}
