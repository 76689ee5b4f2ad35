package dev.bbsh.json;

import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.MemberPositions;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Text;
import dev.bbsh.json.tape.TextSink;

import org.jspecify.annotations.Nullable;

/**
 * A container whose children come from several places: edited, merged, or from a file of several
 * segments.
 */
public final class Composite implements JsonValue {

    private final JsonKind kind;
    private final Text head;
    private final Pieces pieces;
    private final Text tail;
    private @Nullable MemberPositions memberPositions;

    /**
     * @param head the opening bracket and what follows it up to the first child
     * @param tail what follows the last child, and the closing bracket
     */
    public Composite(JsonKind kind, Text head, Pieces pieces, Text tail) {
        this.kind = kind;
        this.head = head;
        this.pieces = pieces;
        this.tail = tail;
    }

    /** The same container, ready to be changed. */
    public static Composite of(JsonValue container) {
        return switch (container) {
            case Composite composite -> composite;
            case Span span -> of(span.segment(), span.node());
        };
    }

    private static Composite of(Segment segment, int node) {
        int start = segment.textStart(node);
        int end = segment.textEnd(node);
        if (segment.size(node) == 0) {
            Text head = Text.in(segment, start, end - 1);
            return new Composite(
                    segment.kind(node), head, Pieces.NONE, Text.in(segment, end - 1, end));
        }
        Run run = Run.of(segment, node);
        Text head = Text.in(segment, start, segment.textStart(run.from()));
        return new Composite(
                segment.kind(node), head, Pieces.of(run), Text.in(segment, run.end(), end));
    }

    @Override
    public JsonKind kind() {
        return kind;
    }

    @Override
    public long size() {
        return pieces.count();
    }

    @Override
    public Iterable<Piece> pieces() {
        return pieces;
    }

    @Override
    public void writeTo(TextSink sink) {
        sink.write(head);
        boolean first = true;
        for (Piece piece : pieces) {
            if (!first) {
                sink.write(piece.lead());
            }
            piece.writeTo(sink);
            first = false;
        }
        sink.write(tail);
    }

    /** The opening bracket, and the text between it and the first child. */
    public Text head() {
        return head;
    }

    /** The text between the last child and the closing bracket, and the bracket. */
    public Text tail() {
        return tail;
    }

    /** The positions of members that searches by name have found. */
    synchronized MemberPositions memberPositions() {
        MemberPositions known = memberPositions;
        if (known == null) {
            known = new MemberPositions();
            memberPositions = known;
        }
        return known;
    }

    public Pieces tree() {
        return pieces;
    }

    public Composite with(Pieces others) {
        return new Composite(kind, head, others, tail);
    }
}
