package dev.bbsh.json;

import dev.bbsh.json.tape.Kind;

/** Puts an array together of elements of others, which are shared and never copied. */
public final class ArrayBuilder {

    private Pieces pieces = Pieces.NONE;

    /** Adds elements behind those that are there, with the comma that leads them. */
    public void add(Piece elements) {
        pieces = pieces.then(elements);
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
     * The array.
     *
     * @param head what stands between its bracket and the first element
     * @param tail what stands between the last element and its bracket
     */
    public JsonValue build(Text head, Text tail) {
        return new Composite(Kind.ARRAY, Text.of("[").then(head), pieces, tail.then(Text.of("]")));
    }
}
