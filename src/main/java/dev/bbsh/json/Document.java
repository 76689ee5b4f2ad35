package dev.bbsh.json;

import dev.bbsh.file.read.Checksum;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Text;
import dev.bbsh.json.tape.TextSink;

import org.jspecify.annotations.Nullable;

/**
 * A JSON document with every byte of its file.
 *
 * @param head the text before the root value: a byte order mark, white space
 * @param tail the text behind it
 */
public record Document(Text head, JsonValue root, Text tail) {

    // The methods that a record generates at run time cost a cold start more than reading a
    // megabyte.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Document(Text before, JsonValue value, Text behind)
                && root.equals(value)
                && head.equals(before)
                && tail.equals(behind);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * head.hashCode() + root.hashCode()) + tail.hashCode();
    }

    /** The document that a segment holds. */
    public static Document of(Segment segment) {
        return new Document(
                Text.in(segment, segment.from(), segment.textStart(0)),
                new Span(segment, 0),
                Text.in(segment, segment.textEnd(0), segment.to()));
    }

    /**
     * Parses text.
     *
     * @throws JsonSyntaxException when it is not JSON by RFC 8259
     */
    public static Document parse(byte[] utf8) {
        return of(Segment.of(utf8));
    }

    public static Document parse(String json) {
        return of(Segment.of(json));
    }

    public Document with(JsonValue otherRoot) {
        return new Document(head, otherRoot, tail);
    }

    /** Writes the whole text. */
    public void writeTo(TextSink sink) {
        sink.write(head);
        root.writeTo(sink);
        sink.write(tail);
    }

    /** The CRC32C of the whole text. */
    public int checksum() {
        Checksum sum = new Checksum();
        writeTo((text) -> sum.update(text.bytes(), text.from(), text.length()));
        return sum.value();
    }

    /** The length of the text in bytes. */
    public long length() {
        long[] total = new long[1];
        writeTo((text) -> total[0] += text.length());
        return total[0];
    }
}
