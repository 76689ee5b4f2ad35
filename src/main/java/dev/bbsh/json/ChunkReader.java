package dev.bbsh.json;

import dev.bbsh.file.Source;
import dev.bbsh.json.tape.Chunk;
import dev.bbsh.json.tape.JsonSyntaxException;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Reads a text chunk by chunk, each cut at a comma between records. */
final class ChunkReader {

    private static final int GUESS = 1 << 20;

    /** Where a text is cut off, the parser finds a mistake at most this far before. */
    private static final int MARGIN = 8;

    private static final int SHOWN = 200;

    private final Source source;
    private final Progress progress;
    private final int limit;
    private final int most;
    private Opening opening = Opening.NONE;
    private @Nullable Chunk last;
    private long lines;

    /**
     * @param limit the most bytes of a chunk that can be cut so short
     * @param most the most bytes of one that can not
     */
    ChunkReader(Source source, Progress progress, int limit, int most) {
        this.source = source;
        this.progress = progress;
        this.limit = limit;
        this.most = most;
    }

    /** How the last chunk begins. */
    Opening opening() {
        return opening;
    }

    /** The next chunk; the one without open containers is the last. */
    Chunk next() {
        if (last != null) {
            lines += linesIn(last);
            opening = Opening.behind(last);
            lines += opening.lead().lines();
        }
        last = read();
        return last;
    }

    private Chunk read() {
        int known = opening.brackets().length() + opening.rest().length();
        long before = source.done() - known;
        byte[] buffer = new byte[firstSize(known)];
        opening.brackets().copyTo(buffer, 0);
        opening.rest().copyTo(buffer, opening.brackets().length());
        int end = known + read(buffer, known);
        while (!source.isAtEnd() && buffer.length < limit) {
            buffer = longer(buffer, limit);
            end += read(buffer, end);
        }
        try {
            Chunk chunk = parsed(buffer, end);
            requireMore(chunk.segment());
            return chunk;
        } catch (JsonSyntaxException mistake) {
            throw mistake.behind(before, lines);
        }
    }

    /** A record may be longer than what was read: then more is read. */
    private Chunk parsed(byte[] read, int length) {
        byte[] buffer = read;
        int end = length;
        while (true) {
            try {
                return source.isAtEnd()
                        ? Chunk.last(Segment.parse(trimmed(buffer, end), 0, end, progress))
                        : Chunk.parse(buffer, 0, end, progress);
            } catch (JsonSyntaxException mistake) {
                boolean cutOff = mistake.position().offset() >= end - MARGIN && !source.isAtEnd();
                if (!cutOff || buffer.length >= most) {
                    throw mistake;
                }
                buffer = longer(buffer, most);
                end += read(buffer, end);
            }
        }
    }

    /** The comma that was cut at has to be followed by something. */
    private void requireMore(Segment segment) {
        int container = 0;
        for (int level = 1; level < opening.levels(); level++) {
            int child = segment.firstChild(container);
            container = segment.first(container) == '{' ? child + 1 : child;
        }
        if (opening.levels() > 0 && segment.size(container) == 0) {
            int inside = opening.brackets().length();
            String more = segment.first(container) == '{' ? "\"\":0," : "0,";
            int shown = Math.min(segment.to(), inside + SHOWN);
            Segment.of(opening.brackets() + more + Text.in(segment, inside, shown));
        }
    }

    private static byte[] longer(byte[] buffer, int limit) {
        int longer = (int) Math.min(limit, 2L * buffer.length);
        Memory.ofProcess(longer).requireUnpacked(longer);
        return Arrays.copyOf(buffer, longer);
    }

    /** All that is wanted where the size is known; else a guess that doubles. */
    private int firstSize(int known) {
        long wanted =
                source.size() < 0
                        ? Math.max(GUESS, 2L * known)
                        : known + source.size() - source.done() + Segment.PADDING;
        return (int) Math.min(Math.max(limit, known + Segment.PADDING + 1L), wanted);
    }

    private int read(byte[] buffer, int from) {
        return source.read(buffer, from, buffer.length - Segment.PADDING - from, progress);
    }

    private static byte[] trimmed(byte[] buffer, int end) {
        int size = end + Segment.PADDING;
        return size < buffer.length - buffer.length / 8 ? Arrays.copyOf(buffer, size) : buffer;
    }

    private long linesIn(Chunk chunk) {
        Segment segment = chunk.segment();
        int end = segment.childrenEnd(chunk.open().getLast());
        return Text.in(segment, opening.brackets().length(), end).lines();
    }
}
