package dev.bbsh.shell.worker;

import dev.bbsh.work.Abandonment;
import dev.bbsh.work.CancelledException;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The result of work on another thread, which may be abandoned before it is there. */
final class PendingResult<T> implements Runnable {

    private final Abandonment abandonment = new Abandonment();

    /** Open when the work has ended, or is no longer wanted. */
    private final CountDownLatch news = new CountDownLatch(1);

    private final FutureTask<T> task;

    /** The thread that has begun the work. */
    private volatile @Nullable Thread thread;

    PendingResult(Supplier<T> work) {
        task =
                new FutureTask<>(work::get) {
                    @Override
                    protected void done() {
                        news.countDown();
                    }
                };
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        abandonment.begin();
        task.run();
    }

    /** Wakes the thread that waits. */
    void noLongerWanted() {
        news.countDown();
    }

    /**
     * Waits for the result as long as it takes, or a short time once it is no longer wanted.
     *
     * @throws TimeoutException when it is no longer wanted, and still not there
     * @throws ExecutionException when the work failed
     */
    T await(long graceMillis) throws InterruptedException, ExecutionException, TimeoutException {
        news.await();
        return task.get(graceMillis, TimeUnit.MILLISECONDS);
    }

    /**
     * Lets the work have no more effects, and wakes it if it waits; returns what is told about it.
     */
    CancelledException abandon() {
        abandonment.abandon();
        CancelledException told = withEffects(new CancelledException());
        Thread working = thread;
        if (working != null && isWaiting(working)) {
            // One that reads would close a file that others still need.
            working.interrupt();
        }
        return told;
    }

    private static boolean isWaiting(Thread thread) {
        Thread.State state = thread.getState();
        return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }

    /** A cancellation that tells what was changed nevertheless. */
    CancelledException withEffects(CancelledException told) {
        String effects = abandonment.effects();
        return effects.isEmpty() || !told.isWithoutEffect()
                ? told
                : new CancelledException("but " + effects);
    }
}
