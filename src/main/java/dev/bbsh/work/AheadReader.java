package dev.bbsh.work;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/**
 * Reads characters in a thread of its own, some ahead of those that are asked for: their decoding
 * takes no time of the thread that uses them. A failure of the reading is thrown at its place.
 */
public final class AheadReader extends Reader {

    private static final int PIECE = 1 << 16;

    private final Reader reader;
    private final BlockFeed<char[]> feed = new BlockFeed<>(char[]::new);
    private final FeedThread<Boolean> thread;

    /**
     * Starts the thread.
     *
     * @param reader is closed with this one
     * @param name of the thread
     */
    public AheadReader(Reader reader, String name) {
        this.reader = reader;
        this.thread = new FeedThread<>(name, this::transfer);
    }

    private Boolean transfer() throws IOException {
        try (Writer into = CharFeed.writer(feed)) {
            char[] piece = new char[PIECE];
            int read = reader.read(piece, 0, PIECE);
            while (read >= 0 && !feed.isReadToEnd()) {
                into.write(piece, 0, read);
                read = reader.read(piece, 0, PIECE);
            }
        }
        return true;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = feed.read(into, offset, length);
        if (read < 0) {
            // The end of a reading that failed comes with its failure.
            thread.result();
        }
        return read;
    }

    /** Ends the thread, and closes the other reader. */
    @Override
    public void close() throws IOException {
        feed.endReading();
        thread.join();
        reader.close();
    }
}
