package dev.bbsh.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

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
}
