package dev.bbsh.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;

class ParallelTests {

    @Test
    void answersInTheOrderOfTheWorks() {
        AtomicLong advanced = new AtomicLong();
        Progress counting =
                new Progress() {
                    @Override
                    public void begin(String what, long total) {}

                    @Override
                    public void advance(long amount) {
                        advanced.addAndGet(amount);
                    }
                };
        List<Function<Progress, Integer>> works = List.of(work(3), work(1), work(4), work(1));
        assertThat(Parallel.run(works, counting)).containsExactly(3, 1, 4, 1);
        assertThat(advanced).hasValue(9);
    }

    private static Function<Progress, Integer> work(int amount) {
        return (progress) -> {
            progress.advance(amount);
            return amount;
        };
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
