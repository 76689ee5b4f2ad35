package dev.bbsh.migrate.split;

import dev.bbsh.json.Piece;
import dev.bbsh.json.read.ArrayStream;
import dev.bbsh.json.text.Text;

/** A visitor that passes a text on to two others. */
public record TeeVisitor(ArrayStream.Visitor one, ArrayStream.Visitor other)
        implements ArrayStream.Visitor {

    @Override
    public void outside(Text text) {
        one.outside(text);
        other.outside(text);
    }

    @Override
    public void begin(String name, Text blanks) {
        one.begin(name, blanks);
        other.begin(name, blanks);
    }

    @Override
    public void elements(Piece elements) {
        one.elements(elements);
        other.elements(elements);
    }

    @Override
    public void end(Text blanks) {
        one.end(blanks);
        other.end(blanks);
    }
}
