package dev.bbsh.repair.wrapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bbsh.json.Document;
import dev.bbsh.json.syntax.JsonSyntaxException;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

class JsonCheckTests {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aShortTextIsNotReadOnInTheLongerOneBeforeIt() {
        String whole = "[1,\"abc\",{\"k\":true}]";
        for (int length = whole.length() - 1; length > 0; length--) {
            assertThat(JsonCheck.mistake(bytes(whole))).isNegative();
            byte[] cut = bytes(whole.substring(0, length));
            assertThat(JsonCheck.mistake(cut)).isEqualTo(mistake(cut));
        }
    }

    private static int mistake(byte[] text) {
        JsonSyntaxException mistake =
                catchThrowableOfType(JsonSyntaxException.class, () -> Document.parse(text));
        return (int) mistake.position().offset();
    }

    @Test
    void theTextStaysAsItIs() {
        byte[] text = bytes("[1] x");
        assertThat(JsonCheck.mistake(text)).isEqualTo(4);
        assertThat(JsonCheck.within(text)).isFalse();
        assertThat(text).isEqualTo(bytes("[1] x"));
    }

    @Test
    void aDocumentBehindOtherTextBeginsALine() {
        String document = "{\"firstConnector\": [1, 2]}";
        assertThat(JsonCheck.within(bytes("see:\n  " + document + "\nThanks"))).isTrue();
        assertThat(JsonCheck.within(bytes("see: " + document))).isFalse();
        assertThat(JsonCheck.within(bytes("[x]\n[y]\n" + document))).isTrue();
    }

    @Test
    void severalThreadsMayLook() {
        assertThat(
                        IntStream.range(0, 2_000)
                                .parallel()
                                .map((i) -> JsonCheck.mistake(bytes("[" + "1,".repeat(i % 50))))
                                .boxed()
                                .toList())
                .isEqualTo(IntStream.range(0, 2_000).map((i) -> 1 + i % 50 * 2).boxed().toList());
    }
}
