package dev.bbsh.query.match;

/** Selects the members with a name: one, unless the object has the name more than once. */
public final class NameSelection extends Selection {

    private final ExactText name;
    private boolean more;
    private boolean unique;

    public NameSelection(String name, Meter meter) {
        super(meter);
        this.name = new ExactText(name);
    }

    ExactText name() {
        return name;
    }

    @Override
    void open(Spot container) {
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
