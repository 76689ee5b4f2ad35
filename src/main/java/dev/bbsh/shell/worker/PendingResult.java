package dev.bbsh.shell.worker;

import dev.bbsh.work.Abandonment;
import dev.bbsh.work.CancelledException;

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

    /** Lets the work have no more effects; returns what is told about it. */
    CancelledException abandon() {
        abandonment.abandon();
        return withEffects(new CancelledException());
    }

    /** A cancellation that tells what was changed nevertheless. */
    CancelledException withEffects(CancelledException told) {
        String effects = abandonment.effects();
        return effects.isEmpty() || !told.outcome().equals(new CancelledException().outcome())
                ? told
                : new CancelledException("but " + effects);
    }
}
