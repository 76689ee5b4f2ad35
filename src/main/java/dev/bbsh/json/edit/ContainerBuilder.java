package dev.bbsh.json.edit;

import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Pieces;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Text;

/** Builds a container from children of others, which are shared and never copied. */
public final class ContainerBuilder {

    private Pieces pieces = Pieces.NONE;

    /** Adds children at the end, with the comma that leads them. */
    public void add(Piece children) {
        pieces = pieces.then(children);
    }

    /** Adds all elements of an array. */
    public void addAll(JsonValue array) {
        pieces = pieces.then(Composite.of(array).tree());
    }

    /**
     * Adds all elements of an array at the end.
     *
     * @param lead the comma and white space before the first of them
     */
    public void addAll(JsonValue array, Text lead) {
        Pieces more = Composite.of(array).tree();
        Piece first = more.first();
        pieces = pieces.then(first.ledBy(lead)).then(more.drop(first.count()));
    }

    /** True when nothing was added. */
    public boolean isEmpty() {
        return pieces.count() == 0;
    }

    /**
     * An array.
     *
     * @param head the text between its bracket and the first element
     * @param tail the text between the last element and its bracket
     */
    public JsonValue array(Text head, Text tail) {
        return container(JsonKind.ARRAY, Text.of("[").then(head), tail.then(Text.of("]")));
    }

    /**
     * An array or an object.
     *
     * @param head its bracket, and the text between that and the first child
     * @param tail the text between the last child and its bracket, and that
     */
    public JsonValue container(JsonKind kind, Text head, Text tail) {
        return new Composite(kind, head, pieces, tail);
    }
}
