package dev.bbsh.backup.clean.scan;

import dev.bbsh.work.BlockFeed;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.ThreadJoin;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

import javax.xml.stream.XMLStreamException;

/** Parses a document in a thread of its own while it is being written. */
public final class ParsingThread implements Closeable {

    private final BlockFeed feed = new BlockFeed();
    private final OutputStream writer = feed.writer();
    private final Thread thread;
    private @Nullable RowTotals rows;
    private @Nullable XMLStreamException broken;
    private @Nullable RuntimeException failure;

    /** Starts the thread. */
    public ParsingThread() {
        thread = Thread.ofPlatform().name("parser").daemon().start(this::parse);
    }

    private void parse() {
        try {
            rows = ParsedRows.count(feed.reader());
        } catch (XMLStreamException found) {
            broken = found;
        } catch (RuntimeException bug) {
            failure = bug;
        } finally {
            feed.endReading();
        }
    }

    /** Thrown to the writer when the parser has found damage: the rest isn't needed. */
    public static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private StoppedException() {
            super("the parser has stopped", null, false, false);
        }
    }

    /**
     * An output that writes to another one and to the parser; it throws {@link StoppedException}
     * when the parser has found damage.
     */
    public OutputStream and(OutputStream other) {
        return new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                write(new byte[] {(byte) each}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (feed.isReadToEnd()) {
                    throw new StoppedException();
                }
                other.write(bytes, offset, length);
                writer.write(bytes, offset, length);
            }
        };
    }

    /**
     * Waits until the whole document is parsed.
     *
     * @return the numbers of its rows
     * @throws XMLStreamException where it is not well-formed
     * @throws IOException when the parser can no longer be written to
     */
    public RowTotals rows() throws XMLStreamException, IOException {
        writer.close();
        join();
        if (broken != null) {
            throw broken;
        }
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(rows);
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /** Ends the thread, also when not everything was written. */
    @Override
    public void close() {
        feed.fail();
        ThreadJoin.join(thread);
    }
}
