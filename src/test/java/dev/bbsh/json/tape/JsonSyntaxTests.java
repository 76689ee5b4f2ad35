package dev.bbsh.json.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bbsh.json.syntax.JsonSyntaxException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Every kind of mistake, with its byte, line and column, the expected token and the found one. */
class JsonSyntaxTests {

    /** Damaged texts, in which {@code ;} means a line feed, and {@code <ff>} a byte. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                 | 0  | 1 | 1  | a value | the end of the file
                    ` ;`               | 2  | 2 | 1  | a value | the end of the file
                    `nul`              | 0  | 1 | 1  | a value | 'n'
                    `{"a":tru}`        | 5  | 1 | 6  | a value | 't'
                    `[1 2]`            | 3  | 1 | 4  | ',' or ']' | '2'
                    `[1;,2;`           | 6  | 3 | 1  | ',' or ']' | the end of the file
                    `{"a":1;"b":2}`    | 7  | 2 | 1  | ',' or '}' | '"'
                    `{a:1}`            | 1  | 1 | 2  | a key in double quotes | 'a'
                    `{"a":1,}`         | 7  | 1 | 8  | a key in double quotes | '}'
                    `{"a" 1}`          | 5  | 1 | 6  | ':' | '1'
                    `[1,]`             | 3  | 1 | 4  | a value | ']'
                    `[]]`              | 2  | 1 | 3  | the end | ']'
                    `1 2`              | 2  | 1 | 3  | the end | '2'
                    `[01]`             | 2  | 1 | 3  | ',' or ']' | '1'
                    `[-]`              | 2  | 1 | 3  | a digit | ']'
                    `[1.]`             | 3  | 1 | 4  | a digit | ']'
                    `[1e+]`            | 4  | 1 | 5  | a digit | ']'
                    `[.5]`             | 1  | 1 | 2  | a value | '.'
                    `[+1]`             | 1  | 1 | 2  | a value | '+'
                    `["é","a;"]`       | 8  | 1 | 8  | the closing quote of this string | the control character 0x0a
                    `["a`              | 3  | 1 | 4  | the closing quote of this string | the end of the file
                    `["\\x"]`          | 2  | 1 | 3  | an escape such as \\n, \\\\ or \\" | '\\'
                    `["\\u00g0"]`      | 2  | 1 | 3  | \\u and four hexadecimal digits | '\\'
                    `["<00>"]`         | 2  | 1 | 3  | the closing quote of this string | the control character 0x00
                    `["<c3>"]`         | 2  | 1 | 3  | UTF-8 | the byte 0xc3
                    `["<80>"]`         | 2  | 1 | 3  | UTF-8 | the byte 0x80
                    `["<c0><af>"]`     | 2  | 1 | 3  | UTF-8 | the byte 0xc0
                    `["<e0><80><80>"]` | 2  | 1 | 3  | UTF-8 | the byte 0xe0
                    `["<ed><a0><80>"]` | 2  | 1 | 3  | UTF-8 | the byte 0xed
                    `["<f4><90><80><80>"]` | 2 | 1 | 3 | UTF-8 | the byte 0xf4
                    `["<f0><9f><98>"]` | 2  | 1 | 3  | UTF-8 | the byte 0xf0
                    `[<c2><a0>1]`      | 1  | 1 | 2  | a value | the space U+00A0
                    `['1']`            | 1  | 1 | 2  | a value | '''
                    """)
    void isToldWithItsPlace(
            String text, long offset, long line, long column, String expected, String found) {
        JsonSyntaxException mistake = mistake(bytes(text));
        assertThat(mistake.position().offset()).isEqualTo(offset);
        assertThat(mistake.position().line()).isEqualTo(line);
        assertThat(mistake.position().column()).isEqualTo(column);
        assertThat(mistake.expected()).isEqualTo(expected);
        assertThat(mistake.found()).isEqualTo(found);
    }

    @Test
    void showsTheLineWithTheColumnBelowIt() {
        assertThat(mistake(bytes("{;\t\"ä\": [1 2],;\"b\": 3}")).getMessage())
                .isEqualTo(
                        """
                        not valid JSON: line 2, column 10 (byte 12): expected ',' or ']', found '2'
                           "ä": [1 2],
                                   ^\
                        """);
    }

    @Test
    void showsAPartOfALongLine() {
        String text = "[" + "1111111111,".repeat(1_000) + "x" + ",2222222222".repeat(1_000) + "]";
        assertThat(mistake(bytes(text)).position().excerpt())
                .isEqualTo(
                        "  …111,1111111111,1111111111,1111111111,1111111111,"
                                + "x,2222222222,2222222222,…\n"
                                + " ".repeat(51)
                                + "^");
    }

    @Test
    void saysHowDeepATextMayBe() {
        JsonSyntaxException mistake = mistake(bytes("[".repeat(501)));
        assertThat(mistake.expected()).isEqualTo("at most 500 levels of nesting");
        assertThat(mistake.position().offset()).isEqualTo(500);
        assertThat(Segment.of("[".repeat(500) + "]".repeat(500)).size(0)).isEqualTo(1);
    }

    private static JsonSyntaxException mistake(byte[] text) {
        return catchThrowableOfType(JsonSyntaxException.class, () -> Segment.of(text));
    }

    private static byte[] bytes(String shown) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < shown.length(); i++) {
            if (shown.startsWith("<", i) && shown.indexOf('>', i) == i + 3) {
                bytes.write(Integer.parseInt(shown, i + 1, i + 3, 16));
                i += 3;
            } else {
                String one = shown.substring(i, i + 1).replace(';', '\n');
                bytes.writeBytes(one.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
