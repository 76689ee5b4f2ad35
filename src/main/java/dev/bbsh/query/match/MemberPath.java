package dev.bbsh.query.match;

import java.util.List;

/**
 * Follows names from a value down to another, which is what most filters do with every element. Of
 * members with the same name the last one counts, as everywhere in the program.
 */
public final class MemberPath {

    private final ExactText[] names;
    private final MemberScan.Member[] members;
    private final MemberScan scan;
    private final ChildIterator children;
    private final NodeCursor member = new NodeCursor();

    /**
     * @param scan of the paths that are followed from the same values
     */
    public MemberPath(List<String> names, MemberScan scan, CancellationCheck meter) {
        this.names = names.stream().map(ExactText::new).toArray(ExactText[]::new);
        this.members = names.stream().map(scan::member).toArray(MemberScan.Member[]::new);
        this.scan = scan;
        this.children = new ChildIterator(meter);
    }

    /** Moves a cursor to the value that the names lead to; false if they lead nowhere. */
    public boolean follow(NodeCursor spot) {
        for (int i = 0; i < names.length; i++) {
            boolean found =
                    spot.composite() == null
                            ? inSegment(members[i], spot)
                            : composed(names[i], spot);
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private boolean inSegment(MemberScan.Member name, NodeCursor spot) {
        int found = scan.find(name, spot.segment(), spot.node());
        if (found >= 0) {
            spot.to(spot.segment(), found);
        }
        return found >= 0;
    }

    private boolean composed(ExactText name, NodeCursor spot) {
        if (!spot.isObject()) {
            return false;
        }
        children.open(spot);
        boolean found = false;
        while (children.nextNamed(name, member)) {
            spot.to(member);
            found = true;
        }
        return found;
    }
}
