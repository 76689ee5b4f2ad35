package dev.bbsh.json;

import dev.bbsh.file.Source;
import dev.bbsh.json.tape.Chunk;
import dev.bbsh.json.tape.JsonSyntaxException;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

/**
 * Reads a file into memory and indexes it. A file that is longer than a segment becomes several,
 * cut at commas between records; each but the first begins with the brackets and the name of what
 * is open there.
 */
public final class DocumentReader {

    private final Source source;
    private final Progress progress;
    private final int limit;
    private long lines;

    DocumentReader(Source source, Progress progress, int limit) {
        this.source = source;
        this.progress = progress;
        this.limit = limit;
    }

    /**
     * Reads all of a source.
     *
     * @throws JsonSyntaxException when it is not JSON as RFC 8259 has it
     * @throws BbshException when it can not be read, or grows while it is read
     */
    public static Document read(Source source, Progress progress) {
        return new DocumentReader(source, progress, Segment.LIMIT).read();
    }

    Document read() {
        if (source.size() <= limit - Segment.PADDING) {
            byte[] buffer = new byte[(int) source.size() + Segment.PADDING];
            return Document.of(Segment.parse(buffer, 0, fill(buffer, 0), progress));
        }
        Assembly assembly = new Assembly();
        Opening opening = Opening.NONE;
        Chunk chunk = next(opening);
        assembly.add(chunk, opening);
        while (!chunk.open().isEmpty()) {
            lines += linesIn(chunk, opening);
            opening = Opening.behind(chunk);
            lines += opening.lead().lines();
            chunk = next(opening);
            assembly.add(chunk, opening);
        }
        return assembly.document();
    }

    private Chunk next(Opening opening) {
        int known = opening.brackets().length() + opening.rest().length();
        long before = source.done() - known;
        long wanted = known + source.size() - source.done() + Segment.PADDING;
        byte[] buffer = new byte[(int) Math.min(limit, wanted)];
        opening.brackets().copyTo(buffer, 0);
        opening.rest().copyTo(buffer, opening.brackets().length());
        int end = fill(buffer, known);
        try {
            return source.done() < source.size()
                    ? Chunk.parse(buffer, 0, end, progress)
                    : Chunk.last(Segment.parse(buffer, 0, end, progress));
        } catch (JsonSyntaxException mistake) {
            throw mistake.behind(before, lines);
        }
    }

    private static long linesIn(Chunk chunk, Opening opening) {
        Segment segment = chunk.segment();
        int end = segment.childrenEnd(chunk.open().getLast());
        return Text.in(segment, opening.brackets().length(), end).lines();
    }

    private int fill(byte[] buffer, int from) {
        int room = buffer.length - Segment.PADDING - from;
        return from + source.read(buffer, from, room, progress);
    }
}
