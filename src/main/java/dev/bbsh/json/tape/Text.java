package dev.bbsh.json.tape;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/**
 * A range of bytes that is never copied: the text between values, before them and behind them.
 *
 * @param bytes the buffer, shared and never written to
 * @param from the offset of the first byte
 * @param to the offset behind the last
 */
@SuppressWarnings({"ArrayRecordComponent", "ReferenceEquality"})
public record Text(byte[] bytes, int from, int to) {

    public static final Text EMPTY = new Text(new byte[0], 0, 0);

    // The methods that a record generates at run time cost a cold start more than reading a
    // megabyte.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Text(byte[] buffer, int start, int end)
                && bytes == buffer
                && from == start
                && to == end;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * System.identityHashCode(bytes) + from) + to;
    }

    public static Text of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Text(bytes, 0, bytes.length);
    }

    /** A range of a segment's buffer. */
    public static Text in(Segment segment, int from, int to) {
        return new Text(segment.bytes(), from, to);
    }

    /** The length in bytes. */
    public int length() {
        return to - from;
    }

    /** The concatenation of both, copied. */
    public Text then(Text more) {
        byte[] both = new byte[length() + more.length()];
        copyTo(both, 0);
        more.copyTo(both, length());
        return new Text(both, 0, both.length);
    }

    /** Copies all of it to an offset of a buffer. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, from, target, at, length());
    }

    /** The part from the n-th byte on. */
    public Text from(int n) {
        return new Text(bytes, from + n, to);
    }

    /** The first n bytes. */
    public Text first(int n) {
        return new Text(bytes, from, from + n);
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
