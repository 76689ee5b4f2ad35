package dev.bbsh.json.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.json.Document;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

class ChangeTests {

    private static final String RECORD =
            """
            {
              "b" : [ 1.0,  2,3 ],
              "a": {"x":  -0 , "x": 1E400}
            }
            """;

    @Test
    void puttingAValueTouchesNothingElse() {
        assertThat(changed(RECORD, Edit.put(at("b").child(1), Span.of("[]"))))
                .isEqualTo(RECORD.replace("  2,", "  [],"));
    }

    @Test
    void aMemberGetsAnotherNameAndAnotherValueAtOnce() {
        Edit name = Edit.renameKey(at("b"), "c");
        Edit value = Edit.put(at("b"), Span.of("7"));
        String expected = RECORD.replace("\"b\" : [ 1.0,  2,3 ]", "\"c\" : 7");
        assertThat(changed(RECORD, name, value)).isEqualTo(expected);
        assertThat(changed(RECORD, value, name)).isEqualTo(expected);
    }

    @Test
    void placesReferToTheDocumentBefore() {
        assertThat(
                        changed(
                                RECORD,
                                Edit.remove(at("b").child(0)),
                                Edit.put(at("b").child(2), Span.of("9")),
                                Edit.insert(at("b").child(3), Span.of("8"))))
                .isEqualTo(RECORD.replace("[ 1.0,  2,3 ]", "[ 2,9,  8 ]"));
    }

    @Test
    void insertsInFrontAndIntoTheEmpty() {
        assertThat(changed("[1, 2]", Edit.insert(Place.root().child(0), Span.of("0"))))
                .isEqualTo("[0, 1, 2]");
        assertThat(changed("[ 1]", Edit.insert(Place.root().child(0), Span.of("0"))))
                .isEqualTo("[ 0, 1]");
        assertThat(changed("[]", Edit.insert(Place.root().child(0), Span.of("0"))))
                .isEqualTo("[0]");
        assertThat(changed("{}", Edit.insert(at("k\n"), Span.of("0")))).isEqualTo("{\"k\\n\": 0}");
    }

    @Test
    void removesTheLastChild() {
        assertThat(changed("{ \"a\" : 1 , \"b\":2 }", Edit.remove(at("b"))))
                .isEqualTo("{ \"a\" : 1 }");
        assertThat(changed("{ \"a\" : 1 }", Edit.remove(at("a")))).isEqualTo("{  }");
    }

    @Test
    void renamesAKeyAndEditsBelowIt() {
        assertThat(
                        changed(
                                RECORD,
                                Edit.renameKey(at("b"), "c"),
                                Edit.put(at("b").child(0), Span.of("true"))))
                .isEqualTo(RECORD.replace("\"b\" : [ 1.0", "\"c\" : [ true"));
    }

    @Test
    void reachesEachOccurrenceOfARepeatedName() {
        assertThat(changed(RECORD, Edit.put(at("a").child("x", 1), Span.of("7"))))
                .isEqualTo(RECORD.replace("1E400", "7"));
    }

    @Test
    void refusesOverlapsAndMissingPlaces() {
        assertThatThrownBy(
                        () -> changed(RECORD, Edit.remove(at("b")), Edit.remove(at("b").child(0))))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("two edits");
        assertThatThrownBy(
                        () -> changed(RECORD, Edit.remove(at("b").child(0)), Edit.remove(at("b"))))
                .hasMessageContaining("two edits");
        assertThatThrownBy(() -> changed(RECORD, Edit.remove(at("zz"))))
                .isInstanceOf(BbshException.class)
                .hasMessage("there is nothing at $.zz");
    }

    private static Place at(String name) {
        return Place.root().child(name);
    }

    private static String changed(String json, Edit... edits) {
        Document after = Change.of("Test", edits).applyTo(Document.parse(json), Progress.NONE);
        StringBuilder text = new StringBuilder();
        after.writeTo(text::append);
        Document.parse(text.toString());
        return text.toString();
    }
}
