package dev.bbsh.migrate.split;

import dev.bbsh.backbone.SideName;
import dev.bbsh.json.Piece;
import dev.bbsh.json.read.ArrayStream;
import dev.bbsh.json.tape.Text;
import dev.bbsh.json.tape.TextSink;

import java.util.List;

/** Writes the parts of a file while it is read; keeps nothing of it in memory. */
public final class PartWriter implements ArrayStream.Visitor {

    private final PartitionPlan allotment;
    private final List<TextSink> parts;
    private Partitioner dealer;

    /**
     * A writer of these parts.
     *
     * @param parts receives the text of each part
     */
    public PartWriter(PartitionPlan allotment, List<TextSink> parts) {
        this.allotment = allotment;
        this.parts = List.copyOf(parts);
        this.dealer = new Partitioner(new int[0], List.of());
    }

    @Override
    public void outside(Text text) {
        parts.forEach((part) -> part.write(text));
    }

    @Override
    public void begin(String name, Text blanks) {
        SideName side = name.equals(SideName.FIRST.key()) ? SideName.FIRST : SideName.SECOND;
        dealer = new Partitioner(allotment.of(side), parts.stream().map(Written::new).toList());
        dealer.begin(blanks);
    }

    @Override
    public void elements(Piece elements) {
        dealer.deal(elements);
    }

    @Override
    public void end(Text blanks) {
        dealer.end(blanks);
    }

    private static final class Written implements Partitioner.Sink {

        private final TextSink sink;
        private boolean any;

        Written(TextSink sink) {
            this.sink = sink;
        }

        @Override
        public void begin(Text blanks) {
            sink.write(blanks);
        }

        @Override
        public void add(Piece records) {
            if (any) {
                sink.write(records.lead());
            }
            any = true;
            records.writeTo(sink);
        }

        @Override
        public void end(Text blanks) {
            sink.write(blanks);
        }
    }
}
