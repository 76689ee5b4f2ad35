package dev.bbsh.migrate.split;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Piece;
import dev.bbsh.json.build.ContainerBuilder;
import dev.bbsh.json.text.Text;

/** Collects the records of a share in an array; they are shared with the document, not copied. */
final class CollectedPart implements PartSink {

    private final ContainerBuilder records = new ContainerBuilder();
    private Text head = Text.EMPTY;
    private Text tail = Text.EMPTY;

    @Override
    public void begin(Text blanks) {
        head = blanks;
    }

    @Override
    public void add(Piece more) {
        records.add(more);
    }

    @Override
    public void end(Text blanks) {
        tail = blanks;
    }

    JsonValue array() {
        return records.array(head, tail);
    }
}
