package dev.bbsh.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Bytes on their way from one thread to another, in a ring of blocks. The writer waits while all
 * blocks are full, but not for a reader that has ended.
 */
public final class BlockFeed {

    private static final int BLOCK = 1 << 18;
    private static final int BLOCKS = 8;
    private static final long WAIT = 50;

    private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS + 1);
    private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(BLOCKS + 1);
    private volatile boolean readerEnded;
    private volatile boolean writerFailed;

    /** A feed whose blocks are all empty. */
    public BlockFeed() {
        for (int i = 0; i < BLOCKS; i++) {
            empty.add(new Block());
        }
    }

    private static final class Block {

        private final byte[] bytes = new byte[BLOCK];
        private int length;
        private boolean last;
    }

    /** Ends the reading: what is written from now on goes nowhere. */
    public void endReading() {
        readerEnded = true;
    }

    /** True when the reader has ended. */
    public boolean isReadToEnd() {
        return readerEnded;
    }

    /** Ends the writing before the end of the bytes: the reader gets an error. */
    public void fail() {
        writerFailed = true;
    }

    private Block take(BlockingQueue<Block> from, boolean reading) throws IOException {
        try {
            Block next = from.poll(WAIT, TimeUnit.MILLISECONDS);
            while (next == null && !(reading ? writerFailed : readerEnded)) {
                next = from.poll(WAIT, TimeUnit.MILLISECONDS);
            }
            return next == null ? ended(reading) : next;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private static Block ended(boolean reading) throws IOException {
        if (reading) {
            throw new IOException("the writer has failed");
        }
        return new Block();
    }

    /** The end to write to; closing it ends the bytes. */
    public OutputStream writer() {
        return new Writer();
    }

    /** The end to read from, in another thread. */
    public InputStream reader() {
        return new Reader();
    }

    private final class Writer extends OutputStream {

        private Block current = new Block();

        @Override
        public void write(int each) throws IOException {
            write(new byte[] {(byte) each}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int done = 0;
            while (done < length && !readerEnded) {
                if (current.length == BLOCK) {
                    full.add(current);
                    current = take(empty, false);
                }
                int part = Math.min(BLOCK - current.length, length - done);
                System.arraycopy(bytes, offset + done, current.bytes, current.length, part);
                current.length += part;
                done += part;
            }
        }

        @Override
        public void close() {
            current.last = true;
            full.offer(current);
        }
    }

    private final class Reader extends InputStream {

        private Block current = new Block();
        private int position;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            while (position == current.length) {
                if (current.last) {
                    return -1;
                }
                Block done = current;
                current = take(full, true);
                position = 0;
                done.length = 0;
                empty.offer(done);
            }
            int read = Math.min(length, current.length - position);
            System.arraycopy(current.bytes, position, into, offset, read);
            position += read;
            return read;
        }
    }
}
