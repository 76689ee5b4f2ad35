package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.ProcessOutput;
import dev.bbsh.file.write.ScratchFolder;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.Status;
import dev.bbsh.shell.worker.Worker;
import dev.bbsh.work.Abandonment;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;
import dev.bbsh.work.ThreadJoin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C ends the command, and all lines that are not typed. */
class CtrlCTests {

    private static final Worker.Interrupts PRESSED =
            (action) -> {
                action.run();
                return () -> {};
            };

    @TempDir private Path folder;

    @Test
    void nothingFollowsALineOfABatchThatWasStopped() {
        assertThat(RunMode.BATCH.stopsAfter(Status.INTERRUPTED)).isTrue();
        assertThat(new RunMode(false, true).stopsAfter(Status.INTERRUPTED)).isTrue();
        assertThat(RunMode.PROMPT.stopsAfter(Status.INTERRUPTED)).isFalse();
    }

    @Test
    void aFailureThatComesOfStoppingIsNoFailure() {
        Worker worker = new Worker(PRESSED, Worker.ProgressLine.NONE);
        assertThatThrownBy(() -> worker.run((_) -> fail())).isInstanceOf(CancelledException.class);
    }

    @Test
    void aQuickPartOfALineIsNotBegunAfterCtrlC() {
        Worker worker = new Worker(PRESSED, Worker.ProgressLine.NONE);
        assertThatThrownBy(() -> worker.series(() -> worker.job().runHere((_) -> fail())))
                .isInstanceOf(CancelledException.class);
        Thread here = worker.job().runHere(CtrlCTests::working);
        assertThat(here).isSameAs(Thread.currentThread());
    }

    @Test
    void aFailureThatComesOfItselfIsShown() {
        Worker worker = new Worker(Worker.Interrupts.NONE, Worker.ProgressLine.NONE);
        assertThatThrownBy(() -> worker.run((_) -> fail()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("half written");
    }

    @Test
    void workThatNeverReportsIsLeftAndHasNoEffectsAnyMore() throws Exception {
        Path file = Files.writeString(folder.resolve("out.json"), "old");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        CompletableFuture<Thread> later = new CompletableFuture<>();
        Worker worker = new Worker(pressedOnce(begun), Worker.ProgressLine.NONE);
        assertThatThrownBy(
                        () ->
                                worker.run(
                                        (_) -> {
                                            later.complete(Thread.currentThread());
                                            begun.countDown();
                                            deafly(goesOn);
                                            // The interrupt alone would stop the writing, too.
                                            Thread.interrupted();
                                            return overwrite(file);
                                        }))
                .isInstanceOf(CancelledException.class)
                .hasMessage("nothing was changed");
        // The work is still under way: only now it writes, and ends.
        assertThat(goesOn.getCount()).isEqualTo(1);
        goesOn.countDown();
        later.get().join();
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.bbsh-part");
    }

    @Test
    void oneThreadWorksForAllLinesUntilItsWorkIsAbandoned() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        AtomicBoolean stopping = new AtomicBoolean();
        Worker.Interrupts stop = pressedOnce(begun);
        Worker worker =
                new Worker(
                        (action) -> stopping.get() ? stop.watch(action) : () -> {},
                        Worker.ProgressLine.NONE);
        workingTwice(worker);
        stopping.set(true);
        CompletableFuture<Thread> abandoned = new CompletableFuture<>();
        assertThatThrownBy(
                        () ->
                                worker.run(
                                        (_) -> {
                                            abandoned.complete(Thread.currentThread());
                                            begun.countDown();
                                            return deafly(goesOn);
                                        }))
                .isInstanceOf(CancelledException.class);
        stopping.set(false);
        assertThat(workingTwice(worker)).isNotSameAs(abandoned.join());
        goesOn.countDown();
        awaitIdle(abandoned.join());
        boolean interrupted = worker.run((_) -> Thread.currentThread().isInterrupted());
        assertThat(interrupted).isFalse();
    }

    /** The thread that works for two lines in turn; it may have ended meanwhile a few times. */
    private static Thread workingTwice(Worker worker) {
        for (int i = 0; i < 100; i++) {
            Thread first = worker.run(CtrlCTests::working);
            awaitIdle(first);
            Thread second = worker.run(CtrlCTests::working);
            awaitIdle(second);
            if (second == first) {
                return first;
            }
        }
        throw new AssertionError("each line has a thread of its own");
    }

    private static Thread working(Progress progress) {
        progress.advance(0);
        return Thread.currentThread();
    }

    /** Waits until a thread waits for work. */
    private static void awaitIdle(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING
                && thread.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
    }

    @Test
    void abandonedWorkMakesNoFolderAndWritesIntoNoPipe() throws Exception {
        Path deep = folder.resolve("a/b/out.json");
        assertAbandoned(() -> overwrite(deep, new AtomicFile.Permission(true, true)));
        assertThat(folder.resolve("a")).doesNotExist();
        assertAbandoned(ScratchFolder::create);
        Path scratch = folder.resolve("scratch/one.json");
        assertAbandoned(
                () -> {
                    ScratchFolder.write(Location.of(scratch.toString()), new byte[1]);
                    return scratch;
                });
        assertThat(scratch.getParent()).doesNotExist();
        assertAbandoned(
                () -> {
                    AtomicFile.writePrivately(Location.of(folder + "/own/state"), "text");
                    return folder;
                });
        assertThat(folder.resolve("own")).doesNotExist();
        assertAbandoned(
                () -> {
                    ProcessOutput.standard().write('\n');
                    return folder;
                });
    }

    /** Requires that a step is refused which work takes after it was abandoned. */
    private static void assertAbandoned(Callable<?> step) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        CompletableFuture<Object> ended = new CompletableFuture<>();
        Worker worker = new Worker(pressedOnce(begun), Worker.ProgressLine.NONE);
        assertThatThrownBy(
                        () ->
                                worker.run(
                                        (_) -> {
                                            begun.countDown();
                                            deafly(goesOn);
                                            Thread.interrupted();
                                            return ended.complete(result(step));
                                        }))
                .isInstanceOf(CancelledException.class);
        goesOn.countDown();
        assertThat(ended.get()).isInstanceOf(CancelledException.class);
    }

    /** The answer of a step, or the exception that refused it. */
    private static Object result(Callable<?> step) {
        try {
            return step.call();
        } catch (Exception refused) {
            return refused;
        }
    }

    @Test
    void anEffectBeforeItIsTold() {
        Path file = folder.resolve("out.json");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        Worker worker = new Worker(pressedOnce(begun), Worker.ProgressLine.NONE);
        assertThatThrownBy(
                        () ->
                                worker.run(
                                        (_) -> {
                                            overwrite(file);
                                            begun.countDown();
                                            return deafly(goesOn);
                                        }))
                .isInstanceOf(CancelledException.class)
                .hasMessage("but '" + file + "' was written");
        goesOn.countDown();
        assertThat(file).hasContent("new");
    }

    @Test
    void aScreenIsClosedBeforeThePromptIsBack() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Worker worker = new Worker(pressedOnce(begun), Worker.ProgressLine.NONE);
        assertThatThrownBy(
                        () ->
                                worker.run(
                                        (_) -> {
                                            Abandonment.closing(closed::countDown);
                                            begun.countDown();
                                            return deafly(closed);
                                        }))
                .isInstanceOf(CancelledException.class);
        assertThat(closed.getCount()).isZero();
    }

    /** Ctrl-C, pressed when the work has begun. */
    private static Worker.Interrupts pressedOnce(CountDownLatch begun) {
        return (action) -> {
            Thread presses =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        deafly(begun);
                                        action.run();
                                    });
            return () -> ThreadJoin.join(presses);
        };
    }

    /** Waits, and hears no interrupt. */
    private static boolean deafly(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return interrupted;
    }

    private static Path overwrite(Path file) {
        return overwrite(file, new AtomicFile.Permission(true, false));
    }

    private static Path overwrite(Path file, AtomicFile.Permission permission) {
        byte[] text = "new".getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(
                Location.of(file.toString()), permission, (out) -> out.write(text, 0, text.length));
        return file;
    }

    private static Object fail() {
        throw new IllegalStateException("half written");
    }
}
