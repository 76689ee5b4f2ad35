package dev.bbsh.json.tape;

import dev.bbsh.json.syntax.JsonNumbers;
import dev.bbsh.json.syntax.JsonStrings;

import java.util.Arrays;

/**
 * Compares values of two segments by their tokens. Equal tokens in the same order mean the same
 * value, however much white space is between them, so nothing has to be decoded, looked up by name
 * or sorted. This is for versions of a file that another program has written anew, of which most
 * records are equal. The names of objects are compared once for each pair of shapes, and then only
 * the values. For one thread.
 */
public final class TokenComparison {

    private static final Segment NOWHERE = Segment.of("0");

    private Segment one = NOWHERE;
    private Segment other = NOWHERE;

    /** The shapes of the other segment whose names are those of a shape of the one. */
    private int[] sameNames = new int[0];

    /**
     * True when two values have the same tokens, so that they differ in white space only. False
     * does not mean that they differ: the same text can be escaped in another way.
     */
    public boolean areSame(Segment in, int node, Segment otherIn, int otherNode) {
        if (in != one || otherIn != other) {
            one = in;
            other = otherIn;
            sameNames = new int[0];
        }
        return areSame(node, otherNode);
    }

    private boolean areSame(int node, int with) {
        boolean container = one.isContainer(node);
        return container == other.isContainer(with)
                && (container ? haveSameChildren(node, with) : isSameScalar(node, with));
    }

    private boolean haveSameChildren(int node, int with) {
        int end = one.next(node);
        byte bracket = one.first(node);
        if (end - node != other.next(with) - with || bracket != other.first(with)) {
            return false;
        }
        boolean keyed = bracket == '{';
        boolean named = !keyed || haveSameNames(node, with);
        int distance = with - node;
        int child = one.firstChild(node);
        while (child < end) {
            if (!named && !isSameString(child, child + distance)) {
                return false;
            }
            child += keyed ? 1 : 0;
            if (!areSame(child, child + distance)) {
                return false;
            }
            // The same values take as much of both tapes.
            child = one.next(child);
        }
        return true;
    }

    /** True for objects with the same names in the same order; false when that is not known. */
    private boolean haveSameNames(int object, int with) {
        int shape = one.shape(object);
        int otherShape = other.shape(with);
        if (shape == 0 || otherShape == 0) {
            return false;
        }
        if (shape < sameNames.length && sameNames[shape] == otherShape) {
            return true;
        }
        int key = one.firstChild(object);
        int its = other.firstChild(with);
        boolean same = one.size(object) == other.size(with);
        for (int left = one.size(object); same && left > 0; left--) {
            same = isSameString(key, its);
            key = one.next(key + 1);
            its = other.next(its + 1);
        }
        if (same) {
            int length = shape < sameNames.length ? sameNames.length : 2 * (shape + 1);
            sameNames = Arrays.copyOf(sameNames, length);
            sameNames[shape] = otherShape;
        }
        return same;
    }

    private boolean isSameString(int node, int with) {
        return JsonStrings.sameToken(
                one.bytes(), one.textStart(node), other.bytes(), other.textStart(with));
    }

    private boolean isSameScalar(int node, int with) {
        byte first = one.first(node);
        if (first != other.first(with)) {
            return false;
        }
        return switch (first) {
            case '"' -> isSameString(node, with);
            case 't', 'f', 'n' -> true;
            default ->
                    JsonNumbers.sameToken(
                            one.bytes(), one.textStart(node), other.bytes(), other.textStart(with));
        };
    }
}
