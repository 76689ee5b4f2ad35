package dev.bbsh.work;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Runs tasks of one kind in parallel: those that compute, as many as the machine has processors,
 * and those that wait for another machine.
 */
public final class Parallel {

    /** The number of elements from which on threads are worth what it takes to start them. */
    private static final int MANY = 1_000;

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
        if (works.isEmpty()) {
            return List.of();
        }
        if (works.size() == 1) {
            return List.of(works.getFirst().apply(new Shared(progress)));
        }
        Shared shared = new Shared(progress);
        List<FutureTask<T>> tasks = new ArrayList<>();
        works.forEach((work) -> tasks.add(new FutureTask<>(() -> work.apply(shared))));
        try (TaskThreads threads = new TaskThreads(tasks)) {
            threads.begin();
            return results(tasks, shared);
        }
    }

    /**
     * Does two works of different kinds in parallel, and waits for both.
     *
     * @param progress takes the advances of both; must allow calls by several threads
     * @return what is made of both results
     * @throws RuntimeException the failure of the first, or else that of the second
     */
    public static <A, B, R> R both(
            Function<Progress, A> one,
            Function<Progress, B> other,
            BiFunction<A, B, R> joined,
            Progress progress) {
        Shared shared = new Shared(progress);
        FutureTask<A> first = new FutureTask<>(() -> one.apply(shared));
        FutureTask<B> second = new FutureTask<>(() -> other.apply(shared));
        try (TaskThreads threads = new TaskThreads(List.of(first, second))) {
            threads.begin();
            results(List.of(first, second), shared);
        }
        return joined.apply(first.resultNow(), second.resultNow());
    }

    /**
     * Maps the elements of a list: a long one in as many parts as the machine has processors.
     *
     * @param part maps a part of the list; what is not for several threads, each call makes anew
     * @param progress takes the advances of all; must allow calls by several threads
     * @return the results, in the order of the list
     * @throws RuntimeException the first failure in the order of the parts; the parts behind it are
     *     cancelled
     */
    public static <T, R> List<R> map(
            List<T> all, BiFunction<List<T>, Progress, List<R>> part, Progress progress) {
        if (!isWorthIt(all.size())) {
            return part.apply(all, progress);
        }
        int parts = Runtime.getRuntime().availableProcessors();
        List<Function<Progress, List<R>>> works = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            List<T> some =
                    all.subList(share(all.size(), i, parts), share(all.size(), i + 1, parts));
            works.add((shared) -> mapped(some, part, shared));
        }
        return run(works, progress).stream().flatMap(List::stream).toList();
    }

    private static <T, R> List<R> mapped(
            List<T> some, BiFunction<List<T>, Progress, List<R>> part, Progress shared) {
        BatchedProgress progress = new BatchedProgress(shared);
        List<R> mapped = part.apply(some, progress);
        progress.flush();
        return mapped;
    }

    private static int share(int size, int part, int parts) {
        return (int) ((long) size * part / parts);
    }

    /** True when it saves time to work on so long a list in parallel. */
    public static boolean isWorthIt(long size) {
        return size >= MANY && Runtime.getRuntime().availableProcessors() > 1;
    }

    /**
     * Runs all tasks that wait for another machine, each on a virtual thread, and waits for all.
     *
     * @param most the number of tasks that are begun at a time
     * @param progress takes the advances of all; must allow calls by several threads
     * @return the results, in the order of the tasks
     * @throws RuntimeException the failure that came first; the other tasks are cancelled at once
     */
    public static <T> List<T> runWaiting(
            List<Function<Progress, T>> works, int most, Progress progress) {
        Shared shared = new Shared(progress);
        // Thousands that wait for their turn would cost more than what they wait for.
        Semaphore turns = new Semaphore(most);
        return run(
                Executors.newVirtualThreadPerTaskExecutor(),
                works.stream()
                        .<Callable<T>>map((work) -> () -> shared.result(work, turns))
                        .toList(),
                shared);
    }

    private static <T> List<T> run(
            ExecutorService executor, List<Callable<T>> tasks, Shared shared) {
        try (executor) {
            List<Future<T>> futures = new ArrayList<>();
            tasks.forEach((task) -> futures.add(executor.submit(task)));
            return results(futures, shared);
        }
    }

    private static <T> List<T> results(List<? extends Future<? extends T>> futures, Shared shared) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<? extends T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw switch (shared.cause(failed)) {
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
        private @Nullable Throwable first;

        Shared(Progress all) {
            this.all = all;
        }

        /** The result of a task whose failure ends the others at once. */
        <T> T result(Function<Progress, T> work, Semaphore turns) throws InterruptedException {
            turns.acquire();
            try {
                advance(0);
                return work.apply(this);
            } catch (RuntimeException | Error failure) {
                failed(failure);
                throw failure;
            } finally {
                turns.release();
            }
        }

        /** The failure that ended the others, or that of the first task that failed. */
        synchronized @Nullable Throwable cause(ExecutionException failed) {
            return first == null ? failed.getCause() : first;
        }

        private synchronized void failed(Throwable failure) {
            first = first == null ? failure : first;
            ended = true;
        }

        @Override
        public void begin(String what, long total) {}

        @Override
        public void expect(long more) {
            all.expect(more);
        }

        @Override
        public void advance(long amount) {
            if (ended) {
                throw new CancelledException();
            }
            all.advance(amount);
        }
    }
}
