package dev.bbsh.query.match;

import dev.bbsh.json.Place;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The nodes that selectors find among the children of each node and of everything below it: a node
 * before its descendants, as defined in RFC 9535, section 2.5.2.2. The way down is stored here, so
 * depth needs no stack.
 */
public final class DescendantNodes extends NodeStream {

    private static final class Level {

        private final NodeCursor node = new NodeCursor();
        private final ChildIterator children;

        private Level(CancellationCheck meter) {
            children = new ChildIterator(meter);
        }
    }

    private final NodeStream parents;
    private final SelectionSequence choice;
    private final @Nullable ExactText only;
    private final NodeCursor found = new NodeCursor();
    private boolean isFound;
    private boolean atFound;
    private final CancellationCheck meter;
    private final List<Level> levels = new ArrayList<>();
    private int depth = -1;

    public DescendantNodes(
            NodeStream parents, List<ChildSelection> selections, CancellationCheck meter) {
        this.parents = parents;
        this.choice = new SelectionSequence(selections);
        this.only =
                selections.size() == 1 && selections.getFirst() instanceof ChildSelection.Name named
                        ? named.name()
                        : null;
        this.meter = meter;
    }

    @Override
    public void start(NodeCursor current) {
        parents.start(current);
        choice.close();
        isFound = false;
        depth = -1;
    }

    @Override
    public boolean next() {
        atFound = false;
        while (!choice.next()) {
            if (isFound) {
                isFound = false;
                atFound = true;
                return true;
            }
            if (!down()) {
                return false;
            }
            look(levels.get(depth));
        }
        return true;
    }

    /**
     * Starts the search among the children of a level. A single name needs only one pass over the
     * members of most objects, without a second one to go down.
     */
    private void look(Level level) {
        if (only != null && level.node.isObject() && level.node.hasUniqueNames()) {
            isFound = level.children.findNamed(only, found);
        } else {
            choice.open(level.node);
        }
    }

    /** Moves to the next container, or to the next node to start from. */
    private boolean down() {
        while (depth >= 0) {
            Level level = levels.get(depth);
            Level below = level(depth + 1);
            if (level.children.nextContainer(below.node)) {
                enter(depth + 1);
                return true;
            }
            depth--;
        }
        if (!parents.next()) {
            return false;
        }
        level(0).node.to(parents.at());
        enter(0);
        return true;
    }

    private void enter(int to) {
        depth = to;
        Level level = levels.get(to);
        level.children.open(level.node);
    }

    private Level level(int number) {
        if (number == levels.size()) {
            levels.add(new Level(meter));
        }
        return levels.get(number);
    }

    @Override
    public NodeCursor at() {
        return atFound ? found : choice.at();
    }

    @Override
    void path(List<Place.Step> steps) {
        parents.path(steps);
        for (int i = 0; i < depth; i++) {
            steps.add(levels.get(i).children.step());
        }
        steps.add(atFound && only != null ? new Place.Step.Name(only.text(), 0) : choice.step());
    }
}
