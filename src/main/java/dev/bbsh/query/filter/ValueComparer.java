package dev.bbsh.query.filter;

import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.match.CancellationCheck;
import dev.bbsh.query.match.ChildIterator;
import dev.bbsh.query.match.NodeCursor;

import java.util.HashMap;
import java.util.Map;

/**
 * Compares values as defined in RFC 9535, section 2.3.5.2.2: by their meaning, never by their text.
 */
public final class ValueComparer {

    private final CancellationCheck meter;

    public ValueComparer(CancellationCheck meter) {
        this.meter = meter;
    }

    /** True when both are nothing, or both are equal. */
    public boolean equal(OperandValue left, OperandValue right) {
        JsonKind kind = left.kind();
        if (kind != right.kind() || kind == null) {
            return kind == right.kind();
        }
        return switch (kind) {
            case STRING -> left.compareText(right) == 0;
            case NUMBER -> left.decimal().compareTo(right.decimal()) == 0;
            case TRUE, FALSE, NULL -> true;
            case ARRAY -> equalArrays(left.spot(), right.spot());
            case OBJECT -> equalObjects(left.spot(), right.spot());
        };
    }

    /** True when both are numbers or both are strings, and the left one comes first. */
    public boolean less(OperandValue left, OperandValue right) {
        if (left.kind() != right.kind()) {
            return false;
        }
        if (left.kind() == JsonKind.NUMBER) {
            return left.decimal().compareTo(right.decimal()) < 0;
        }
        return left.isText() && left.compareText(right) < 0;
    }

    private boolean equalArrays(NodeCursor left, NodeCursor right) {
        if (left.size() != right.size()) {
            return false;
        }
        ChildIterator lefts = new ChildIterator(meter);
        ChildIterator rights = new ChildIterator(meter);
        lefts.open(left);
        rights.open(right);
        NodeCursor one = new NodeCursor();
        NodeCursor other = new NodeCursor();
        while (lefts.next(one) && rights.next(other)) {
            if (!equal(one, other)) {
                return false;
            }
        }
        return true;
    }

    private boolean equalObjects(NodeCursor left, NodeCursor right) {
        Map<String, NodeCursor> lefts = members(left);
        Map<String, NodeCursor> rights = members(right);
        if (!lefts.keySet().equals(rights.keySet())) {
            return false;
        }
        for (Map.Entry<String, NodeCursor> member : lefts.entrySet()) {
            NodeCursor other = rights.get(member.getKey());
            if (other == null || !equal(member.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    /** The members by name; of members with the same name, the last one. */
    private Map<String, NodeCursor> members(NodeCursor object) {
        Map<String, NodeCursor> members = new HashMap<>();
        ChildIterator children = new ChildIterator(meter);
        children.open(object);
        NodeCursor member = new NodeCursor();
        while (children.next(member)) {
            NodeCursor kept = new NodeCursor();
            kept.to(member);
            members.put(children.name(), kept);
        }
        return members;
    }

    private boolean equal(NodeCursor left, NodeCursor right) {
        OperandValue one = new OperandValue();
        OperandValue other = new OperandValue();
        one.to(left);
        other.to(right);
        return equal(one, other);
    }
}
