package dev.bbsh.file.write;

import dev.bbsh.work.ThreadJoin;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.Semaphore;

/**
 * Syncs written data to the disk while more is being written, so that little is left for the sync
 * at the end. Closing it leaves the file open, and reports a failure: the system reports it only
 * once.
 */
final class BackgroundSync implements WritableByteChannel {

    private static final int STEP = 16 << 20;

    private final FileChannel channel;
    private final Semaphore due = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean closed;
    private volatile @Nullable IOException failure;
    private long unsynced;

    BackgroundSync(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int written = channel.write(bytes);
        unsynced += written;
        if (unsynced >= STEP) {
            unsynced = 0;
            due.release();
            if (thread == null) {
                thread = Thread.ofPlatform().name("sync").daemon().start(this::run);
            }
        }
        return written;
    }

    private void run() {
        while (failure == null) {
            due.acquireUninterruptibly();
            due.drainPermits();
            if (closed) {
                return;
            }
            try {
                channel.force(false);
            } catch (IOException broken) {
                failure = broken;
            }
        }
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        due.release();
        ThreadJoin.join(thread);
        if (failure != null) {
            throw failure;
        }
    }
}
