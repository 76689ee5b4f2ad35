package dev.bbsh.json.read;

import dev.bbsh.file.read.FileSource;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.json.syntax.LineColumn;
import dev.bbsh.json.syntax.TextPosition;
import dev.bbsh.json.tape.Chunk;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Text;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Reads a text chunk by chunk, each cut at a comma between records. */
final class ChunkReader {

    private static final int GUESS = 1 << 20;

    /**
     * The maximum distance between the end of truncated text and the mistake that the parser finds.
     */
    private static final int MARGIN = 8;

    private final FileSource source;
    private final Progress progress;
    private final int limit;
    private final int most;
    private ChunkOpening opening = ChunkOpening.NONE;
    private @Nullable Chunk last;

    /** The position at which the text of the next chunk begins. */
    private LineColumn start = LineColumn.START;

    /** The number of bytes of the file before it. */
    private long before;

    private byte[] buffer = new byte[0];
    private int end;

    /**
     * @param limit the maximum number of bytes of a chunk that can be cut at this length
     * @param most the maximum number of bytes of one that cannot
     */
    ChunkReader(FileSource source, Progress progress, int limit, int most) {
        this.source = source;
        this.progress = new HalvedProgress(progress);
        this.limit = limit;
        this.most = most;
    }

    /** Begins with text that was read already. */
    void beginWith(byte[] text, int length) {
        opening = new ChunkOpening(0, Text.EMPTY, Text.EMPTY, new Text(text, 0, length));
    }

    /** The opening of the last chunk. */
    ChunkOpening opening() {
        return opening;
    }

    /** The next chunk; the one without open containers is the last. */
    Chunk next() {
        if (last != null) {
            start = behind(last);
            opening = ChunkOpening.behind(last);
            Text lead = opening.lead();
            start = start.behind(lead.bytes(), lead.from(), lead.to());
        }
        last = read();
        return last;
    }

    private Chunk read() {
        int known = opening.brackets().length() + opening.rest().length();
        before = source.bytesRead() - opening.rest().length();
        buffer = new byte[firstSize(known)];
        opening.brackets().copyTo(buffer, 0);
        opening.rest().copyTo(buffer, opening.brackets().length());
        end = known;
        readOn();
        while (!source.isAtEnd() && buffer.length < limit) {
            lengthen(limit);
        }
        Chunk chunk = parsed();
        requireMore(chunk.segment());
        return chunk;
    }

    /** Parses the buffer; when a record is longer than the buffer, more is read. */
    private Chunk parsed() {
        while (true) {
            try {
                return source.isAtEnd()
                        ? Chunk.last(Segment.parse(trimmed(), 0, end, progress))
                        : Chunk.parse(buffer, 0, end, progress);
            } catch (JsonSyntaxException mistake) {
                int at = (int) mistake.position().offset();
                if (source.isAtEnd() || !isCutOff(at)) {
                    throw mistake.at(part().position(at));
                }
                if (buffer.length >= most) {
                    throw tooLong();
                }
                lengthen(most);
            }
        }
    }

    /**
     * True when more text could correct a mistake: the text ends there, or in the middle of
     * something.
     */
    private boolean isCutOff(int at) {
        if (at >= end) {
            return true;
        }
        byte first = buffer[at];
        boolean half = first < 0 || first == '\\' || first == 't' || first == 'f' || first == 'n';
        return half && at > end - MARGIN;
    }

    /** The text that was read, without the brackets that are not in the file. */
    private TextPosition.TextPart part() {
        return new TextPosition.TextPart(buffer, opening.brackets().length(), end, before, start);
    }

    private BbshException tooLong() {
        TextPosition from = part().position(opening.brackets().length());
        return new BbshException(
                "'"
                        + source.file()
                        + "' can't be read: the record or value at line "
                        + from.line()
                        + ", column "
                        + from.column()
                        + " (byte "
                        + from.offset()
                        + ") is larger than "
                        + FreeMemory.inWords(most)
                        + "\n"
                        + from.excerpt(),
                "stop the sync on both sides and download it again: no export has such a record");
    }

    /** Requires another value after the comma at which the text was cut. */
    private void requireMore(Segment segment) {
        int container = 0;
        for (int level = 1; level < opening.levels(); level++) {
            int child = segment.firstChild(container);
            container = segment.first(container) == '{' ? child + 1 : child;
        }
        if (opening.levels() > 0 && segment.size(container) == 0) {
            int closing = segment.textEnd(container) - 1;
            throw JsonSyntaxException.at(
                    part(),
                    closing,
                    segment.first(container) == '{' ? "a key in double quotes" : "a value");
        }
    }

    private void lengthen(int limit) {
        int longer = (int) Math.min(limit, 2L * buffer.length);
        FreeMemory.ofProcess(longer).requireUnpacked(source.file().toString(), longer);
        buffer = Arrays.copyOf(buffer, longer);
        readOn();
    }

    /** The full size where it is known or told; otherwise a guess that doubles. */
    private int firstSize(int known) {
        long left = source.room() - source.bytesRead();
        long wanted = left < 0 ? Math.max(GUESS, 2L * known) : known + left + Segment.PADDING;
        return (int) Math.min(Math.max(limit, known + Segment.PADDING + 1L), wanted);
    }

    private void readOn() {
        end += source.read(buffer, end, buffer.length - Segment.PADDING - end, progress);
    }

    private byte[] trimmed() {
        int size = end + Segment.PADDING;
        return size < buffer.length - buffer.length / 8 ? Arrays.copyOf(buffer, size) : buffer;
    }

    /** The place behind the last value of a chunk. */
    private LineColumn behind(Chunk chunk) {
        Segment segment = chunk.segment();
        int end = segment.childrenEnd(chunk.open().getLast());
        return start.behind(segment.bytes(), opening.brackets().length(), end);
    }
}
