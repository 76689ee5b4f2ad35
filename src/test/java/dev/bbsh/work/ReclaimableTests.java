package dev.bbsh.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

class ReclaimableTests {

    private final Reclaimable<Object> result = new Reclaimable<>();

    @Test
    void aResultIsComputedOnce() {
        Object first = result.get(Object::new);
        assertThat(result.get(Object::new)).isSameAs(first);
    }

    @Test
    void anInvalidResultIsReplaced() {
        Object first = result.get(Object::new);
        Object second = result.get((known) -> !known.equals(first), Object::new);
        assertThat(second).isNotSameAs(first);
        assertThat(result.get((known) -> !known.equals(first), Object::new)).isSameAs(second);
    }

    @Test
    void aRenewedResultTakesThePlaceOfTheFormer() {
        Object first = result.get(Object::new);
        Object second = result.renewed(Object::new);
        assertThat(second).isNotSameAs(first);
        assertThat(result.get(Object::new)).isSameAs(second);
    }

    @Test
    void afterAFailureTheNextCallComputes() {
        assertThatThrownBy(
                        () ->
                                result.get(
                                        () -> {
                                            throw new CancelledException();
                                        }))
                .isInstanceOf(CancelledException.class);
        assertThat(result.get(() -> "there")).isEqualTo("there");
    }

    @Test
    void severalThreadsGetTheSameResult() {
        AtomicInteger computations = new AtomicInteger();
        List<Function<Progress, Object>> works =
                IntStream.range(0, 50)
                        .mapToObj(
                                (_) ->
                                        (Function<Progress, Object>)
                                                (_) -> result.get(computations::incrementAndGet))
                        .toList();
        assertThat(Parallel.run(works, Progress.NONE)).containsOnly(1);
        assertThat(computations).hasValue(1);
    }
}
