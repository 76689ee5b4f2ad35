package dev.bbsh.json.read;

import dev.bbsh.file.read.FileSource;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.json.tape.Chunk;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Text;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Set;

/**
 * Reads a file of any size once, from its beginning to its end, without keeping it: passes on the
 * elements of some arrays, which are members of the root, and the text around them.
 */
public final class ArrayStream {

    private static final int CHUNK = 16 << 20;

    private final ChunkReader chunks;
    private final FileSource source;
    private final Set<String> names;
    private final Visitor visitor;

    /** Receives a text piece by piece, in its order. */
    public interface Visitor {

        /** Receives text outside of the arrays, with their brackets. */
        void outside(Text text);

        /**
         * Begins an array.
         *
         * @param blanks the text between its bracket and its first element
         */
        void begin(String name, Text blanks);

        /**
         * Receives neighbouring elements of the array that has begun; the lead of the first means
         * nothing.
         */
        void elements(Piece elements);

        /**
         * Ends the array.
         *
         * @param blanks the text between its last element and its bracket
         */
        void end(Text blanks);
    }

    ArrayStream(FileSource source, Set<String> names, Visitor visitor, ChunkReader chunks) {
        this.source = source;
        this.names = Set.copyOf(names);
        this.visitor = visitor;
        this.chunks = chunks;
    }

    /**
     * Reads all of a source.
     *
     * @param names names of the arrays
     * @throws JsonSyntaxException when it is not JSON by RFC 8259
     * @throws BbshException when it cannot be read, or changes while it is read
     */
    public static void read(
            FileSource source, Set<String> names, Visitor visitor, Progress progress) {
        ChunkReader chunks = new ChunkReader(source, progress, CHUNK, Segment.LIMIT);
        new ArrayStream(source, names, visitor, chunks).read();
    }

    void read() {
        Chunk chunk = chunks.next();
        show(chunk);
        while (!chunk.open().isEmpty()) {
            chunk = chunks.next();
            show(chunk);
        }
        source.requireUnchanged();
    }

    private void show(Chunk chunk) {
        Segment segment = chunk.segment();
        ChunkOpening opening = chunks.opening();
        int at = opening.brackets().length();
        boolean goesOn = opening.levels() == 2 && isShown(segment, segment.firstChild(0));
        if (!goesOn) {
            visitor.outside(opening.lead());
        }
        if (segment.first(0) == '{') {
            int end = segment.next(0);
            for (int key = segment.firstChild(0); key < end; key = segment.next(key + 1)) {
                if (isShown(segment, key)) {
                    at = showArray(chunk, key, at, goesOn);
                }
                goesOn = false;
            }
        }
        boolean isLast = chunk.open().isEmpty();
        int end = isLast ? segment.to() : segment.childrenEnd(chunk.open().getLast());
        visitor.outside(Text.in(segment, at, Math.max(at, end)));
    }

    private boolean isShown(Segment segment, int key) {
        return segment.first(0) == '{'
                && segment.first(key + 1) == '['
                && names.contains(segment.string(key));
    }

    /**
     * Passes on an array; the result is the offset behind it: its closing bracket, or the end of
     * the chunk.
     */
    private int showArray(Chunk chunk, int key, int at, boolean goesOn) {
        Segment segment = chunk.segment();
        int array = key + 1;
        int inside = goesOn ? at : segment.textStart(array) + 1;
        boolean empty = segment.size(array) == 0;
        int closing = segment.textEnd(array) - 1;
        int first = empty ? closing : segment.textStart(segment.firstChild(array));
        Text blanks = Text.in(segment, inside, first);
        if (!goesOn) {
            visitor.outside(Text.in(segment, at, inside));
            visitor.begin(segment.string(key), blanks);
        }
        if (!empty) {
            Text lead = goesOn ? chunks.opening().lead().then(blanks) : Text.EMPTY;
            visitor.elements(Run.of(segment, array).ledBy(lead));
        }
        int behind = empty ? closing : segment.childrenEnd(array);
        if (chunk.open().size() > 1 && chunk.open().get(1) == array) {
            return behind;
        }
        visitor.end(Text.in(segment, behind, closing));
        return closing;
    }
}
