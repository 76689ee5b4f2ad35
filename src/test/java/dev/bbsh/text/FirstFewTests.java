package dev.bbsh.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class FirstFewTests {

    @Test
    void namesAllWhenTheyAreFew() {
        FirstFew few = FirstFew.of(List.of("A", "B", "C"), 3);

        assertThat(few.words()).isEqualTo("A, B, C");
        assertThat(few.clauses()).isEqualTo("A; B; C");
    }

    @Test
    void countsThoseThatItDoesNotName() {
        FirstFew few = FirstFew.of(Stream.of("A", "B", "C"), 1_206, 2);

        assertThat(few.words()).isEqualTo("A, B and 1,204 more");
        assertThat(few.clauses()).isEqualTo("A; B; and 1,204 more");
    }

    @Test
    void countsTheOthersWithTheirNoun() {
        assertThat(FirstFew.more(1, "place")).isEqualTo("and 1 more place");
        assertThat(FirstFew.more(1_204, "place")).isEqualTo("and 1,204 more places");
    }
}
