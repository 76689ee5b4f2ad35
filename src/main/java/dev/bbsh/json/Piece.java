package dev.bbsh.json;

import dev.bbsh.json.tape.Text;
import dev.bbsh.json.tape.TextSink;

/**
 * Neighbouring children of a container. The lead is the text between the child before them and the
 * first of them, comma included; it has no meaning for the first piece of a container.
 */
public sealed interface Piece permits Run, SingleChild {

    Text lead();

    /** The number of children. */
    long count();

    Piece ledBy(Text lead);

    /** Writes the children and the text between them, but not the lead. */
    void writeTo(TextSink sink);
}
