package dev.bbsh.repair.wrapped.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.repair.wrapped.RawText;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

class LogEntriesTests {

    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");

    @Test
    void anEntryContinuesUpToTheNextTime() {
        assertThat(json("10:00 start", "10:01 got {", "\"a\": 1", "}", "", "10:02 {\"b\": 2} "))
                .containsExactly("2: {\n\"a\": 1\n}", "6: {\"b\": 2}");
    }

    @Test
    void theEndsOfLinesStay() {
        assertThat(json("10:00 got {\r", "\"a\": 1\r", "}\r"))
                .containsExactly("1: {\r\n\"a\": 1\r\n}");
    }

    @Test
    void bracketsBeforeJsonAreSkipped() {
        assertThat(
                        json(
                                "10:00 [main] {x} [7] ({\"a\": 1}) [{\"b\": 2}]",
                                "10:01 {\"a\": 1} and no more",
                                "10:02 [[{\"c\": 3}]]"))
                .containsExactly("1: [{\"b\": 2}]", "3: [[{\"c\": 3}]]");
    }

    @Test
    void theInsideOfABrokenDocumentIsNoDocument() {
        assertThat(json("10:00 got {\"a\": {\"b\": {\"c\": 1}}", "10:01 {\"a\": [{\"b\": 1}"))
                .isEmpty();
    }

    @Test
    void aTextMayEndWhereJsonBegins() {
        for (String end : List.of("{", "[ ", "{\n", "{\"", "")) {
            assertThat(
                            new LogEntries(raw("10:00 got {\"a\": 1}\n10:01 " + end), TIME)
                                    .withJson(9, (line, _) -> line))
                    .containsExactly(1);
        }
    }

    @Test
    void onlySomeAreLookedFor() {
        String line = "10:00 {\"a\": 1}";
        assertThat(entries(line, line, line).withJson(2, (number, _) -> number))
                .containsExactly(1, 2);
    }

    @Test
    void linesWithATimeEachAreTold() {
        assertThat(entries("10:00 a", " ", "", "10:01 b").areLines()).isTrue();
        assertThat(entries("10:00 a", "b", "10:01 c").areLines()).isFalse();
        assertThat(entries("10:00 a", "10:01 b", "1").areLines()).isFalse();
    }

    private static List<String> json(String... lines) {
        return entries(lines)
                .withJson(
                        9, (line, json) -> line + ": " + new String(json, StandardCharsets.UTF_8));
    }

    private static LogEntries entries(String... lines) {
        return new LogEntries(raw(String.join("\n", lines) + "\n"), TIME);
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
