package dev.bbsh.work;

import java.io.Closeable;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that work on some tasks, as many as the machine has processors. When there are no
 * more tasks than that, the running thread does the first one. Closing it waits for all.
 */
final class TaskThreads implements Closeable {

    /** The stack size of a thread: a condition of a query may be nested deeply. */
    private static final long STACK_BYTES = 256L << 20;

    /** The time for which a thread waits for more work: the next line of a script comes sooner. */
    private static final long IDLE_MILLIS = 100;

    private static final Executor THREADS =
            new ThreadPoolExecutor(
                    0,
                    Integer.MAX_VALUE,
                    IDLE_MILLIS,
                    TimeUnit.MILLISECONDS,
                    new SynchronousQueue<>(),
                    TaskThreads::thread);

    private final List<? extends FutureTask<?>> tasks;

    /** True when the running thread does the first task. */
    private final boolean takesPart;

    /** Open when no other thread works on the tasks any more. */
    private final CountDownLatch others;

    /** The number of the next task that no thread has begun. */
    private final AtomicInteger next;

    /** Threads for tasks, which begin them in their order. */
    TaskThreads(List<? extends FutureTask<?>> tasks) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.tasks = tasks;
        this.takesPart = tasks.size() <= processors;
        this.others = new CountDownLatch(takesPart ? tasks.size() - 1 : processors);
        this.next = new AtomicInteger(takesPart ? 1 : 0);
    }

    /** Begins to work on the tasks. */
    void begin() {
        Runnable work = Abandonment.sharedWith(this::workOn);
        long missing = others.getCount();
        try {
            while (missing > 0) {
                THREADS.execute(work);
                missing--;
            }
        } finally {
            // A system without memory for a thread refuses it.
            while (missing > 0) {
                others.countDown();
                missing--;
            }
        }
        if (takesPart) {
            tasks.getFirst().run();
        }
    }

    private static Thread thread(Runnable works) {
        Thread thread = new Thread(null, works, "at once", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    private void workOn() {
        try {
            int task = next.getAndIncrement();
            while (task < tasks.size()) {
                tasks.get(task).run();
                task = next.getAndIncrement();
            }
        } finally {
            others.countDown();
        }
    }

    /** Waits until no thread works on them; an interrupt is passed on to those that do. */
    @Override
    public void close() {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                others.await();
                ended = true;
            } catch (InterruptedException stop) {
                interrupted = true;
                tasks.forEach((task) -> task.cancel(true));
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
