package dev.bbsh.query.match;

import dev.bbsh.json.Place;

/** What a selector finds among the children of one container after the other. */
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

    /** Begins with the children of another value; a scalar has none. */
    abstract void open(Spot container);

    /** Goes to the next child that is selected. */
    abstract boolean next();

    /** The child; it moves with {@link #next}. */
    final Spot at() {
        return at;
    }

    /** From the container to the child. */
    Place.Step step() {
        return children.step();
    }
}
