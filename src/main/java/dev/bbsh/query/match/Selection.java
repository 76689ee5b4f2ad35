package dev.bbsh.query.match;

import dev.bbsh.json.Place;

/** The children that a selector finds, in one container after the other. */
public abstract sealed class Selection
        permits NameSelection,
                EachSelection,
                IndexedSelection,
                IndexSelection,
                SliceSelection,
                BackwardSelection {

    final Children children;
    final Spot at = new Spot();

    Selection(Meter meter) {
        this.children = new Children(meter);
    }

    /** Restarts with the children of another value; a scalar has none. */
    abstract void open(Spot container);

    /** Moves to the next selected child; false when there is none. */
    abstract boolean next();

    /** The current child; {@link #next} moves it. */
    final Spot at() {
        return at;
    }

    /** The step from the container to the child. */
    Place.Step step() {
        return children.step();
    }
}
