package dev.bbsh.json.repair.grammar;

import dev.bbsh.json.repair.evidence.Nesting;
import dev.bbsh.json.repair.evidence.Shape;
import dev.bbsh.json.repair.token.Symbol;

import org.jspecify.annotations.Nullable;

/**
 * One open container, and the ones around it.
 *
 * @param parent null for the level of the document itself
 * @param kind OPEN_OBJECT, OPEN_ARRAY, or END for the document itself
 * @param opened byte offset of its bracket
 * @param nesting open containers, this one included
 * @param part the part of an export that it is
 */
public record Level(
        @Nullable Level parent, Symbol kind, int opened, Nesting nesting, Shape.Part part) {

    public static final Level DOCUMENT =
            new Level(null, Symbol.END, 0, Nesting.NONE, Shape.Part.documentLevel());

    Level open(Symbol bracket, int at, Shape.Part inside) {
        Nesting inner = nesting.inner(bracket == Symbol.OPEN_OBJECT);
        return new Level(this, bracket, at, inner, inside);
    }

    Level with(Shape.Part other) {
        return new Level(parent, kind, opened, nesting, other);
    }

    /** The number of open containers, this one included. */
    public int depth() {
        return nesting.brackets();
    }

    public boolean isObject() {
        return kind == Symbol.OPEN_OBJECT;
    }

    public Symbol closer() {
        return isObject() ? Symbol.CLOSE_OBJECT : Symbol.CLOSE_ARRAY;
    }

    /** True when the same brackets are open in both. */
    boolean sameKinds(Level other) {
        if (depth() != other.depth()) {
            return false;
        }
        Level mine = this;
        Level its = other;
        while (mine.parent != null && its.parent != null) {
            if (mine.kind != its.kind) {
                return false;
            }
            mine = mine.parent;
            its = its.parent;
        }
        return true;
    }
}
