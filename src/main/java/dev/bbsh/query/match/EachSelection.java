package dev.bbsh.query.match;

/** Selects the children that meet a condition, in their order. */
public final class EachSelection extends Selection {

    private final Test test;

    public EachSelection(Test test, Meter meter) {
        super(meter);
        this.test = test;
    }

    @Override
    void open(Spot container) {
        children.open(container);
    }

    @Override
    boolean next() {
        while (children.next(at)) {
            if (test.holds(at)) {
                return true;
            }
        }
        return false;
    }
}
