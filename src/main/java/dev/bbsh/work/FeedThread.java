package dev.bbsh.work;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A thread at one end of a feed, and the result of its work.
 *
 * @param <T> the result
 */
final class FeedThread<T> {

    private final FutureTask<T> task;
    private final Thread thread;

    /** Starts the thread. */
    FeedThread(String name, Callable<T> work) {
        task = new FutureTask<>(work);
        thread = Thread.ofPlatform().name(name).daemon().start(task);
    }

    /** Waits for the result; throws what the work has thrown. */
    T result() throws IOException {
        try {
            return task.get();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException broken -> throw broken;
                case RuntimeException bug -> throw bug;
                case Error bug -> throw bug;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    /** Waits until the thread has ended. */
    void join() {
        ThreadJoin.join(thread);
    }
}
