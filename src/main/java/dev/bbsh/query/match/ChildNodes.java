package dev.bbsh.query.match;

import dev.bbsh.json.Place;

import java.util.List;

/** The nodes that selectors find among the children of each node. */
public final class ChildNodes extends Nodes {

    private final Nodes parents;
    private final Choice choice;

    public ChildNodes(Nodes parents, List<Selection> selections) {
        this.parents = parents;
        this.choice = new Choice(selections);
    }

    @Override
    public void start(Spot current) {
        parents.start(current);
        choice.close();
    }

    @Override
    public boolean next() {
        while (!choice.next()) {
            if (!parents.next()) {
                return false;
            }
            choice.open(parents.at());
        }
        return true;
    }

    @Override
    public Spot at() {
        return choice.at();
    }

    @Override
    void path(List<Place.Step> steps) {
        parents.path(steps);
        steps.add(choice.step());
    }
}
