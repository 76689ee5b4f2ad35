package dev.bbsh.work;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The permission of work to have lasting effects, which ends when the work is no longer waited for.
 * It holds for the thread that does the work, and for those that this thread starts.
 */
public final class Abandonment {

    private static final InheritableThreadLocal<@Nullable Abandonment> CURRENT =
            new InheritableThreadLocal<>();

    /** Read by each effect that happens, and written by the end of the program, for good. */
    private static final ReentrantReadWriteLock PROGRAM = new ReentrantReadWriteLock();

    /** For at most this number of seconds the end of the program waits for an effect. */
    private static final int PATIENCE = 2;

    private final List<String> effects = new ArrayList<>();

    private final List<Runnable> closing = new ArrayList<>();

    private boolean abandoned;

    /** A step that can't be taken back, such as the renaming of a file. */
    @FunctionalInterface
    public interface Effect {

        /** Takes the step. */
        void happen() throws IOException;
    }

    /** Makes the running thread work under this permission. */
    public void begin() {
        CURRENT.set(this);
    }

    /**
     * Lets something last happen, as a whole, unless the work was abandoned.
     *
     * @param what the effect in words, such as {@code 'upload.json' was written}
     * @throws CancelledException when the work is no longer waited for; then nothing happens
     */
    public static void lasting(String what, Effect effect) throws IOException {
        Abandonment current = CURRENT.get();
        if (current == null) {
            happenBeforeTheEnd(effect);
        } else {
            current.happen(what, effect);
        }
    }

    /**
     * Lets something happen that is taken back when the work ends, such as a file with a temporary
     * name, unless the work was abandoned. It is no effect that is told.
     *
     * @throws CancelledException as {@link #lasting}
     */
    public static void passing(Effect effect) throws IOException {
        Abandonment current = CURRENT.get();
        if (current == null) {
            happenBeforeTheEnd(effect);
        } else {
            current.happen(effect);
        }
    }

    /** Work that any other thread does under the permission of this one. */
    static Runnable sharedWith(Runnable work) {
        Abandonment current = CURRENT.get();
        return () -> {
            CURRENT.set(current);
            try {
                work.run();
            } finally {
                CURRENT.remove();
            }
        };
    }

    /** True when the work of the running thread is no longer waited for. */
    public static boolean isCurrent() {
        Abandonment current = CURRENT.get();
        return current != null && current.isAbandoned();
    }

    /**
     * Names what has to be closed when the work of the running thread is abandoned, such as a
     * screen that the next line needs.
     *
     * @return what takes it back
     */
    public static Runnable closing(Runnable close) {
        Abandonment current = CURRENT.get();
        if (current == null) {
            return () -> {};
        }
        current.add(close);
        return () -> current.remove(close);
    }

    /** Abandons the work: from now on it has no effects. */
    public void abandon() {
        List<Runnable> open;
        synchronized (this) {
            abandoned = true;
            open = List.copyOf(closing);
            closing.clear();
        }
        open.forEach(Runnable::run);
    }

    /**
     * Lets nothing happen any more in any thread, since the program was told to end: what happens
     * right now is waited for, and what comes later waits until the process has ended.
     *
     * @return false when something still happens after two seconds, for example on a share that
     *     doesn't answer
     */
    public static boolean endProgram() {
        try {
            return PROGRAM.writeLock().tryLock(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The effects so far in words; empty when nothing was changed. */
    public synchronized String effects() {
        int more = effects.size() - 1;
        return switch (effects.size()) {
            case 0 -> "";
            case 1 -> effects.getFirst();
            default ->
                    effects.getFirst()
                            + ", and "
                            + more
                            + (more == 1 ? " more change" : " more changes");
        };
    }

    private synchronized boolean isAbandoned() {
        return abandoned;
    }

    private synchronized void happen(String what, Effect effect) throws IOException {
        happen(effect);
        effects.add(what);
    }

    private synchronized void happen(Effect effect) throws IOException {
        if (abandoned) {
            throw new CancelledException();
        }
        happenBeforeTheEnd(effect);
    }

    private static void happenBeforeTheEnd(Effect effect) throws IOException {
        PROGRAM.readLock().lock();
        try {
            effect.happen();
        } finally {
            PROGRAM.readLock().unlock();
        }
    }

    private synchronized void add(Runnable close) {
        closing.add(close);
    }

    private synchronized void remove(Runnable close) {
        closing.remove(close);
    }
}
