package dev.bbsh.migrate.redact.replacement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.LongStream;

class NumberPermutationTests {

    @Test
    void everyNumberGetsAnotherOneAndComesBack() {
        for (long limit : new long[] {2, 9, 10, 1000, 4097, 90_000}) {
            NumberPermutation permutation = new NumberPermutation(new SeedHash("seed"), limit);
            long[] images = LongStream.range(0, limit).map(permutation::apply).toArray();
            assertThat(images).doesNotHaveDuplicates();
            for (int i = 0; i < limit; i++) {
                assertThat(images[i]).isNotEqualTo(i).isBetween(0L, limit - 1);
                assertThat(permutation.invert(images[i])).isEqualTo(i);
            }
        }
    }

    @Test
    void largeNumbersComeBack() {
        long limit = 900_000_000_000_000_000L;
        NumberPermutation permutation = new NumberPermutation(new SeedHash("seed"), limit);
        for (long i = limit - 100; i < limit; i++) {
            assertThat(permutation.invert(permutation.apply(i))).isEqualTo(i);
        }
    }
}
