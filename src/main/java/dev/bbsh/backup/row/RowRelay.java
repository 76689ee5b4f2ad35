package dev.bbsh.backup.row;

import dev.bbsh.work.CancelledException;
import dev.bbsh.work.ThreadJoin;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hands rows to their handlers in a thread of its own, many at a time and in the order of the file,
 * while the parser reads on. Closing it before the end drops the rows that are waiting.
 */
final class RowRelay implements AutoCloseable {

    private static final int AHEAD = 4;

    private static final long WAIT = 20;

    private final BlockingQueue<Batch> full = new ArrayBlockingQueue<>(AHEAD);
    private final BlockingQueue<Batch> free = new ArrayBlockingQueue<>(AHEAD + 2);
    private final Thread thread;
    private volatile @Nullable Throwable failure;
    private Batch current = new Batch();

    RowRelay() {
        this.thread = Thread.ofPlatform().name("rows").daemon().start(this::run);
    }

    private void run() {
        try {
            Batch next = full.take();
            while (!next.isEmpty()) {
                next.handle();
                free.offer(next);
                next = full.take();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failed) {
            failure = failed;
        }
    }

    /** Adds a row of an entity; the row may be used again for the next one. */
    void add(RowColumns entity, BackupRow row) {
        current.add(entity, row);
        if (current.isFull()) {
            send();
        }
    }

    /** Waits until all rows are handled. */
    void finish() {
        if (!current.isEmpty()) {
            send();
        }
        send();
        try {
            thread.join();
        } catch (InterruptedException cancelled) {
            throw cancelled();
        }
        requireHandled();
    }

    private void send() {
        try {
            do {
                requireHandled();
            } while (!full.offer(current, WAIT, TimeUnit.MILLISECONDS));
        } catch (InterruptedException cancelled) {
            throw cancelled();
        }
        Batch next = free.poll();
        current = next == null ? new Batch() : next;
    }

    private static CancelledException cancelled() {
        Thread.currentThread().interrupt();
        return new CancelledException();
    }

    private void requireHandled() {
        switch (failure) {
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            case null, default -> {}
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        ThreadJoin.join(thread);
    }

    /** Some rows with the values of their columns, one behind the other. */
    private static final class Batch {

        private static final int ROWS = 512;

        private static final int CHARACTERS = 1 << 16;

        private final RowColumns[] entities = new RowColumns[ROWS];
        private long[] facts = new long[8 * ROWS];
        private char[] chars = new char[CHARACTERS];
        private int size;
        private int filled;
        private int used;

        void add(RowColumns entity, BackupRow row) {
            entities[size++] = entity;
            if (facts.length - filled < row.facts()) {
                facts = Arrays.copyOf(facts, 2 * facts.length + row.facts());
            }
            if (chars.length - used < row.used()) {
                chars = Arrays.copyOf(chars, Math.max(2 * chars.length, used + row.used()));
            }
            row.write(facts, filled, chars, used);
            filled += row.facts();
            used += row.used();
        }

        boolean isFull() {
            return size == ROWS || used >= CHARACTERS;
        }

        boolean isEmpty() {
            return size == 0;
        }

        void handle() {
            int at = 0;
            for (int row = 0; row < size; row++) {
                at += entities[row].handle(facts, at, chars);
            }
            size = 0;
            filled = 0;
            used = 0;
            if (chars.length > 2 * CHARACTERS) {
                chars = new char[CHARACTERS];
            }
        }
    }
}
