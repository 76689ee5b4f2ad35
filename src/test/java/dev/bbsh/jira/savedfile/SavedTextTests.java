package dev.bbsh.jira.savedfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * Headers and guards that tools put before the text of a response, and files that are no response.
 */
class SavedTextTests {

    private static final String BODY = "[{\"id\": 1}]\r\n\r\n\n\nHTTP/1.1 is no header here";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nA: b\r\n\r\n",
                "HTTP/1.1 200 OK\nA: b\n\n",
                "HTTP/2 302\r\nA: b\r\n\r\nHTTP/2 200\r\n\r\n",
                "HTTP/1.1 302\n\nHTTP/1.1 200\r\n\r\n",
                ")]}'",
                ")]}',",
                "\n )]}',",
                "HTTP/1.1 200 OK\r\n\r\n)]}'",
            })
    void headersAndGuardsAreNoPartOfTheText(String before) throws IOException {
        SavedText text = of(before + BODY);

        assertThat(new String(text.in().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(BODY);
        assertThat(text.json()).isTrue();
        assertThat(text.refusal()).isEmpty();
    }

    @Test
    void aLongTextIsReadToItsEnd() throws IOException {
        String body = "[" + "1,".repeat(100_000) + "1]";

        assertThat(of("HTTP/1.1 200\n\n" + body).in().readAllBytes()).hasSize(body.length());
        assertThat(of(body).json()).isTrue();
    }

    @Test
    void headersWithoutAnEndAreText() throws IOException {
        assertThat(of("HTTP/1.1 200 OK\nA: b").in().readAllBytes()).hasSize(20);
        assertThat(of("HTTP/1.1 200 OK\nA: b").json()).isFalse();
    }

    @Test
    void textIsJsonByItsFirstCharacter() throws IOException {
        assertThat(of("\uFEFF {\"a\":1}").json()).isTrue();
        assertThat(of("\n[1]").json()).isTrue();
        assertThat(of("a [1]").json()).isFalse();
    }

    @Test
    void whatHoldsNoDataSaysWhatItIs() throws IOException {
        assertThat(of("").refusal()).contains("is empty");
        assertThat(of("HTTP/1.1 204 No Content\r\n\r\n").refusal())
                .contains("has HTTP headers but no response");
        assertThat(refusal("<!doctype html><html><body>Log in</body></html>"))
                .startsWith("is an HTML page, perhaps the login page");
        assertThat(refusal("<html><body><PRE class='x'>{\"a\":1}</PRE></body></html>"))
                .startsWith("is an HTML page that shows the response in <pre>");
        assertThat(refusal("<html><body><pre>&quot;a&quot;</pre></body></html>"))
                .startsWith("is an HTML page that shows the response in <pre>");
        assertThat(
                        refusal(
                                "<?xml version=\"1.0\"?><worksheet xmlns=\"http://"
                                        + "schemas.openxmlformats.org/x\"/>"))
                .startsWith("is part of an Excel workbook");
    }

    @Test
    void whatIsPackedOnceMoreSaysSo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("[1]".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(SavedText.of(new ByteArrayInputStream(packed.toByteArray())).refusal())
                .hasValueSatisfying(
                        (why) -> assertThat(why).startsWith("is compressed again, with "));
    }

    @Test
    void anAnswerThatIsAnErrorSaysItsReason() throws IOException {
        assertThat(of("{\"errorMessages\":[\"no access\"]}").error()).contains("no access");
        assertThat(of("HTTP/1.1 401\n\n{\"error\":\"denied\",\"status\":401}").error())
                .contains("denied");
        assertThat(of("{\"error\":\"x\",\"error_description\":\"y\"}").error()).contains("y");
        assertThat(of("{\"error\":\"x\"}").error()).isEmpty();
        assertThat(of("{\"message\":\"x\"}").error()).isEmpty();
        assertThat(of("{\"errors\":{\"a\":\"b\"},\"n\":1}").error()).contains("b");
        assertThat(of("{\"errors\":{\"a\":\"b\"},\"data\":[1]}").error()).isEmpty();
        assertThat(
                        of("{\"errorMessages\":[\"a\"],\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1}")
                                .error())
                .contains("a");
        assertThat(
                        of("{\"errorMessages\":[],\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1}")
                                .error())
                .isEmpty();
        assertThat(of("{\"errorMessages\":[").error()).isEmpty();
    }

    private static String refusal(String text) throws IOException {
        return of(text).refusal().orElse("");
    }

    private static SavedText of(String text) throws IOException {
        return SavedText.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
