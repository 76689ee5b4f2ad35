package dev.bbsh.query.match;

import dev.bbsh.json.Place;
import dev.bbsh.query.node.NodeCursor;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The single node at which a path starts. */
public final class StartNode extends NodeStream {

    private final @Nullable NodeCursor root;
    private final NodeCursor at = new NodeCursor();
    private boolean pending;

    /**
     * @param root the value where the path always starts; null for a path that starts at the
     *     current value
     */
    public StartNode(@Nullable NodeCursor root) {
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
