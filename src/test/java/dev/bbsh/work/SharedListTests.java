package dev.bbsh.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SharedListTests {

    @Test
    void aLongerListLeavesTheShorterOneAsItWas() {
        SharedList<Integer> one = SharedList.of(List.of(1));
        SharedList<Integer> two = one.with(2);
        assertThat(one).containsExactly(1);
        assertThat(two).containsExactly(1, 2);
        assertThatThrownBy(() -> one.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void twoListsThatGrowOutOfOneAreApart() {
        SharedList<Integer> one = SharedList.of(List.of(1));
        SharedList<Integer> left = one.with(2);
        SharedList<Integer> right = one.with(3);
        assertThat(left.with(4)).containsExactly(1, 2, 4);
        assertThat(right.with(5)).containsExactly(1, 3, 5);
        assertThat(left).containsExactly(1, 2);
    }

    @Test
    void listsAreEqualWhenTheirElementsAre() {
        SharedList<Integer> one = SharedList.of(List.of(1));
        SharedList<Integer> two = one.with(2);
        assertThat(two).isNotEqualTo(one).isNotEqualTo(one.with(3)).isEqualTo(one.with(2));
        assertThat(one).isNotEqualTo(two).isEqualTo(List.of(1)).hasSameHashCodeAs(List.of(1));
    }

    @Test
    void aPartOfAListKeepsNothingOfTheRest() {
        SharedList<Integer> three = SharedList.of(List.of(1, 2, 3));
        SharedList<Integer> part = SharedList.of(three.subList(0, 1));
        assertThat(part.with(9)).containsExactly(1, 9);
        assertThat(three).containsExactly(1, 2, 3);
    }

    @Test
    void theListOfOthersIsCopiedOnce() {
        List<Integer> others = new ArrayList<>(List.of(1));
        SharedList<Integer> shared = SharedList.of(others);
        others.add(2);
        assertThat(shared).isEqualTo(List.of(1));
        assertThat(SharedList.of(shared)).isSameAs(shared);
    }
}
