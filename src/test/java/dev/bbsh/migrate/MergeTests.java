package dev.bbsh.migrate;

import static dev.bbsh.backbone.Issues.array;
import static dev.bbsh.backbone.Issues.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.json.Document;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;

class MergeTests {

    private static final String A = array("'connectorKey': 'CON-1-A', " + pair("A-1", "B-1"));
    private static final String B = array("'connectorKey': 'CON-1-B', " + pair("B-1", "A-1"));

    @ParameterizedTest
    @CsvSource({
        "SAM2, samples/merged-primary-migrates.json",
        "SP2, samples/merged-secondary-migrates.expected.json",
        "secondary, samples/merged-secondary-migrates.expected.json",
    })
    @NeedsSharedData("samples")
    void bothExamplesOfTheGuideComeOut(String moving, String expected) throws IOException {
        Download primary =
                Download.of("primary", DocumentAnalysis.of(sample("samples/primary.json")));
        Download secondary =
                Download.of("secondary", DocumentAnalysis.of(sample("samples/secondary.json")));
        Merge merge =
                Merge.of(SyncPair.of(primary, secondary, Progress.NONE), moving, Progress.NONE);
        assertThat(
                        JsonComparison.same(
                                merge.document().root(), sample(expected).root(), Progress.NONE))
                .isTrue();
        assertThat(merge.pairs()).isEqualTo(1);
    }

    @Test
    void theStayingSidesTextIsTheFrameAndRecordsAreUnchanged() {
        Document staying = Document.parse("{ \"v\" : 1.0,\n \"firstConnector\": " + A + "}\n");
        Document moving = Document.parse("{\"firstConnector\":" + B + ", \"v\": 1}");
        Merge merge = merged(staying, moving, "B");
        assertThat(text(merge.document()))
                .isEqualTo(
                        "{ \"v\" : 1.0,\n \"firstConnector\": "
                                + A
                                + ",\n \"secondConnector\" : "
                                + B
                                + "}\n");
        assertThat(merge.dropped()).containsExactly("v");
    }

    @Test
    void issuesWithoutPartnerAreCountedAndNamed() {
        Merge merge =
                merged(
                        file(array(pair("A-1", "B-1"), pair("A-2", "B-2"))),
                        file(array(pair("B-1", "A-1"), pair("B-7", "A-7"), pair("B-8", "A-8"))),
                        "A");
        assertThat(merge.alone().staying().first()).containsExactly("B-7", "B-8");
        assertThat(merge.alone().moving().first()).containsExactly("A-2");
    }

    @Test
    void whatTheMergeWouldLoseIsListed() {
        Document moving =
                Document.parse("{\"v\": 2, \"firstConnector\":" + B + ", \"w\": [], \"x\": 1}");
        Document staying = Document.parse("{\"v\": 1, \"firstConnector\":" + A + ", \"x\": 1.0}");
        refused(
                staying,
                moving,
                "B",
                "'b' has fields that are missing or different in 'a', and merge would lose them: v,"
                        + " w");
    }

    @Test
    void theSameSideTwiceIsRefused() {
        refused(file(A), file(A), "a", "'a' and 'b' are both the A side: A-1 is in both");
    }

    @Test
    void twoProjectsWithOneKeyAreToldApartByTheirDocuments() {
        String here = array("'connectorKey': 'CON-1-A', " + pair("A-1", "A-5"));
        String there = array("'connectorKey': 'CON-9-A', " + pair("A-5", "A-1"));
        assertThat(merged(file(here), file(there), "b").moving().name()).isEqualTo("b");
        refused(file(here), file(there), "A", "'A' can mean a or b");
    }

    @Test
    void filesOfDifferentSyncsAreRefused() {
        refused(
                file(A),
                file(array(pair("B-1", "A-2"))),
                "A",
                "'a' and 'b' are A -> B and B -> A, and no issue of one is paired with an issue"
                        + " of the other: different syncs, or a changed project key");
    }

    @Test
    void whoIsNeitherSideIsRefused() {
        refused(file(A), file(B), "X", "neither a nor b belongs to project X");
    }

    @Test
    void severalConnectorsOnASideAreRefused() {
        refused(
                file(
                        array(
                                "'connectorKey': 'CON-1-A', " + pair("A-1", "B-1"),
                                "'connectorKey': 'CON-2-A', " + pair("A-2", "B-2"))),
                file(B),
                "A",
                "'a' has issues of 2 connectors: CON-1-A, CON-2-A");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        String twice = array(pair("A-1", "B-1"), pair("A-1", "B-1"));
        String once = array(pair("B-1", "A-1"));
        refused(
                file(twice),
                file(once),
                "A",
                "'a' has A-1 more than once (1 duplicate record in all)");
        refused(
                file(twice),
                file(once),
                "B",
                "'a' has A-1 more than once (1 duplicate record in all)");
    }

    @Test
    void whatIsNoDownloadOfOneSideIsRefused() {
        noDownload(
                "{\"firstConnector\": [], \"secondConnector\": []}", "'x' already has both sides");
        noDownload("{\"firstConnector\": []}", "'x' has no issues");
        noDownload(
                "{\"secondConnector\": [{}]}",
                "'x' has its issues under secondConnector, not firstConnector");
        noDownload(
                "{\"firstConnector\":[],\"firstConnector\":[{}]}",
                "'x' has firstConnector 2 times");
        noDownload("[]", "'x' is not synced issue data: no array of records in firstConnector");
    }

    private static void noDownload(String json, String message) {
        assertThatThrownBy(() -> Download.of("x", DocumentAnalysis.of(Document.parse(json))))
                .isInstanceOf(BbshException.class)
                .hasMessage(message);
    }

    private static void refused(Document a, Document b, String moving, String message) {
        assertThatThrownBy(() -> merged(a, b, moving))
                .isInstanceOf(BbshException.class)
                .hasMessage(message);
    }

    private static Merge merged(Document a, Document b, String moving) {
        return Merge.of(
                SyncPair.of(
                        Download.of("a", DocumentAnalysis.of(a)),
                        Download.of("b", DocumentAnalysis.of(b)),
                        Progress.NONE),
                moving,
                Progress.NONE);
    }

    private static Document file(String records) {
        return Document.parse("{\"firstConnector\": " + records + "}");
    }

    private static Document sample(String file) throws IOException {
        return Document.parse(Files.readAllBytes(SharedData.path(file)));
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        document.writeTo((part) -> text.append(part));
        return text.toString();
    }
}
