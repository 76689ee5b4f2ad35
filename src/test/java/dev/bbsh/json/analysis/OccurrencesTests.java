package dev.bbsh.json.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Document;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;

class OccurrencesTests {

    private static final Document DOCUMENT =
            Document.parse(
                    """
                    {"a": [{"id": "7", "x": "see 7."}, {"id": 7}, {"id": "77", "7": [7.0, "\\u0037"]}],
                     "b": {"7": 1, "7": "field_7 of 17"}}
                    """);

    @Test
    void findsValuesAndNamesWhateverTheirSpelling() {
        assertThat(found(DOCUMENT, false))
                .containsExactly(
                        "VALUE $['a'][0]['id']",
                        "VALUE $['a'][1]['id']",
                        "NAME $['a'][2]['7']",
                        "VALUE $['a'][2]['7'][1]",
                        "NAME $['b']['7']",
                        "NAME $['b']['7']");
    }

    @Test
    void findsWordsInLongerTextsOnlyWhenTheyCount() {
        assertThat(found(DOCUMENT, true))
                .contains("WORD $['a'][0]['x']", "WORD $['b']['7']")
                .hasSize(8);
    }

    @Test
    void findsTheSameInAnEditedDocument() {
        Place moved = Place.root().child("a").child(1);
        Document edited =
                Change.of("test", Edit.insert(moved, Span.of("{\"id\": \"8\"}")))
                        .applyTo(DOCUMENT, Progress.NONE);
        assertThat(found(edited, false))
                .containsExactly(
                        "VALUE $['a'][0]['id']",
                        "VALUE $['a'][2]['id']",
                        "NAME $['a'][3]['7']",
                        "VALUE $['a'][3]['7'][1]",
                        "NAME $['b']['7']",
                        "NAME $['b']['7']");
    }

    @Test
    void countsWhatItDoesNotKeep() {
        Occurrences all = Occurrences.of(DOCUMENT.root(), "7", false, 2, Progress.NONE);
        assertThat(all.first()).hasSize(2);
        assertThat(all.count()).isEqualTo(6);
    }

    @Test
    void aScalarCanBeTheWholeDocument() {
        Document scalar = Document.parse("7");
        assertThat(found(scalar, true)).containsExactly("VALUE $");
    }

    private static List<String> found(Document document, boolean words) {
        return Occurrences.of(document.root(), "7", words, 100, Progress.NONE).first().stream()
                .map((each) -> each.as() + " " + each.at())
                .toList();
    }
}
