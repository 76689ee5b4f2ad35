package dev.bbsh.work;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Bytes or characters on their way from one thread to another, in a ring of blocks. The writer
 * waits while all blocks are full, but not for a reader that has ended.
 *
 * @param <A> the arrays that hold them
 */
final class BlockFeed<A> {

    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS = 8;
    private static final long WAIT = 50;

    private final BlockingQueue<Block<A>> full = new ArrayBlockingQueue<>(BLOCKS + 1);
    private final BlockingQueue<Block<A>> empty = new ArrayBlockingQueue<>(BLOCKS + 1);
    private final IntFunction<A> array;
    private Block<A> written;
    private Block<A> read;
    private int position;
    private volatile boolean readerEnded;
    private volatile boolean writerFailed;

    /**
     * A feed whose blocks are all empty.
     *
     * @param array makes an array of a length
     */
    BlockFeed(IntFunction<A> array) {
        this.array = array;
        for (int i = 0; i < BLOCKS; i++) {
            empty.add(new Block<>(array.apply(BLOCK)));
        }
        written = new Block<>(array.apply(BLOCK));
        read = new Block<>(array.apply(BLOCK));
    }

    private static final class Block<A> {

        private final A content;
        private int length;
        private boolean last;

        Block(A content) {
            this.content = content;
        }
    }

    /** Ends the reading: what is written from now on goes nowhere. */
    void endReading() {
        readerEnded = true;
    }

    /** True when the reader has ended. */
    boolean isReadToEnd() {
        return readerEnded;
    }

    /** Ends the writing before the end: the reader gets an error. */
    void fail() {
        writerFailed = true;
    }

    /** Writes a part of an array, in the thread of the writer. */
    void write(A from, int offset, int length) throws IOException {
        int done = 0;
        while (done < length && !readerEnded) {
            if (written.length == BLOCK) {
                full.add(written);
                written = take(empty, false);
            }
            int part = Math.min(BLOCK - written.length, length - done);
            System.arraycopy(from, offset + done, written.content, written.length, part);
            written.length += part;
            done += part;
        }
    }

    /** Ends what is written. */
    void end() {
        written.last = true;
        full.offer(written);
    }

    /** Reads at most so much, in the thread of the reader; returns its length, or -1 at the end. */
    int read(A into, int offset, int length) throws IOException {
        while (position == read.length) {
            if (read.last) {
                return -1;
            }
            Block<A> done = read;
            read = take(full, true);
            position = 0;
            done.length = 0;
            empty.offer(done);
        }
        int part = Math.min(length, read.length - position);
        System.arraycopy(read.content, position, into, offset, part);
        position += part;
        return part;
    }

    private Block<A> take(BlockingQueue<Block<A>> from, boolean reading) throws IOException {
        try {
            Block<A> next = from.poll(WAIT, TimeUnit.MILLISECONDS);
            while (next == null && !(reading ? writerFailed : readerEnded)) {
                next = from.poll(WAIT, TimeUnit.MILLISECONDS);
            }
            return next == null ? ended(reading) : next;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private Block<A> ended(boolean reading) throws IOException {
        if (reading) {
            throw new IOException("the writer has failed");
        }
        return new Block<>(array.apply(BLOCK));
    }
}
