package dev.bbsh.query.match;

import dev.bbsh.json.Place;
import dev.bbsh.query.node.NodeCursor;

import java.util.List;

/** The nodes that selectors find among the children of each node. */
public final class ChildNodes extends NodeStream {

    private final NodeStream parents;
    private final SelectionSequence choice;

    public ChildNodes(NodeStream parents, List<ChildSelection> selections) {
        this.parents = parents;
        this.choice = new SelectionSequence(selections);
    }

    @Override
    public void start(NodeCursor current) {
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
    public NodeCursor at() {
        return choice.at();
    }

    @Override
    void path(List<Place.Step> steps) {
        parents.path(steps);
        steps.add(choice.step());
    }
}
