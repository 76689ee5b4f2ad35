package dev.bbsh.json.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bbsh.json.tape.Segment;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Random;

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
    void aPlaceIsTheSameHoweverTheTextIsDivided() {
        String[] parts = {"\n", "\r", "\r\n", "a", "\u00E9", "\uD83D\uDC4D", "abc\n", "\n\n"};
        Random random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
            // Without the returns in every other run, as most texts are.
            int kinds = run % 2 == 0 ? 5 : 0;
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(parts[kinds == 0 ? random.nextInt(8) : 3 + random.nextInt(kinds)]);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            int middle = random.nextInt(bytes.length + 1);
            assertThat(LineColumn.START.behind(bytes, 0, bytes.length))
                    .isEqualTo(counted(text.toString()));
            boolean inMark = middle < 3 && text.indexOf("\uFEFF") == 0;
            if (!inMark) {
                assertThat(
                                LineColumn.START
                                        .behind(bytes, 0, middle)
                                        .behind(bytes, middle, bytes.length))
                        .as("%s at %d", text, middle)
                        .isEqualTo(counted(text.toString()));
            }
        }
    }

    private static LineColumn counted(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String[] lines = plain.split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        return new LineColumn(
                lines.length, 1 + last.codePointCount(0, last.length()), plain.endsWith("\r"));
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
