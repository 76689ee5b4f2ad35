package dev.bbsh.operation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.query.JsonPath;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

/** The limits of a result that is kept. */
class LimitsTests {

    private static final JsonValue NUMBERS = Span.of("[1, 2, 1.0, \"1\", 3, 2]");

    @Test
    void differentValuesAreKeptUpToALimit() {
        assertThat(DistinctValues.of(NUMBERS.elements().iterator(), 4))
                .toIterable()
                .extracting(JsonValue::text)
                .containsExactly("1", "2", "\"1\"", "3");
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(
                        () ->
                                DistinctValues.of(NUMBERS.elements().iterator(), 3)
                                        .forEachRemaining((_) -> {}))
                .withMessage("there are more than 3 different values");
    }

    @Test
    void aResultIsADocumentUpToALimit() {
        assertThat(document(6)).isEqualTo("[\n1,\n2,\n1.0,\n\"1\",\n3,\n2\n]");
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> document(5))
                .withMessage("the result has more than 5 values, too many for a document");
    }

    @Test
    void noResultIsADocument() {
        assertThat(
                        new ResultDocument(Progress.NONE, 0)
                                .of(JsonPath.parse("$.none").in(NUMBERS, Progress.NONE))
                                .root()
                                .elements())
                .isEmpty();
    }

    private static String document(long most) {
        return new ResultDocument(Progress.NONE, most)
                .of(JsonPath.parse("$[*]").in(NUMBERS, Progress.NONE))
                .root()
                .text();
    }
}
