package dev.bbsh.backbone.overview;

import static dev.bbsh.backbone.Issues.array;
import static dev.bbsh.backbone.Issues.messages;
import static dev.bbsh.backbone.Issues.pair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.index.ConnectorSummary;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.index.RenamedFields;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.json.Document;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

class DocumentAnalysisTests {

    private static final Place FIRST = Place.root().child(SideName.FIRST.key());

    private static final Place SECOND = Place.root().child(SideName.SECOND.key());

    private static final int ISSUES = 3_000;

    private final Readings readings = new Readings();

    /** Counts how often the records of a side are read to be counted. */
    private static final class Readings implements Progress {

        private final AtomicInteger sides = new AtomicInteger();
        private final AtomicInteger records = new AtomicInteger();

        @Override
        public void begin(String what, long total) {
            sides.addAndGet(what.equals("counting issues") ? 1 : 0);
        }

        @Override
        public void advance(long amount) {
            records.addAndGet((int) amount);
        }
    }

    private static Document document() {
        return Document.parse(
                "{\"firstConnector\": %s, \"secondConnector\": %s, \"id\": 1}"
                        .formatted(issues("A", "B"), issues("B", "A")));
    }

    private static String issues(String local, String remote) {
        return array(
                IntStream.range(0, ISSUES)
                        .mapToObj(
                                (i) ->
                                        "'connectorKey': 'CON-1-%s', ".formatted(local)
                                                + messages(local + "-" + i, remote + "-" + i, 5, 5))
                        .toArray(String[]::new));
    }

    private static Document edited(Document document, Place at, String json) {
        return Change.of("edit", Edit.put(at, Span.of(json))).applyTo(document, Progress.NONE);
    }

    private static DocumentAnalysis after(DocumentAnalysis before, Place at, String json) {
        return DocumentAnalysis.of(edited(before.document(), at, json), List.of(before));
    }

    private static Side first(DocumentAnalysis analysis) {
        return analysis.sides().getFirst();
    }

    private static Side last(DocumentAnalysis analysis) {
        return analysis.sides().getLast();
    }

    /** Asks for everything that is worked out of the sides. */
    private void askAll(DocumentAnalysis analysis) {
        analysis.summary(readings);
        Pairing pairing = Pairing.of(first(analysis), last(analysis), readings);
        for (Side side : analysis.sides()) {
            IssueRecords records = IssueRecords.of(side, readings);
            RenamedFields.of(records, readings);
            KeyIndex.of(records, IssueField.LOCAL_ISSUE_KEY, readings);
            assertThat(side.project()).isPresent();
        }
        assertThat(pairing.count()).isPositive();
    }

    @Test
    void eachSideIsReadOnce() {
        DocumentAnalysis analysis = DocumentAnalysis.of(document());
        askAll(analysis);
        assertThat(readings.sides).hasValue(2);
        int read = readings.records.get();
        askAll(analysis);
        assertThat(readings.sides).hasValue(2);
        assertThat(readings.records).hasValue(read);
        assertThat(analysis.issues("x")).isSameAs(analysis.issues().orElseThrow());
    }

    @Test
    void nothingIsReadBeforeSomebodyAsks() {
        DocumentAnalysis analysis = DocumentAnalysis.of(document());
        assertThat(analysis.kind()).isEqualTo(FileKind.TWO_SIDED);
        assertThat(analysis.sides()).hasSize(2);
        assertThat(analysis.document().root().size()).isEqualTo(3);
        assertThat(readings.sides).hasValue(0);
    }

    @Test
    void anotherAnalysisOfTheSameDocumentReadsAgain() {
        Document document = document();
        askAll(DocumentAnalysis.of(document));
        askAll(DocumentAnalysis.of(document));
        assertThat(readings.sides).hasValue(4);
    }

    @Test
    void anEditElsewhereKeepsBothSides() {
        DocumentAnalysis before = DocumentAnalysis.of(document());
        askAll(before);
        DocumentAnalysis after = after(before, Place.root().child("id"), "2");
        int read = readings.records.get();
        askAll(after);
        assertThat(readings.records).hasValue(read);
        assertThat(first(after).analysis()).isSameAs(first(before).analysis());
        assertThat(last(after).analysis()).isSameAs(last(before).analysis());
    }

    @Test
    void anEditOfOneSideKeepsTheOther() {
        DocumentAnalysis before = DocumentAnalysis.of(document());
        askAll(before);
        DocumentAnalysis after = after(before, FIRST.child(7).child("connectorKey"), "\"CON-1-A\"");
        askAll(after);
        assertThat(readings.sides).hasValue(3);
        assertThat(first(after).analysis()).isNotSameAs(first(before).analysis());
        assertThat(last(after).analysis()).isSameAs(last(before).analysis());
        DocumentAnalysis then = after(after, SECOND.child(7).child("connectorKey"), "\"CON-1-B\"");
        askAll(then);
        assertThat(readings.sides).hasValue(4);
        assertThat(first(then).analysis()).isSameAs(first(after).analysis());
    }

    /** The most frequent ones among the first 500 records, not among all or in one connector. */
    @Test
    void theProjectsAreTheSameBeforeAndAfterCounting() {
        for (String connector : List.of("CON-1-A", "CON-2-C")) {
            String one = "'connectorKey': 'CON-1-A', " + pair("A-1", "B-1");
            String two = "'connectorKey': '%s', ".formatted(connector) + pair("C-1", "D-1");
            String records =
                    array(
                            IntStream.range(0, 1_700)
                                    .mapToObj((i) -> i < 100 || i >= 600 ? one : two)
                                    .toArray(String[]::new));
            DocumentAnalysis analysis = DocumentAnalysis.of(Document.parse(oneSided(records)));
            assertThat(first(analysis).project()).contains("C");
            analysis.summary(readings);
            assertThat(first(analysis).project()).contains("C");
            assertThat(first(analysis).partnerProject()).contains("D");
        }
    }

    private static String oneSided(String records) {
        return "{\"firstConnector\": %s}".formatted(records);
    }

    @Test
    void nothingIsStaleAfterAnEdit() {
        DocumentAnalysis before = DocumentAnalysis.of(document());
        askAll(before);
        String other = "'connectorKey': 'CON-2-C', " + pair("C-1", "D-1");
        DocumentAnalysis after = after(before, FIRST, array(other, other));
        Side side = first(after);
        assertThat(side.project()).contains("C");
        assertThat(side.partnerProject()).contains("D");
        assertThat(after.summary(readings).of(SideName.FIRST))
                .extracting(ConnectorSummary::direction)
                .containsExactly("C -> D");
        assertThat(IssueRecords.of(side, readings).size()).isEqualTo(2);
        assertThat(index(side).find("C-1")).isZero();
        assertThat(index(side).find("A-1")).isEqualTo(KeyIndex.NONE);
        assertThat(index(side).repeated()).isEqualTo(1);
        assertThat(Pairing.of(side, last(after), readings).count()).isZero();
        assertThat(Pairing.of(last(after), side, readings).count()).isZero();
        assertThat(Pairing.of(first(before), last(after), readings).count()).isEqualTo(ISSUES);
    }

    private KeyIndex index(Side side) {
        IssueRecords records = IssueRecords.of(side, readings);
        return KeyIndex.of(records, IssueField.LOCAL_ISSUE_KEY, readings);
    }

    @Test
    void renamedFieldsAreThoseOfThePresentRecords() {
        DocumentAnalysis before = DocumentAnalysis.of(document());
        askAll(before);
        DocumentAnalysis after =
                after(before, FIRST, array("'localKey': 'A-1', 'remoteIssueKey': 'B-1'"));
        assertThat(renamed(first(before))).isEmpty();
        assertThat(renamed(first(after))).hasSize(1);
    }

    private List<RenamedFields> renamed(Side side) {
        return RenamedFields.of(IssueRecords.of(side, readings), readings);
    }

    @Test
    void aSideKeepsItsAnalysisUnderTheOtherName() {
        DocumentAnalysis before = DocumentAnalysis.of(document());
        askAll(before);
        Document swapped =
                Change.of(
                                "swap",
                                Edit.put(FIRST, last(before).value()),
                                Edit.put(SECOND, first(before).value()))
                        .applyTo(before.document(), Progress.NONE);
        DocumentAnalysis after = DocumentAnalysis.of(swapped, List.of(before));
        assertThat(first(after).project()).contains("B");
        assertThat(after.summary(readings).of(SideName.FIRST))
                .extracting(ConnectorSummary::direction)
                .containsExactly("B -> A");
        assertThat(readings.sides).hasValue(2);
        KeyIndex index = index(first(after));
        assertThat(index.records().side().name()).isEqualTo(SideName.FIRST);
        assertThat(index.find("B-2")).isEqualTo(2);
    }

    @Test
    void anEqualDocumentHasTheSameAnalysis() {
        DocumentAnalysis before = DocumentAnalysis.of(document());
        assertThat(DocumentAnalysis.of(before.document(), List.of(before))).isSameAs(before);
        assertThat(DocumentAnalysis.of(before.document()))
                .isEqualTo(before)
                .hasSameHashCodeAs(before);
        assertThat(after(before, Place.root().child("id"), "2")).isNotEqualTo(before);
    }

    @Test
    void threadsShareOneReading() {
        DocumentAnalysis analysis = DocumentAnalysis.of(document());
        List<Function<Progress, Long>> works = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            works.add(
                    (_) -> {
                        askAll(analysis);
                        return Pairing.of(last(analysis), first(analysis), readings).count();
                    });
        }
        assertThat(Parallel.run(works, Progress.NONE)).containsOnly((long) ISSUES);
        assertThat(readings.sides).hasValue(2);
    }

    @Test
    void theProjectsOfAConfigAreFoundOnce() {
        DocumentAnalysis config =
                DocumentAnalysis.of(
                        Document.parse("{\"firstConnector\": {}, \"secondConnector\": {}}"));
        AtomicInteger calls = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            Optional<ProjectPair> projects =
                    config.projects(
                            (_) -> {
                                calls.incrementAndGet();
                                return Optional.of(new ProjectPair("A", "B"));
                            });
            assertThat(projects).contains(new ProjectPair("A", "B"));
        }
        assertThat(calls).hasValue(1);
        assertThat(config.issues()).isEmpty();
        assertThat(config.sides()).isEmpty();
    }
}
