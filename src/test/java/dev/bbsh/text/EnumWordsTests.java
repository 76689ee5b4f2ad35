package dev.bbsh.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnumWordsTests {

    private static final EnumWords<Size> SIZES = EnumWords.of(Size.class);

    private static final EnumWords<Size> NUMBERS =
            EnumWords.of(Size.class, (size) -> "N" + size.ordinal());

    enum Size {
        SMALL,
        VERY_LARGE
    }

    @Test
    void writesNamesInLowerCaseWithHyphens() {
        assertThat(EnumWords.word(Size.VERY_LARGE)).isEqualTo("very-large");
    }

    @Test
    void listsTheWordsInTheOrderOfTheValues() {
        assertThat(SIZES.all()).containsExactly("small", "very-large");
        assertThat(NUMBERS.joined("|")).isEqualTo("N0|N1");
    }

    @Test
    void findsTheValueOfAWord() {
        assertThat(SIZES.find("very-large")).contains(Size.VERY_LARGE);
        assertThat(SIZES.find("Very-Large")).isEmpty();
        assertThat(NUMBERS.find("N1")).contains(Size.VERY_LARGE);
        assertThat(NUMBERS.find("n1")).isEmpty();
    }

    @Test
    void findsTheValueOfAWordInAnyCase() {
        assertThat(NUMBERS.findInAnyCase("n1")).contains(Size.VERY_LARGE);
        assertThat(NUMBERS.findInAnyCase("n2")).isEmpty();
    }

    @Test
    void refusesAWordThatIsNotInTheList() {
        assertThat(SIZES.value("small")).isEqualTo(Size.SMALL);
        assertThatThrownBy(() -> SIZES.value("medium"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'medium' is not one of small|very-large");
    }
}
