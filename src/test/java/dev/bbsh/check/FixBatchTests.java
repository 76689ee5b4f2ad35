package dev.bbsh.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.check.fix.Fix;
import dev.bbsh.check.fix.Splice;
import dev.bbsh.json.Document;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Fixes that are made at once: of keys that take each other's names, and of parts of one text. */
class FixBatchTests {

    private static final Rule RULE = Rule.error("moved", "what has another id");

    private Document document = Document.parse("{}");

    private FixBatch batch = new FixBatch();

    @Test
    void keysThatChangeNamesInACircleAreRenamedAtOnce() {
        document = Document.parse("{\"1\": \"a\", \"2\": \"b\", \"3\": \"c\"}");
        renames("1", "2").renames("2", "3").renames("3", "1");
        assertThat(held()).isEmpty();
        assertThat(mended()).isEqualTo("{\"2\": \"a\", \"3\": \"b\", \"1\": \"c\"}");
    }

    @Test
    void aKeyWaitsForTheOneThatHasItsNewName() {
        document = Document.parse("{\"1\": \"a\", \"2\": \"b\", \"3\": \"c\"}");
        renames("1", "2").renames("3", "4");
        assertThat(held()).containsExactly("moved:1: '2' stands at $['2']");
        assertThat(mended()).isEqualTo("{\"1\": \"a\", \"2\": \"b\", \"4\": \"c\"}");
    }

    @Test
    void whatCountsOnAKeyThatWaitsWaitsAsWell() {
        document = Document.parse("{\"1\": \"a\", \"2\": \"b\", \"3\": \"c\", \"4\": \"d\"}");
        renames("1", "2").renames("2", "3").renames("3", "4");
        assertThat(held())
                .containsExactly(
                        "moved:3: '4' stands at $['4']",
                        "moved:2: '3' stands at $['3']",
                        "moved:1: '2' stands at $['2']");
        assertThat(batch.withoutClashes((_) -> document.root()).findings()).isEmpty();
    }

    @Test
    void ofTwoKeysThatBecomeOneBothWait() {
        document = Document.parse("{\"1\": \"a\", \"2\": \"b\"}");
        renames("1", "9").renames("2", "9");
        assertThat(held())
                .containsExactly("moved:1: '9' stands at $['2']", "moved:2: '9' stands at $['1']");
    }

    @Test
    void theSameNameInAnotherObjectIsInNobodysWay() {
        document = Document.parse("{\"x\": {\"1\": \"a\"}, \"y\": {\"2\": \"b\"}}");
        add("1", Edit.renameKey(Place.root().child("x").child("1"), "2"));
        assertThat(held()).isEmpty();
    }

    @Test
    void aFindingWaitsWithAllOfItsPlaces() {
        document = Document.parse("{\"1\": \"a\", \"2\": \"b\", \"z\": \"1\"}");
        add(
                "1",
                Edit.renameKey(Place.root().child("1"), "2"),
                Edit.put(Place.root().child("z"), Span.of("\"2\"")));
        assertThat(mended()).isEqualTo(document.root().text());
    }

    @Test
    void aKeyAndWhatStandsBelowItChangeAtOnce() {
        document = Document.parse("{\"1\": {\"to\": \"5\"}, \"2\": \"6\"}");
        renames("1", "3").renames("2", "4");
        add("5", Edit.put(Place.root().child("1").child("to"), Span.of("\"7\"")));
        add("6", Edit.put(Place.root().child("2"), Span.of("\"8\"")));
        assertThat(mended()).isEqualTo("{\"3\": {\"to\": \"7\"}, \"4\": \"8\"}");
    }

    @Test
    void whatTouchesWhatAnotherOneTouchesIsLeftForTheNextTime() {
        document = Document.parse("{\"1\": {\"to\": \"5\"}}");
        add("5", Edit.put(Place.root().child("1").child("to"), Span.of("\"7\"")));
        add("1", Edit.put(Place.root().child("1"), Span.of("null")));
        add("6", Edit.remove(Place.root().child("1").child("to")));
        assertThat(mended()).isEqualTo("{\"1\": {\"to\": \"7\"}}");
    }

    @Test
    void partsOfOneTextChangeAtOnce() {
        document = Document.parse("{\"jql\": \"a = 1 and \\\"b\\\" = 2 or a = 1\"}");
        add("1", part(4, "300"), part(25, "300"));
        add("2", part(16, "4"));
        add("meets", part(16, "5"));
        assertThat(batch.findings()).extracting(Finding::id).containsExactly("moved:1", "moved:2");
        assertThat(mended()).isEqualTo("{\"jql\": \"a = 300 and \\\"b\\\" = 4 or a = 300\"}");
    }

    private Splice part(int offset, String text) {
        String whole = document.root().member("jql").orElseThrow().string();
        return new Splice(Place.root().child("jql"), whole, offset, 1, text);
    }

    private void add(String subject, Splice... parts) {
        add(subject, Fix.ofIds("put another id", "it", true, List.of(), List.of(parts)));
    }

    private FixBatchTests renames(String key, String name) {
        add(key, Edit.renameKey(Place.root().child(key), name));
        return this;
    }

    private void add(String subject, Edit... edits) {
        add(subject, Fix.sure("put another id", "it", edits));
    }

    private void add(String subject, Fix fix) {
        Finding finding = Finding.of(RULE, subject, "moved").in("config", "").fix(fix).build();
        batch.add(finding, fix);
    }

    private List<String> held() {
        return batch.withoutClashes((_) -> document.root()).heldBack().stream()
                .map(
                        (each) ->
                                each.finding().id()
                                        + ": '"
                                        + each.name()
                                        + "' stands at "
                                        + each.other())
                .toList();
    }

    private String mended() {
        List<Edit> edits =
                batch.withoutClashes((_) -> document.root())
                        .edits()
                        .getOrDefault("config", List.of());
        return Change.of("Mend", edits).applyTo(document, Progress.NONE).root().text();
    }
}
