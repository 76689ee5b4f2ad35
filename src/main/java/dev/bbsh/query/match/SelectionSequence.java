package dev.bbsh.query.match;

import dev.bbsh.json.Place;

import java.util.List;

/** The selectors of one step, one after the other, over the children of one container. */
final class SelectionSequence {

    private final ChildSelection[] selections;
    private final NodeCursor container = new NodeCursor();
    private ChildSelection current;
    private int number;

    SelectionSequence(List<ChildSelection> selections) {
        this.selections = selections.toArray(ChildSelection[]::new);
        this.current = this.selections[0];
        close();
    }

    /** Ends the iteration: nothing is found until it is opened again. */
    void close() {
        number = selections.length;
    }

    void open(NodeCursor parent) {
        container.to(parent);
        number = 0;
        current = selections[0];
        current.open(container);
    }

    boolean next() {
        while (number < selections.length) {
            if (current.next()) {
                return true;
            }
            number++;
            if (number < selections.length) {
                current = selections[number];
                current.open(container);
            }
        }
        return false;
    }

    NodeCursor at() {
        return current.at();
    }

    Place.Step step() {
        return current.step();
    }
}
