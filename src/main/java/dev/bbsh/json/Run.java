package dev.bbsh.json;

import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Text;
import dev.bbsh.json.tape.TextSink;

/**
 * Neighbouring children of one container of one segment, unchanged.
 *
 * @param from the tape index of the first child: an element, or a member's key
 * @param to the tape index after the last child
 * @param count the number of children
 * @param keyed true when they are members of an object: then key and value alternate
 * @param end the byte offset behind the last child
 */
public record Run(Text lead, Segment segment, int from, int to, long count, boolean keyed, int end)
        implements Piece {

    /** All children of a container that is not empty. */
    public static Run of(Segment segment, int container) {
        return new Run(
                Text.EMPTY,
                segment,
                segment.firstChild(container),
                segment.next(container),
                segment.size(container),
                segment.first(container) == '{',
                segment.childrenEnd(container));
    }

    @Override
    public Run ledBy(Text other) {
        return new Run(other, segment, from, to, count, keyed, end);
    }

    @Override
    public void writeTo(TextSink sink) {
        sink.write(Text.in(segment, segment.textStart(from), end));
    }

    /** The tape index after the child that starts here. */
    public int after(int child) {
        return segment.next(keyed ? child + 1 : child);
    }

    /** The child that starts here. */
    public JsonValue.Child read(int child) {
        return child(segment, child, keyed);
    }

    static JsonValue.Child child(Segment segment, int child, boolean keyed) {
        return keyed
                ? new JsonValue.Child(MemberName.at(segment, child), new Span(segment, child + 1))
                : new JsonValue.Child(null, new Span(segment, child));
    }

    /** The tape index of the n-th child. */
    int child(long n) {
        int child = from;
        for (long i = 0; i < n; i++) {
            child = after(child);
        }
        return child;
    }

    /** The first n children; there must be more. */
    public Run first(long n) {
        int last = child(n - 1);
        return new Run(lead, segment, from, after(last), n, keyed, endOf(last));
    }

    /** All but the first n children; there must be more. The lead is the text before them. */
    public Run skip(long n) {
        int before = child(n - 1);
        int start = after(before);
        Text between = Text.in(segment, endOf(before), segment.textStart(start));
        return new Run(between, segment, start, to, count - n, keyed, end);
    }

    private int endOf(int child) {
        return segment.textEnd(keyed ? child + 1 : child);
    }
}
