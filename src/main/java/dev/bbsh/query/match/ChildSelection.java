package dev.bbsh.query.match;

import dev.bbsh.json.Place;
import dev.bbsh.query.node.CancellationCheck;
import dev.bbsh.query.node.ChildIterator;
import dev.bbsh.query.node.ExactText;
import dev.bbsh.query.node.NodeCursor;
import dev.bbsh.query.node.NodePredicate;

/** The children that a selector finds, in one container after the other. */
public abstract sealed class ChildSelection
        permits ChildSelection.Name,
                ChildSelection.Filter,
                KeyLookupSelection,
                ChildSelection.Index,
                SliceSelection,
                BackwardSelection {

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
        private boolean more;
        private boolean unique;

        public Name(String name, CancellationCheck meter) {
            super(meter);
            this.name = new ExactText(name);
        }

        ExactText name() {
            return name;
        }

        @Override
        void open(NodeCursor container) {
            more = container.isObject();
            if (more) {
                unique = container.hasUniqueNames();
                children.open(container);
            }
        }

        @Override
        boolean next() {
            boolean found = more && children.nextNamed(name, at);
            more = found && !unique;
            return found;
        }
    }
}
