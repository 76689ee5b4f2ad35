package dev.bbsh.json.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bbsh.json.tape.Segment;

import org.junit.jupiter.api.Test;

class TextPositionTests {

    @Test
    void aLongLineIsShownAroundTheMistake() {
        TextPosition position = mistake("[" + "1,".repeat(100) + " x" + ",1".repeat(100) + "]");
        assertThat(position.column()).isEqualTo(203);
        assertThat(position.excerpt())
                .isEqualTo(
                        "  …"
                                + ",1".repeat(23)
                                + ", x"
                                + ",1".repeat(11)
                                + ",…\n"
                                + " ".repeat(51)
                                + "^");
    }

    @Test
    void aCharacterIsNeverShownInPart() {
        TextPosition position = mistake("[\"" + "日".repeat(50) + "\" \"" + "本".repeat(50) + "\"]");
        assertThat(position.excerpt().lines().findFirst().orElseThrow())
                .isEqualTo("  …" + "日".repeat(23) + "\" \"" + "本".repeat(12) + "…");
        assertThat(position.column()).isEqualTo(55);
    }

    @Test
    void theCaretCountsCharacters() {
        assertThat(mistake("{\"ключ\":\t1 2}").excerpt())
                .isEqualTo("  {\"ключ\": 1 2}\n" + " ".repeat(13) + "^");
        assertThat(mistake("[\"👍\" 2]").excerpt()).isEqualTo("  [\"👍\" 2]\n       ^");
    }

    @Test
    void linesEndWithALineFeedOrACarriageReturnOrBoth() {
        for (String end : new String[] {"\n", "\r", "\r\n"}) {
            TextPosition position =
                    mistake("{" + end + "  \"a\": 1" + end + end + "  \"b\": 2" + end + "}");
            assertThat(position.line()).as(end).isEqualTo(4);
            assertThat(position.column()).isEqualTo(3);
            assertThat(position.excerpt()).isEqualTo("    \"b\": 2\n    ^");
        }
    }

    @Test
    void aByteOrderMarkTakesBytesButNoColumn() {
        TextPosition position = mistake("\uFEFF{\"a\" 1}");
        assertThat(position.offset()).isEqualTo(8);
        assertThat(position.column()).isEqualTo(6);
        assertThat(position.excerpt()).isEqualTo("  {\"a\" 1}\n       ^");
    }

    private static TextPosition mistake(String text) {
        return catchThrowableOfType(JsonSyntaxException.class, () -> Segment.of(text)).position();
    }
}
