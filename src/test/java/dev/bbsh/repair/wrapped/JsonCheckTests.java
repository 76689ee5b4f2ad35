package dev.bbsh.repair.wrapped;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

class JsonCheckTests {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aShortTextIsNotReadOnInTheLongerOneBeforeIt() {
        assertThat(JsonCheck.mistake(bytes("[1,\"abc\",true]"))).isNegative();
        assertThat(JsonCheck.mistake(bytes("[1"))).isEqualTo(2);
        assertThat(JsonCheck.mistake(bytes("[1,\"ab"))).isEqualTo(6);
        assertThat(JsonCheck.mistake(bytes("[1,\"abc\",true] "))).isNegative();
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
