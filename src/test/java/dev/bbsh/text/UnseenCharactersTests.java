package dev.bbsh.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenCharactersTests {

    @ParameterizedTest
    @ValueSource(
            ints = {0x00, 0x1B, 0x7F, 0x9B, 0xAD, 0x200B, 0x202E, 0x2028, 0x2029, 0xD800, 0xFFFF})
    void areControlsFormatCharactersLineEndsAndWhatUnicodeDoesNotDefine(int c) {
        assertThat(UnseenCharacters.isUnseen(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', 'a', 0xA0, 0xE4, 0x2011, 0x1F600})
    void areNoLettersBlanksAndSigns(int c) {
        assertThat(UnseenCharacters.isUnseen(c)).isFalse();
    }

    @Test
    void areEscapedByTheirUtf16Units() {
        assertThat(UnseenCharacters.escape(0x1B)).isEqualTo("\\u001b");
        assertThat(UnseenCharacters.escape(0xE0001)).isEqualTo("\\udb40\\udc01");
    }
}
