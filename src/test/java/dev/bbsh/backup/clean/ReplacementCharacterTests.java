package dev.bbsh.backup.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class ReplacementCharacterTests {

    @ParameterizedTest
    @ValueSource(strings = {"?", " ", "_", "\ufffd", "ä", "😀"})
    void isOneCharacter(String typed) {
        assertThat(ReplacementCharacter.of(Optional.of(typed)).text()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", ">", "&", "\"", "'", "-", "]"})
    void isNoMarkup(String typed) {
        assertThatThrownBy(() -> ReplacementCharacter.of(Optional.of(typed)))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("markup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b", "\uffff", "\n", "\ud800"})
    void isAllowedItself(String typed) {
        assertThatThrownBy(() -> ReplacementCharacter.of(Optional.of(typed)))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("does not allow U+");
    }

    @Test
    void isNotSeveralCharacters() {
        assertThatThrownBy(() -> ReplacementCharacter.of(Optional.of("??")))
                .hasMessageContaining("'??'");
        assertThatThrownBy(() -> ReplacementCharacter.of(Optional.of("")))
                .hasMessageContaining("''");
    }
}
