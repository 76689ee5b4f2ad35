package dev.bbsh.query.match;

import dev.bbsh.json.Place;

import java.util.List;

/** The selectors of one step, one after the other, over the children of one container. */
final class Choice {

    private final Selection[] selections;
    private final Spot container = new Spot();
    private Selection current;
    private int number;

    Choice(List<Selection> selections) {
        this.selections = selections.toArray(Selection[]::new);
        this.current = this.selections[0];
        close();
    }

    /** Ends the iteration: nothing is found until it is opened again. */
    void close() {
        number = selections.length;
    }

    void open(Spot parent) {
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

    Spot at() {
        return current.at();
    }

    Place.Step step() {
        return current.step();
    }
}
