package dev.bbsh.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/** Runs tasks of one kind in parallel, as many as the machine has processors. */
public final class Parallel {

    /** The stack size of a thread: a condition of a query may be nested deeply. */
    private static final long STACK_BYTES = 256L << 20;

    private static final ThreadFactory THREADS =
            (work) -> new Thread(null, work, "at once", STACK_BYTES);

    private Parallel() {}

    /**
     * Runs all tasks, and waits for all.
     *
     * @param progress takes the advances of all; must allow calls by several threads
     * @return the results, in the order of the tasks
     * @throws RuntimeException the first failure in the order of the tasks; the tasks behind it are
     *     cancelled
     */
    public static <T> List<T> run(List<Function<Progress, T>> works, Progress progress) {
        if (works.size() == 1) {
            return List.of(works.getFirst().apply(new Shared(progress)));
        }
        int threads = Math.min(works.size(), Runtime.getRuntime().availableProcessors());
        try (ExecutorService executor =
                Executors.newFixedThreadPool(Math.max(1, threads), THREADS)) {
            Shared shared = new Shared(progress);
            List<Future<T>> futures = new ArrayList<>();
            for (Function<Progress, T> work : works) {
                Callable<T> task = () -> work.apply(shared);
                futures.add(executor.submit(task));
            }
            return results(futures, shared);
        }
    }

    private static <T> List<T> results(List<Future<T>> futures, Shared shared) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw switch (failed.getCause()) {
                case RuntimeException e -> e;
                case Error e -> throw e;
                case null, default -> new IllegalStateException(failed);
            };
        } catch (InterruptedException | CancellationException stopped) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            shared.ended = true;
        }
    }

    /** The progress of one of several tasks: the whole has one name. */
    private static final class Shared implements Progress {

        private final Progress all;
        private volatile boolean ended;

        Shared(Progress all) {
            this.all = all;
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
    }
}
