package dev.bbsh.file.read;

import dev.bbsh.file.Location;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;
import dev.bbsh.work.ThreadJoin;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads a part of a file with two threads: the time goes into memory touched for the first time,
 * not into the disk.
 */
final class BlockReader {

    private static final int BLOCK = 8 << 20;
    private static final int CHUNK = 1 << 20;

    /** For small files: to touch new memory takes longer than to copy their text. */
    private static final int SMALL_CHUNK = 1 << 16;

    private static final int LONG = 4 << 20;

    private final Location file;
    private final FileChannel channel;
    private final long start;
    private final Progress progress;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong end = new AtomicLong(Long.MAX_VALUE);
    private volatile @Nullable IOException failure;
    private volatile boolean cancelled;

    /** Creates a reader that begins at an offset of the file. */
    BlockReader(Location file, FileChannel channel, long start, Progress progress) {
        this.file = file;
        this.channel = channel;
        this.start = start;
        this.progress = progress;
    }

    int read(byte[] into, int offset, int length) {
        Thread second = null;
        if (length > 2 * BLOCK) {
            second =
                    Thread.ofPlatform()
                            .name("reader")
                            .start(() -> readBlocks(into, offset, length, false));
        }
        try {
            readBlocks(into, offset, length, true);
        } catch (CancelledException stop) {
            cancelled = true;
            throw stop;
        } finally {
            ThreadJoin.join(second);
        }
        if (cancelled) {
            throw new CancelledException();
        }
        if (failure != null) {
            throw ReadFailure.of(file, failure);
        }
        return (int) Math.min(length, end.get());
    }

    private void readBlocks(byte[] into, int offset, int length, boolean mayTell) {
        ByteBuffer chunk = ByteBuffer.allocateDirect(length < LONG ? SMALL_CHUNK : CHUNK);
        for (long at = next.getAndAdd(BLOCK); at < length; at = next.getAndAdd(BLOCK)) {
            if (cancelled || failure != null || at > end.get()) {
                return;
            }
            int size = (int) Math.min(BLOCK, length - at);
            readBlock(into, offset + (int) at, size, chunk, start + at);
            if (mayTell) {
                // The other thread has read about as much.
                progress.advance(length > 2 * BLOCK ? 2L * size : size);
            }
        }
    }

    private void readBlock(byte[] into, int offset, int size, ByteBuffer chunk, long position) {
        int done = 0;
        try {
            while (done < size) {
                chunk.clear().limit(Math.min(chunk.capacity(), size - done));
                int read = channel.read(chunk, position + done);
                if (read < 0) {
                    long reached = position + done - start;
                    end.accumulateAndGet(reached, Math::min);
                    return;
                }
                chunk.flip();
                chunk.get(into, offset + done, read);
                done += read;
            }
        } catch (ClosedByInterruptException interrupted) {
            cancelled = true;
        } catch (IOException broken) {
            failure = broken;
        }
    }
}
