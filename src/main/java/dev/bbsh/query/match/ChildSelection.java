package dev.bbsh.query.match;

import dev.bbsh.json.Place;
import dev.bbsh.query.node.CancellationCheck;
import dev.bbsh.query.node.ChildIterator;
import dev.bbsh.query.node.NodeCursor;

/** The children that a selector finds, in one container after the other. */
public abstract sealed class ChildSelection
        permits NameSelection,
                FilterSelection,
                KeyLookupSelection,
                IndexSelection,
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
}
