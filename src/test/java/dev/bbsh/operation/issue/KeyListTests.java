package dev.bbsh.operation.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.session.ProjectKeys;
import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;

class KeyListTests {

    private static final ProjectKeys OPEN = new ProjectKeys(Set.of("SAM2", "SP2"));

    @Test
    void takesKeysOutOfText() {
        String mail =
                """
                Since Monday SAM2-1, sam2-2 and (SP2-30) aren't updated; SAM2-1 is urgent.
                https://jira.example.com/browse/SAM2-4?focusedId=7#c and SAM2-5-attachment.png
                OPS-3 is not ours. xSAM2-6, _SAM2-7 and utf-8 are no keys.
                """;

        assertThat(KeyList.in(mail, OPEN).exact())
                .containsExactly("SAM2-1", "SAM2-2", "SP2-30", "SAM2-4", "SAM2-5", "OPS-3");
    }

    @Test
    void wordsOfOtherProjectsAreApart() {
        KeyList keys = KeyList.in("SAM2-1 since COVID-19, as UTF-8; sp2-999", OPEN);

        assertThat(keys.others()).containsExactlyInAnyOrder("COVID-19", "UTF-8");
        assertThat(keys.ownCount()).isEqualTo(2);
        assertThat(keys.and(KeyList.of(List.of("OPS-3"), OPEN)).others())
                .containsExactlyInAnyOrder("COVID-19", "UTF-8", "OPS-3");
    }

    @Test
    void withoutAnyProjectAllKeysCount() {
        assertThat(KeyList.in("SAM2-1 UTF-8", new ProjectKeys(Set.of())).others()).isEmpty();
    }

    @Test
    void aTextWithoutOwnKeysIsRefused() {
        assertThatThrownBy(() -> KeyList.in("UTF-8 RFC-9535", OPEN).require("'a'", "help issues"))
                .hasMessageContaining(
                        "no issue keys found in 'a'; no open file has the projects of UTF-8,"
                                + " RFC-9535");
    }

    @Test
    void wordsAreKeysOrPatternsWithCommasBetween() {
        KeyList keys = KeyList.of(List.of("sam2-1,SP2-4", "SAM2-1*,sp2-?"), OPEN);

        assertThat(keys.exact()).containsExactly("SAM2-1", "SP2-4");
        assertThat(keys.patterns()).containsExactly("SAM2-1*", "SP2-?");
    }

    @ParameterizedTest
    @CsvSource({
        "SAM2-1*, SAM2-1, true",
        "SAM2-1*, SAM2-120, true",
        "SAM2-1*, SAM2-21, false",
        "SAM2-1*, sam2-17, true",
        "*-1, SAM2-1, true",
        "*-1, SAM2-11, false",
        "S*-*0, SAM2-100, true",
        "SAM2-?, SAM2-7, true",
        "SAM2-?, SAM2-77, false",
        "SAM2-?, SAM2-, false",
        "*, SAM2-1, true",
        "SAM.-1*, SAM2-1, false",
    })
    void matchesPatterns(String pattern, String key, boolean expected) {
        assertThat(KeyList.of(List.of(pattern), OPEN).matches(key)).isEqualTo(expected);
    }

    @Test
    void aPatternOfManyStarsIsNotSlow() {
        KeyList keys = KeyList.of(List.of("*a".repeat(200) + "*b"), OPEN);

        assertThat(keys.matches("a".repeat(20_000))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4+, 4, 9223372036854775807", "2-5, 2, 5", "0, 0, 0", "3-3, 3, 3"})
    void readsRanges(String text, long least, long most) {
        assertThat(NumberRange.of(text, "comments")).isEqualTo(new NumberRange(text, least, most));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+4", "-4", "5-2", "4-", "many", "1.5", "4 +", "9999999999"})
    void refusesWhatIsNoRange(String text) {
        assertThatThrownBy(() -> NumberRange.of(text, "comments"))
                .isInstanceOf(BbshException.class);
    }
}
