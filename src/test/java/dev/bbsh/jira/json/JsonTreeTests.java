package dev.bbsh.jira.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

class JsonTreeTests {

    private static final JsonMapper ORACLE = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "\"a\\u00e9\\n\\\"\"",
                "{\"a\":[1,-2147483649,12345678901234567890123,0.5,-1e300,{\"b\":null}],\"c\":false}",
                "{\"a\":1,\"b\":2,\"a\":3}",
                " [ [ ], { } ] "
            })
    void aTreeIsTheOneOfTheMapperAndIsWrittenAsThere(String text) {
        assertThat(JsonTree.of(text)).isEqualTo(ORACLE.readTree(text));
        assertThat(JsonTree.of(text.getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(ORACLE.readTree(text));
        assertThat(JsonTree.text(JsonTree.of(text)))
                .isEqualTo(ORACLE.writeValueAsString(ORACLE.readTree(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1", "{\"a\":}", "{} {}", "[1]]", "\"a", "NaN", "{\"a\" 1}", "01"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> ORACLE.readTree(text)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> JsonTree.of(text)).isInstanceOf(JacksonException.class);
    }

    @Test
    void deepNestingIsRefusedBeforeTheStackEnds() {
        assertThatThrownBy(() -> JsonTree.of("[".repeat(100_000)))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void anEmptyTextHasNoValue() {
        assertThat(JsonTree.of("  ").isMissingNode()).isTrue();
        assertThat(JsonTree.of(new byte[0]).isMissingNode()).isTrue();
    }
}
