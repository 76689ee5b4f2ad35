package dev.bbsh.jira.live.http;

import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Runs work that waits for sites: each on a virtual thread of its own, some of them at a time. The
 * sites' own bounds say how many requests run at the same time.
 */
public final class ParallelCalls {

    /** The number of works of one run that are begun; more than any site's bound of requests. */
    private static final int TOGETHER = 12;

    private ParallelCalls() {}

    /**
     * Runs all, and waits for all.
     *
     * @param works each is given a progress that ends with the others
     * @param progress takes the advances of all; must allow calls by several threads
     * @return the results, in the order of the works
     * @throws RuntimeException the first failure in the order of the works; the others are
     *     cancelled
     */
    public static <T> List<T> run(List<Function<Progress, T>> works, Progress progress) {
        Shared shared = new Shared(progress);
        // Thousands that wait for their turn would cost more than the requests.
        Semaphore turns = new Semaphore(TOGETHER);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (Function<Progress, T> work : works) {
                Callable<T> task = () -> shared.result(work, turns);
                futures.add(threads.submit(task));
            }
            return results(futures, shared);
        }
    }

    private static <T> List<T> results(List<Future<T>> futures, Shared shared) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> each : futures) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw shared.cause(failed);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            shared.ended = true;
        }
    }

    /** The progress of all works: it ends when one fails. */
    private static final class Shared implements Progress {

        private final Progress all;
        private volatile boolean ended;
        private final List<Throwable> failures = new ArrayList<>();

        Shared(Progress all) {
            this.all = all;
        }

        <T> T result(Function<Progress, T> work, Semaphore turns) throws InterruptedException {
            turns.acquire();
            try {
                advance(0);
                return work.apply(this);
            } catch (RuntimeException | Error failed) {
                failed(failed);
                throw failed;
            } finally {
                turns.release();
            }
        }

        /** The failure that came first: those after it are cancellations. */
        synchronized RuntimeException cause(ExecutionException failed) {
            Throwable first = failures.isEmpty() ? failed.getCause() : failures.getFirst();
            return switch (first) {
                case RuntimeException e -> e;
                case Error e -> throw e;
                case null, default -> new IllegalStateException(failed);
            };
        }

        @Override
        public void begin(String what, long total) {}

        @Override
        public void advance(long amount) {
            if (ended) {
                throw new CancelledException();
            }
            all.advance(amount);
        }

        private synchronized void failed(Throwable failure) {
            failures.add(failure);
            ended = true;
        }
    }
}
