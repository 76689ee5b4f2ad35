package dev.bbsh.repair.search;

import dev.bbsh.repair.evidence.ExportShape;
import dev.bbsh.repair.evidence.Indentation;
import dev.bbsh.repair.token.Symbol;

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
public record OpenContainer(
        @Nullable OpenContainer parent,
        Symbol kind,
        int opened,
        Indentation.Nesting nesting,
        ExportShape.ContainerPart part) {

    public static final OpenContainer DOCUMENT =
            new OpenContainer(
                    null,
                    Symbol.END,
                    0,
                    Indentation.Nesting.NONE,
                    ExportShape.ContainerPart.documentLevel());

    OpenContainer open(Symbol bracket, int at, ExportShape.ContainerPart inside) {
        Indentation.Nesting inner = nesting.inner(bracket == Symbol.OPEN_OBJECT);
        return new OpenContainer(this, bracket, at, inner, inside);
    }

    OpenContainer with(ExportShape.ContainerPart other) {
        return new OpenContainer(parent, kind, opened, nesting, other);
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
    boolean sameKinds(OpenContainer other) {
        if (depth() != other.depth()) {
            return false;
        }
        OpenContainer mine = this;
        OpenContainer its = other;
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
