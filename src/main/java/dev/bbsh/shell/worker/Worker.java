package dev.bbsh.shell.worker;

import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs the work of one command at a time on a thread with a large stack, and abandons it when the
 * user no longer wants the result.
 */
public final class Worker {

    /** Enough for documents that are nested 500 deep, for all code that traverses them. */
    private static final long STACK_BYTES = 256L << 20;

    /** The time for which a thread waits for more work: the next line of a script comes sooner. */
    private static final long IDLE_MILLIS = 100;

    /** One thread, and another one while abandoned work has not ended. */
    private final Executor threads =
            new ThreadPoolExecutor(
                    0,
                    Integer.MAX_VALUE,
                    IDLE_MILLIS,
                    TimeUnit.MILLISECONDS,
                    new SynchronousQueue<>(),
                    Worker::thread);

    /** The time to end in order after Ctrl-C; the prompt is back within a tenth of a second. */
    private static final long GRACE_MILLIS = 70;

    private final Interrupts interrupts;

    private final ProgressLine display;

    private final CancellableProgress.Pace pace;

    private volatile boolean inSeries;

    private volatile boolean stopped;

    /** A worker that shows its progress on a line, and stops work on interrupts. */
    public Worker(Interrupts interrupts, ProgressLine display) {
        this(interrupts, display, CancellableProgress.Pace.USUAL);
    }

    private Worker(Interrupts interrupts, ProgressLine display, CancellableProgress.Pace pace) {
        this.interrupts = interrupts;
        this.display = display;
        this.pace = pace;
    }

    /** A worker that shows each step of its progress, and is never interrupted. */
    public static Worker ofEveryStep(ProgressLine display) {
        return new Worker(Interrupts.NONE, display, new CancellableProgress.Pace(0, 0));
    }

    /**
     * Runs work, and waits for the result.
     *
     * @throws BbshException when the work throws it, or when there is not enough memory
     * @throws CancelledException when the user pressed Ctrl-C; a later answer of the work is
     *     dropped
     */
    public <T> T run(Function<Progress, T> work) {
        return job().run(work);
    }

    /** Begins a job, whose parts are run one after the other. */
    public Job job() {
        return new Job(new CancellableProgress(display, pace));
    }

    /**
     * Work in several parts. All have the same progress, so that what the first part prepared is
     * cancelled as well when a later part pulls it.
     */
    public final class Job {

        private final CancellableProgress progress;

        private Job(CancellableProgress progress) {
            this.progress = progress;
        }

        /** True when Ctrl-C was pressed, perhaps too late to stop the work. */
        public boolean isCancelled() {
            return progress.cancelled();
        }

        /** Runs the next part, as {@link Worker#run} does. */
        public <T> T run(Function<Progress, T> work) {
            return part(work, progress);
        }

        /**
         * Runs a part that takes less time than another thread needs to begin with it. Ctrl-C is
         * not for it, but for what comes next.
         */
        public <T> T runHere(Function<Progress, T> work) {
            requireGoingOn();
            return work.apply(progress);
        }
    }

    private <T> T part(Function<Progress, T> work, CancellableProgress progress) {
        requireGoingOn();
        progress.resume();
        PendingResult<T> result = new PendingResult<>(() -> work.apply(progress));
        try (Interrupts.Watch _ =
                interrupts.watch(
                        () -> {
                            stop(progress);
                            result.noLongerWanted();
                        })) {
            threads.execute(result);
            return awaited(result, progress);
        } finally {
            progress.end();
        }
    }

    private void requireGoingOn() {
        if (stopped) {
            throw new CancelledException();
        }
    }

    private static Thread thread(Runnable works) {
        Thread thread = new Thread(null, works, "command", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Runs several pieces of work one after the other: Ctrl-C between two of them, or too late for
     * one, stops the next.
     */
    public <T> T series(Supplier<T> works) {
        boolean outer = inSeries;
        inSeries = true;
        try (Interrupts.Watch _ = interrupts.watch(() -> stopped = true)) {
            return works.get();
        } finally {
            inSeries = outer;
            stopped = stopped && outer;
        }
    }

    private void stop(CancellableProgress progress) {
        stopped = inSeries;
        progress.cancel();
    }

    private static <T> T awaited(PendingResult<T> result, CancellableProgress progress) {
        while (true) {
            try {
                return result.await(GRACE_MILLIS);
            } catch (TimeoutException _) {
                throw result.abandon();
            } catch (InterruptedException _) {
                progress.cancel();
                result.noLongerWanted();
            } catch (ExecutionException e) {
                throw failure(e.getCause(), progress, result);
            }
        }
    }

    private static RuntimeException failure(
            @Nullable Throwable cause, CancellableProgress progress, PendingResult<?> result) {
        if (progress.cancelled()) {
            return cause instanceof CancelledException told
                    ? result.withEffects(told)
                    : result.withEffects(new CancelledException());
        }
        return switch (cause) {
            case RuntimeException e -> e;
            case OutOfMemoryError e ->
                    new BbshException(
                            "not enough memory; nothing was changed",
                            "start bbsh with JAVA_TOOL_OPTIONS=-XX:MaxRAMPercentage=90, or close"
                                    + " documents",
                            e);
            case null, default -> new IllegalStateException(cause);
        };
    }

    /** Listens to Ctrl-C while a command runs. */
    @FunctionalInterface
    public interface Interrupts {

        /** Never calls an action: Ctrl-C is never pressed. */
        Interrupts NONE = (_) -> () -> {};

        /**
         * Calls the action, on any thread, each time Ctrl-C is pressed, until the watch is closed.
         */
        Watch watch(Runnable action);

        /** A period during which Ctrl-C is listened to. */
        @FunctionalInterface
        interface Watch extends AutoCloseable {

            @Override
            void close();
        }
    }

    /** A line on which the progress of work is shown and removed again. */
    public interface ProgressLine {

        /** Shows nothing. */
        ProgressLine NONE =
                new ProgressLine() {

                    @Override
                    public boolean isShown() {
                        return false;
                    }

                    @Override
                    public void show(String line) {}
                };

        /** False when no line is seen, so that none has to be made. */
        default boolean isShown() {
            return true;
        }

        /** Shows one line in place of the one before; an empty one removes it. */
        void show(String line);
    }
}
