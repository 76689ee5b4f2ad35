package dev.bbsh.json.read;

import dev.bbsh.file.read.FileSource;
import dev.bbsh.file.read.ReadAhead;
import dev.bbsh.json.Document;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.json.tape.Chunk;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Optional;

/**
 * Reads a file into memory and indexes it. A file that is longer than a segment becomes several,
 * cut at commas between records; each but the first begins with the brackets and the name of the
 * containers that are open there.
 */
public final class DocumentReader {

    private final FileSource source;
    private final Progress progress;
    private final int limit;

    DocumentReader(FileSource source, Progress progress, int limit) {
        this.source = source;
        this.progress = progress;
        this.limit = limit;
    }

    /**
     * Reads all of a source.
     *
     * @throws JsonSyntaxException when it is not JSON by RFC 8259
     * @throws BbshException when it cannot be read, or changes while it is read
     */
    public static Document read(FileSource source, Progress progress) {
        return new DocumentReader(source, progress, Segment.LIMIT).read();
    }

    /** True when files of this total size, in bytes, can be read at the same time. */
    public static boolean holds(long size) {
        return FreeMemory.ofProcess().holds(size);
    }

    Document read() {
        requireMemory();
        try {
            Document document = parsed();
            source.requireUnchanged();
            return document;
        } catch (JsonSyntaxException mistake) {
            source.requireUnchanged();
            throw mistake;
        }
    }

    private void requireMemory() {
        String file = source.file().toString();
        FreeMemory free = FreeMemory.ofProcess(source.room());
        free.require(file, source.size());
        if (source.size() < 0) {
            free.requireUnpacked(file, source.expectedSize());
        }
    }

    private Document parsed() {
        ChunkReader chunks = new ChunkReader(source, progress, limit, limit);
        long room = source.room();
        if (source.isWorthReadingAhead(room) && room + Segment.PADDING <= limit) {
            byte[] buffer = new byte[(int) room + Segment.PADDING];
            Optional<Segment> all = parsedMeanwhile(buffer, source.readAhead(buffer, (int) room));
            if (all.isPresent()) {
                return Document.of(all.get());
            }
            // It is longer than its packing tells.
            chunks.beginWith(buffer, (int) source.bytesRead());
        }
        return parsedAfterwards(chunks);
    }

    /** Parses a text while it is read; empty when there is more than the buffer has room for. */
    private Optional<Segment> parsedMeanwhile(byte[] buffer, ReadAhead reading) {
        int room = buffer.length - Segment.PADDING;
        try (reading) {
            try {
                Segment segment =
                        Segment.parse(
                                buffer, room, progress, (at) -> reading.awaitBehind(at, progress));
                source.finish(reading, room, progress);
                return source.isAtEnd() ? Optional.of(segment) : Optional.empty();
            } catch (JsonSyntaxException perhaps) {
                // A long string may not have been complete yet.
                int end = source.finish(reading, room, progress);
                return source.isAtEnd()
                        ? Optional.of(Segment.parse(buffer, 0, end, progress))
                        : Optional.empty();
            }
        }
    }

    private Document parsedAfterwards(ChunkReader chunks) {
        Chunk chunk = chunks.next();
        if (chunk.open().isEmpty()) {
            return Document.of(chunk.segment());
        }
        DocumentAssembler assembly = new DocumentAssembler();
        assembly.add(chunk, chunks.opening());
        while (!chunk.open().isEmpty()) {
            chunk = chunks.next();
            assembly.add(chunk, chunks.opening());
        }
        return assembly.document();
    }
}
