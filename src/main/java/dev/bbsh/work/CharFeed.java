package dev.bbsh.work;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/** The two ends of a feed of characters. */
final class CharFeed {

    private CharFeed() {}

    /** The end to write to; closing it ends the characters. */
    static Writer writer(BlockFeed<char[]> feed) {
        return new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                feed.write(text, offset, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {
                feed.end();
            }
        };
    }

    /** The end to read from, in another thread. */
    static Reader reader(BlockFeed<char[]> feed) {
        return new Reader() {
            @Override
            public int read(char[] into, int offset, int length) throws IOException {
                return feed.read(into, offset, length);
            }

            @Override
            public void close() {
                feed.endReading();
            }
        };
    }
}
