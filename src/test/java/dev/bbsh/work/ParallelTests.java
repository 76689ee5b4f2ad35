package dev.bbsh.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

class ParallelTests {

    @Test
    void answersInTheOrderOfTheWorks() {
        AtomicLong advanced = new AtomicLong();
        Progress counting = advances(advanced::addAndGet);
        List<Function<Progress, Integer>> works = List.of(work(3), work(1), work(4), work(1));
        assertThat(Parallel.run(works, counting)).containsExactly(3, 1, 4, 1);
        assertThat(advanced).hasValue(9);
    }

    @Test
    void doesAnyNumberOfWorks() {
        for (int number : new int[] {0, 1, 2, 3, 17, 200}) {
            List<Function<Progress, Integer>> works = new ArrayList<>();
            for (int each = 0; each < number; each++) {
                works.add(work(each));
            }
            assertThat(Parallel.run(works, Progress.NONE))
                    .isEqualTo(IntStream.range(0, number).boxed().toList());
        }
    }

    @Test
    void eachWorkHasThePermissionOfItsOwnRun() {
        AtomicInteger effects = new AtomicInteger();
        Function<Progress, Integer> work =
                (_) -> {
                    try {
                        Abandonment.lasting("a change", effects::incrementAndGet);
                        return 0;
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                };
        List<Function<Progress, Integer>> works = List.of(work, work);
        Abandonment first = new Abandonment();
        withPermission(first, () -> Parallel.run(works, Progress.NONE));
        assertThat(first.effects()).isEqualTo("a change, and 1 more change");
        first.abandon();
        assertThatThrownBy(() -> withPermission(first, () -> Parallel.run(works, Progress.NONE)))
                .isInstanceOf(CancelledException.class);
        assertThat(effects).hasValue(2);
        Abandonment second = new Abandonment();
        withPermission(second, () -> Parallel.run(works, Progress.NONE));
        assertThat(second.effects()).isEqualTo("a change, and 1 more change");
        assertThat(Parallel.run(works, Progress.NONE)).hasSize(2);
        assertThat(effects).hasValue(6);
    }

    private static void withPermission(Abandonment permission, Runnable action) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Thread.ofPlatform()
                .start(
                        () -> {
                            permission.begin();
                            try {
                                action.run();
                                ended.complete(null);
                            } catch (RuntimeException failure) {
                                ended.completeExceptionally(failure);
                            }
                        });
        try {
            ended.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    @Test
    @Timeout(20)
    void anInterruptReachesAllThatWait() {
        assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);
        AtomicInteger woken = new AtomicInteger();
        CountDownLatch waiting = new CountDownLatch(2);
        Function<Progress, Integer> work =
                (_) -> {
                    waiting.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException stop) {
                        woken.incrementAndGet();
                        Thread.currentThread().interrupt();
                        throw new CancelledException();
                    }
                    return 0;
                };
        Thread caller = Thread.currentThread();
        Thread.ofPlatform()
                .start(
                        () -> {
                            try {
                                waiting.await();
                            } catch (InterruptedException impossible) {
                                Thread.currentThread().interrupt();
                            }
                            caller.interrupt();
                        });
        assertThatThrownBy(() -> Parallel.run(List.of(work, work), Progress.NONE))
                .isInstanceOf(CancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(woken).hasValue(2);
    }

    private static Function<Progress, Integer> work(int amount) {
        return (progress) -> {
            progress.advance(amount);
            return amount;
        };
    }

    @Test
    void twoWorksOfDifferentKindsAreJoined() {
        AtomicLong advanced = new AtomicLong();
        Progress progress = advances(advanced::addAndGet);
        String joined =
                Parallel.both(
                        (own) -> {
                            own.advance(2);
                            return 7;
                        },
                        (own) -> {
                            own.advance(3);
                            return "x";
                        },
                        (number, text) -> text + number,
                        progress);
        assertThat(joined).isEqualTo("x7");
        assertThat(advanced).hasValue(5);
    }

    @Test
    void theFailureOfEitherWorkIsThatOfBoth() {
        assertThatThrownBy(
                        () ->
                                Parallel.both(
                                        (_) -> 7,
                                        (_) -> {
                                            throw new BbshException("second", "");
                                        },
                                        (one, _) -> one,
                                        Progress.NONE))
                .isInstanceOf(BbshException.class)
                .hasMessage("second");
    }

    @Test
    void partsOfALongListAreMappedInItsOrder() {
        List<Integer> all = IntStream.range(0, 5_000).boxed().toList();
        assertThat(Parallel.map(all, ParallelTests::doubled, Progress.NONE))
                .isEqualTo(all.stream().map((each) -> 2 * each).toList());
        assertThat(Parallel.map(List.of(7), ParallelTests::doubled, Progress.NONE))
                .containsExactly(14);
        assertThat(Parallel.map(List.<Integer>of(), ParallelTests::doubled, Progress.NONE))
                .isEmpty();
    }

    @Test
    void theAdvancesOfElementsArePassedOnInBatches() {
        List<Integer> all = IntStream.range(0, 4_000).boxed().toList();
        AtomicLong calls = new AtomicLong();
        AtomicLong amount = new AtomicLong();
        assertThat(
                        Parallel.map(
                                all,
                                ParallelTests::single,
                                advances(
                                        (more) -> {
                                            calls.incrementAndGet();
                                            amount.addAndGet(more);
                                        })))
                .isEqualTo(all);
        assertThat(amount).hasValue(all.size());
        if (Runtime.getRuntime().availableProcessors() > 1) {
            assertThat(calls).hasValueLessThan(all.size() / 10);
        }
    }

    @Test
    void aCancelledMapEndsSoon() {
        AtomicLong done = new AtomicLong();
        List<Integer> all = IntStream.range(0, 100_000).boxed().toList();
        Progress stopping =
                advances(
                        (_) -> {
                            throw new CancelledException();
                        });
        assertThatThrownBy(
                        () ->
                                Parallel.map(
                                        all,
                                        (some, progress) -> {
                                            for (Integer _ : some) {
                                                done.incrementAndGet();
                                                progress.advance(1);
                                            }
                                            return some;
                                        },
                                        stopping))
                .isInstanceOf(CancelledException.class);
        assertThat(done).hasValueLessThan(1_000L * Runtime.getRuntime().availableProcessors());
    }

    private static Progress advances(LongConsumer taken) {
        return new Progress() {
            @Override
            public void begin(String what, long total) {}

            @Override
            public void advance(long amount) {
                taken.accept(amount);
            }
        };
    }

    private static List<Integer> single(List<Integer> some, Progress progress) {
        some.forEach((_) -> progress.advance(1));
        return some;
    }

    private static List<Integer> doubled(List<Integer> some, Progress progress) {
        progress.advance(some.size());
        return some.stream().map((each) -> 2 * each).toList();
    }

    @Test
    void theFirstFailureCancelsTheOthers() {
        CountDownLatch cancelled = new CountDownLatch(1);
        List<Function<Progress, Integer>> works =
                List.of(
                        (progress) -> {
                            throw new BbshException("broken", "mend it");
                        },
                        (progress) -> {
                            try {
                                while (true) {
                                    progress.advance(0);
                                }
                            } finally {
                                cancelled.countDown();
                            }
                        });
        assertThatThrownBy(() -> Parallel.run(works, Progress.NONE)).hasMessage("broken");
        assertThat(cancelled.getCount()).isZero();
    }

    @Test
    @Timeout(20)
    void theFailureThatComesFirstCancelsTasksThatWait() {
        CountDownLatch waiting = new CountDownLatch(1);
        List<Function<Progress, Integer>> works =
                List.of(
                        (progress) -> {
                            waiting.countDown();
                            while (true) {
                                progress.advance(0);
                                Thread.onSpinWait();
                            }
                        },
                        (_) -> {
                            try {
                                waiting.await();
                            } catch (InterruptedException stopped) {
                                throw new IllegalStateException(stopped);
                            }
                            throw new BbshException("broken", "help");
                        });
        assertThatThrownBy(() -> Parallel.runWaiting(works, 2, Progress.NONE)).hasMessage("broken");
    }

    @Test
    void onlySomeTasksThatWaitAreBegunAtATime() {
        AtomicLong begun = new AtomicLong();
        AtomicLong most = new AtomicLong();
        Function<Progress, Integer> work =
                (_) -> {
                    most.accumulateAndGet(begun.incrementAndGet(), Math::max);
                    LockSupport.parkNanos(1_000_000);
                    begun.decrementAndGet();
                    return 1;
                };
        assertThat(Parallel.runWaiting(Collections.nCopies(30, work), 3, Progress.NONE))
                .hasSize(30);
        assertThat(most).hasValueLessThanOrEqualTo(3);
    }
}
