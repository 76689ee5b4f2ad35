package dev.bbsh.json;

import dev.bbsh.file.ReadAhead;
import dev.bbsh.file.Source;
import dev.bbsh.json.tape.Chunk;
import dev.bbsh.json.tape.JsonSyntaxException;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a file into memory and indexes it. A file that is longer than a segment becomes several,
 * cut at commas between records; each but the first begins with the brackets and the name of what
 * is open there.
 */
public final class DocumentReader {

    private static final int GUESS = 1 << 20;

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
     * @throws BbshException when it can not be read, or changes while it is read
     */
    public static Document read(Source source, Progress progress) {
        return new DocumentReader(source, progress, Segment.LIMIT).read();
    }

    /** Whether files of this size together, in bytes, can be read at the same time. */
    public static boolean holds(long size) {
        return Memory.ofProcess().holds(size);
    }

    Document read() {
        Memory.ofProcess(source.size()).require(source.size());
        try {
            Document document = parsed();
            source.requireUnchanged();
            return document;
        } catch (JsonSyntaxException mistake) {
            source.requireUnchanged();
            throw mistake;
        }
    }

    private Document parsed() {
        if (source.size() >= 0 && source.size() + Segment.PADDING <= limit) {
            byte[] buffer = new byte[(int) source.size() + Segment.PADDING];
            Optional<ReadAhead> ahead = source.readAhead(buffer);
            if (ahead.isPresent()) {
                return Document.of(parsedMeanwhile(buffer, ahead.get()));
            }
        }
        return parsedAfterwards();
    }

    /** Parses a text while it is read. */
    private Segment parsedMeanwhile(byte[] buffer, ReadAhead reading) {
        int to = buffer.length - Segment.PADDING;
        try (reading) {
            try {
                Segment segment =
                        Segment.parse(
                                buffer, to, progress, (at) -> reading.awaitBehind(at, progress));
                if (reading.finish(progress) == to) {
                    return segment;
                }
            } catch (JsonSyntaxException perhaps) {
                // A long string may not have been there yet.
                reading.finish(progress);
            }
            return Segment.parse(buffer, 0, reading.finish(progress), progress);
        }
    }

    private Document parsedAfterwards() {
        Opening opening = Opening.NONE;
        Chunk chunk = next(opening);
        if (chunk.open().isEmpty()) {
            return Document.of(chunk.segment());
        }
        Assembly assembly = new Assembly();
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
        byte[] buffer = new byte[firstSize(known)];
        opening.brackets().copyTo(buffer, 0);
        opening.rest().copyTo(buffer, opening.brackets().length());
        int end = known + read(buffer, known);
        while (!source.isAtEnd() && buffer.length < limit) {
            int longer = (int) Math.min(limit, 2L * buffer.length);
            Memory.ofProcess(longer).requireUnpacked(longer);
            buffer = Arrays.copyOf(buffer, longer);
            end += read(buffer, end);
        }
        try {
            return source.isAtEnd()
                    ? Chunk.last(Segment.parse(trimmed(buffer, end), 0, end, progress))
                    : Chunk.parse(buffer, 0, end, progress);
        } catch (JsonSyntaxException mistake) {
            throw mistake.behind(before, lines);
        }
    }

    /** All that is wanted where the size is known; else a guess that doubles. */
    private int firstSize(int known) {
        long wanted =
                source.size() < 0
                        ? Math.max(GUESS, 2L * known)
                        : known + source.size() - source.done() + Segment.PADDING;
        return (int) Math.min(limit, wanted);
    }

    private int read(byte[] buffer, int from) {
        return source.read(buffer, from, buffer.length - Segment.PADDING - from, progress);
    }

    private static byte[] trimmed(byte[] buffer, int end) {
        int size = end + Segment.PADDING;
        return size < buffer.length - buffer.length / 8 ? Arrays.copyOf(buffer, size) : buffer;
    }

    private static long linesIn(Chunk chunk, Opening opening) {
        Segment segment = chunk.segment();
        int end = segment.childrenEnd(chunk.open().getLast());
        return Text.in(segment, opening.brackets().length(), end).lines();
    }
}
