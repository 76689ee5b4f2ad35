package dev.bbsh.json;

import dev.bbsh.json.tape.Kind;

/** Puts a container together of children of others, which are shared and never copied. */
public final class ContainerBuilder {

    private Pieces pieces = Pieces.NONE;

    /** Adds children behind those that are there, with the comma that leads them. */
    public void add(Piece children) {
        pieces = pieces.then(children);
    }

    /** Adds all elements of an array. */
    public void addAll(JsonValue array) {
        pieces = pieces.then(Composite.of(array).tree());
    }

    /**
     * Adds all elements of an array behind those that are there.
     *
     * @param lead the comma and white space before the first of them
     */
    public void addAll(JsonValue array, Text lead) {
        Pieces more = Composite.of(array).tree();
        Piece first = more.first();
        pieces = pieces.then(first.ledBy(lead)).then(more.drop(first.count()));
    }

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return pieces.count() == 0;
    }

    /**
     * An array.
     *
     * @param head what stands between its bracket and the first element
     * @param tail what stands between the last element and its bracket
     */
    public JsonValue array(Text head, Text tail) {
        return container(Kind.ARRAY, Text.of("[").then(head), tail.then(Text.of("]")));
    }

    /**
     * An array or an object.
     *
     * @param head its bracket, and what stands between that and the first child
     * @param tail what stands between the last child and its bracket, and that
     */
    public JsonValue container(Kind kind, Text head, Text tail) {
        return new Composite(kind, head, pieces, tail);
    }
}
