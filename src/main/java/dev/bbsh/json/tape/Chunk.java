package dev.bbsh.json.tape;

import dev.bbsh.work.Progress;

import java.util.List;

/**
 * A part of a text that is too long for one segment, up to a comma between two values.
 *
 * @param segment the text before the comma, and brackets that close the open containers
 * @param open the containers that continue behind it, as tape indexes, outermost first; none at the
 *     end of the text
 * @param rest the text from the comma on
 */
@SuppressWarnings("ArrayRecordComponent")
public record Chunk(Segment segment, List<Integer> open, byte[] rest) {

    public Chunk {
        open = List.copyOf(open);
    }

    /**
     * Parses the longest part of a text that ends at a possible cut.
     *
     * @param buffer the text between {@code from} and {@code to}, then at least {@link
     *     Segment#PADDING} zero bytes
     * @throws dev.bbsh.json.syntax.JsonSyntaxException when it is not JSON, or when there is no
     *     comma to cut at
     */
    public static Chunk parse(byte[] buffer, int from, int to, Progress progress) {
        return new TapeParser(buffer, from, to, progress).parseChunk();
    }

    /** The end of a text. */
    public static Chunk last(Segment segment) {
        return new Chunk(segment, List.of(), new byte[0]);
    }
}
