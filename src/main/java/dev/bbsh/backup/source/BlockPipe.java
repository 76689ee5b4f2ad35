package dev.bbsh.backup.source;

import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A stream that is read, and unpacked, by a thread of its own while the blocks before are
 * processed. Progress is reported in bytes, and asked for cancellation while nothing arrives.
 */
final class BlockPipe extends InputStream {

    private static final int BLOCK = 1 << 18;

    private static final int AHEAD = 8;

    private static final long WAIT = 20;

    /**
     * Some bytes, or the end of the stream.
     *
     * @param length the number of bytes; -1 at the end
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Block(byte[] bytes, int length, @Nullable IOException failure) {}

    private final InputStream source;
    private final Progress progress;
    private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(AHEAD);

    /** The bytes of blocks that were processed, to be filled again. */
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(AHEAD + 2);

    private final Thread thread;
    private Block current = new Block(new byte[0], 0, null);
    private int position;

    BlockPipe(InputStream source, Progress progress) {
        this.source = source;
        this.progress = progress;
        this.thread = Thread.ofPlatform().name("backup").daemon().start(this::fill);
    }

    private void fill() {
        try {
            int read = 0;
            while (read >= 0) {
                byte[] used = free.poll();
                byte[] bytes = used == null ? new byte[BLOCK] : used;
                read = source.readNBytes(bytes, 0, BLOCK);
                read = read == 0 ? -1 : read;
                blocks.put(new Block(bytes, read, null));
            }
        } catch (IOException broken) {
            end(broken);
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(IOException broken) {
        try {
            blocks.put(new Block(new byte[0], -1, broken));
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == current.length()) {
            byte[] processed = current.bytes();
            current = next();
            position = 0;
            if (processed.length == BLOCK) {
                free.offer(processed);
            }
        }
        if (current.length() < 0) {
            position = current.length();
            return -1;
        }
        int read = Math.min(length, current.length() - position);
        System.arraycopy(current.bytes(), position, into, offset, read);
        position += read;
        progress.advance(read);
        return read;
    }

    private Block next() throws IOException {
        if (current.length() < 0) {
            return current;
        }
        Block next = null;
        while (next == null) {
            try {
                next = blocks.poll(WAIT, TimeUnit.MILLISECONDS);
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
                progress.advance(0);
                throw new IOException("interrupted", cancelled);
            }
            if (next == null) {
                progress.advance(0);
            }
        }
        if (next.failure() != null) {
            throw next.failure();
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        blocks.clear();
        try {
            thread.join();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }
}
