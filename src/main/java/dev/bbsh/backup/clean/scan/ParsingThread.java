package dev.bbsh.backup.clean.scan;

import dev.bbsh.work.TeeReader;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import javax.xml.stream.XMLStreamException;

/** Parses a document in a thread of its own while it is being written. */
public final class ParsingThread implements Closeable {

    private final TeeReader<RowTotals> parser = new TeeReader<>("parser", ParsingThread::count);

    private static RowTotals count(InputStream in) throws IOException {
        try {
            return ParsedRows.count(in);
        } catch (XMLStreamException damage) {
            throw new IOException(damage);
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
        return new FilterOutputStream(parser.and(other)) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (parser.isEnded()) {
                    throw new StoppedException();
                }
                out.write(bytes, offset, length);
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
        try {
            return parser.result();
        } catch (IOException failed) {
            if (failed.getCause() instanceof XMLStreamException broken) {
                throw broken;
            }
            throw failed;
        }
    }

    /** Ends the thread, also when not everything was written. */
    @Override
    public void close() {
        parser.close();
    }
}
