package dev.bbsh.query.match;

import dev.bbsh.json.Place;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A stream of nodes that is pulled: the nodes that a path's steps find, one at a time. */
public abstract sealed class NodeStream
        permits NodeStream.Start, NodeStream.Children, DescendantNodes {

    /** Restarts the stream, from this value if the path begins with {@code @}. */
    public abstract void start(NodeCursor current);

    /** Moves to the next node; false when there is none. */
    public abstract boolean next();

    /** The current node; {@link #next} moves it. */
    public abstract NodeCursor at();

    /** Adds the steps that lead from the start to the node. */
    abstract void path(List<Place.Step> steps);

    /** The place of the node, relative to the start. */
    public Place place() {
        List<Place.Step> steps = new ArrayList<>();
        path(steps);
        return Place.of(steps);
    }

    /** The nodes that selectors find among the children of each node. */
    public static final class Children extends NodeStream {

        private final NodeStream parents;
        private final SelectionSequence choice;

        public Children(NodeStream parents, List<ChildSelection> selections) {
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

    /** The single node at which a path starts. */
    public static final class Start extends NodeStream {

        private final @Nullable NodeCursor root;
        private final NodeCursor at = new NodeCursor();
        private boolean pending;

        /**
         * @param root the value where the path always starts; null for a path that starts at the
         *     current value
         */
        public Start(@Nullable NodeCursor root) {
            this.root = root;
        }

        @Override
        public void start(NodeCursor current) {
            at.to(root == null ? current : root);
            pending = true;
        }

        @Override
        public boolean next() {
            boolean first = pending;
            pending = false;
            return first;
        }

        @Override
        public NodeCursor at() {
            return at;
        }

        @Override
        void path(List<Place.Step> steps) {}
    }
}
