package dev.bbsh.query.match;

import dev.bbsh.json.Place;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The single node at which a path starts. */
public final class Origin extends Nodes {

    private final @Nullable Spot root;
    private final Spot at = new Spot();
    private boolean pending;

    /**
     * @param root the value where the path always starts; null for a path that starts at the
     *     current value
     */
    public Origin(@Nullable Spot root) {
        this.root = root;
    }

    @Override
    public void start(Spot current) {
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
    public Spot at() {
        return at;
    }

    @Override
    void path(List<Place.Step> steps) {}
}
