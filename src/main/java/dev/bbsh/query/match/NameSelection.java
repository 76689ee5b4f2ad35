package dev.bbsh.query.match;

import dev.bbsh.query.node.CancellationCheck;
import dev.bbsh.query.node.ExactText;
import dev.bbsh.query.node.NodeCursor;

/** Selects the members with a name: one, unless the object has the name more than once. */
public final class NameSelection extends ChildSelection {

    private final ExactText name;
    private boolean more;
    private boolean unique;

    public NameSelection(String name, CancellationCheck meter) {
        super(meter);
        this.name = new ExactText(name);
    }

    ExactText name() {
        return name;
    }

    @Override
    void open(NodeCursor container) {
        more = container.isObject();
        if (more) {
            unique = container.hasUniqueNames();
            children.open(container);
        }
    }

    @Override
    boolean next() {
        boolean found = more && children.nextNamed(name, at);
        more = found && !unique;
        return found;
    }
}
