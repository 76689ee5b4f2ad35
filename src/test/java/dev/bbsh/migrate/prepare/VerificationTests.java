package dev.bbsh.migrate.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.json.Document;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class VerificationTests {

    private static final String INPUT =
            """
            {"firstConnector": [
              {"id": 1, "localIssueKey": "B-1", "remoteIssueKey": "A-1", "firstSyncDate": 99,
               "comments": [{"localId": "31", "remoteId": "21"}, {"localId": "32"}],
               "attachments": [{"localId": "51", "remoteId": "41"}]},
              {"id": 2, "localIssueKey": "B-2", "remoteIssueKey": "A-2", "firstSyncDate": 98}],
             "secondConnector": [
              {"id": 3, "localIssueKey": "A-1", "remoteIssueKey": "B-1", "new": {"a": [1, 2]},
               "comments": [{"localId": "21"}, {"localId": "22", "remoteId": "32"}],
               "attachments": [{"localId": "42", "remoteId": "52"}]},
              {"id": 4, "localIssueKey": "A-2", "remoteIssueKey": "B-2", "comments": [{"localId": "23"}]}],
             "v": 7}
            """;

    private static final IdMapping MAPPING = MovedIds.of(Document.parse(INPUT), "A");

    private static final String OUTPUT = prepared(INPUT, Optional.empty());

    private static String prepared(String json, Optional<KeyChange> keys) {
        Preparation.Task order =
                new Preparation.Task(
                        "in",
                        DocumentAnalysis.of(Document.parse(json)),
                        "A",
                        new Translation(MAPPING, keys));
        StringBuilder text = new StringBuilder();
        Preparation.of(order, new Preparation.Safeguards(true, false), Progress.NONE)
                .document()
                .writeTo(text::append);
        return text.toString();
    }

    private static Verification verified(
            String output, Optional<KeyChange> keys, boolean withMapping) {
        Document input = Document.parse(INPUT);
        List<TranslatedSide> parts =
                TranslatedSide.of(SyncedIssueData.in(input.root(), "in"), "in", "A");
        Optional<Translation> translation =
                withMapping ? Optional.of(new Translation(MAPPING, keys)) : Optional.empty();
        Verification.Claim claim = new Verification.Claim(input, parts, keys, translation);
        return Verification.of(
                claim, "out", DocumentAnalysis.of(Document.parse(output)), Progress.NONE);
    }

    private static List<String> wrong(String output) {
        return wrong(verified(output, Optional.empty(), false));
    }

    private static List<String> wrong(Verification proof) {
        return proof.mismatches().stream()
                .map((each) -> each.issue() + ": " + each.text())
                .toList();
    }

    private static String cloud(String id) {
        return MovedIds.cloud(id);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatPrepareMadeHolds(boolean withMapping) {
        Verification proof = verified(OUTPUT, Optional.empty(), withMapping);
        assertThat(proof.mismatches()).isEmpty();
        assertThat(proof.records()).isEqualTo(4);
        assertThat(proof.changed()).isEqualTo(6);
        assertThat(proof.kept().count()).isZero();
    }

    @Test
    void writtenAnewByAnotherToolItHoldsAsWell() {
        String packed =
                OUTPUT.replaceAll("\\s+", "")
                        .replace("\"id\":1,", "")
                        .replace("\"v\":7", "\"v\":7.0");
        String reordered =
                packed.replace(
                        "\"localIssueKey\":\"B-1\"", "\"localIssueKey\":\"\\u0042-1\",\"id\":1");
        assertThat(wrong(reordered)).isEmpty();
    }

    @Test
    void theOrderOfRecordsMeansNothing() {
        String output =
                """
                {"firstConnector": [
                  {"id": 2, "localIssueKey": "B-2", "remoteIssueKey": "A-2", "firstSyncDate": 98},
                """
                        + OUTPUT.substring(
                                OUTPUT.indexOf("  {\"id\": 1"), OUTPUT.indexOf(",\n  {\"id\": 2"))
                        + OUTPUT.substring(OUTPUT.indexOf("],\n \"secondConnector\""));
        Verification proof = verified(output, Optional.empty(), false);
        assertThat(proof.mismatches()).isEmpty();
        assertThat(proof.sameOrder()).isFalse();
    }

    @Test
    void issueKeysHaveToChangeWithTheProjectsKey() {
        Optional<KeyChange> keys = Optional.of(KeyChange.of("A=AA"));
        String output = prepared(INPUT, keys);
        assertThat(wrong(verified(output, keys, true))).isEmpty();
        assertThat(
                        wrong(
                                verified(
                                        output.replace(
                                                "\"remoteIssueKey\": \"AA-1\"",
                                                "\"remoteIssueKey\": \"A-1\""),
                                        keys,
                                        true)))
                .containsExactly("B-1: A-1 was left unchanged");
        assertThat(wrong(output)).contains("A-1: the record is missing", "AA-1: the record is new");
    }

    /** One planted error each; {@code #21} means the new ID of 21. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "firstSyncDate": 99 | "firstSyncDate": 100 | B-1: 99 became 100
                    [1, 2] | [1, 2, 3] | A-1: {"a": [1, 2]} became {"a": [1, 2, 3]}
                    "id": 3, | | A-1: is missing, it was 3
                    "id": 4, | "id": 4, "extra": true, | A-2: is new: true
                    {"localId": "#21"} | {"localId": "21"} | A-1: comment 21 was left unchanged
                    "remoteId": "#21" | "remoteId": "21" | B-1: comment 21 was left unchanged
                    {"localId": "#23"} | {"localId": "#21"} | A-2: comment #21 is the new ID of both 21 and 23
                    "remoteId": "#21" | "remoteId": "#22" | B-1: comment 21 became #22 here and #21 elsewhere
                    "remoteId": "#21" | "remoteId": "999" | B-1: comment 21 became 999 here and #21 elsewhere
                    {"localId": "32"} | {"localId": "33"} | B-1: comment 32 became 33 (local ID must stay)
                    "remoteId": "32" | "remoteId": "34" | A-1: comment 32 became 34 (remote ID must stay)
                    {"localId": "#21"} | {"localId": #21} | A-1: localId "21" became #21
                    {"localId": "#23"} | {"localId": "#23", "x": 1} | A-2: x is new: 1
                    {"localId": "#23"} | | A-2: 1 comment became 0
                    , "remoteId": "52" | | A-1: remoteId is missing, it was "52"
                    "remoteIssueKey": "A-2" | "remoteIssueKey": "A-3" | B-2: A-2 became A-3, not A-2
                    "v": 7 | "v": 8 | : 7 became 8
                    , "v": 7 | | : is missing
                    "v": 7 | "v": 7, "w": 1 | : is new
                    """)
    void aPlantedErrorIsFound(String right, String planted, String found) {
        String from = filled(right.equals(", \"v\": 7") ? ",\n \"v\": 7" : right);
        String to = filled(planted == null ? "" : planted);
        assertThat(OUTPUT).contains(from);
        assertThat(wrong(OUTPUT.replace(from, to))).contains(filled(found));
    }

    private static String filled(String text) {
        return java.util.regex.Pattern.compile("#(\\d+)")
                .matcher(text)
                .replaceAll((id) -> cloud(id.group(1)));
    }

    @Test
    void aDroppedAndAnAddedRecordAreFound() {
        int from = OUTPUT.indexOf(",\n  {\"id\": 4");
        int to = OUTPUT.indexOf("],\n \"v\"");
        String dropped = OUTPUT.substring(0, from) + OUTPUT.substring(to);
        assertThat(wrong(dropped)).containsExactly("A-2: the record is missing");
        String added =
                OUTPUT.substring(0, to) + ", {\"localIssueKey\": \"A-9\"}" + OUTPUT.substring(to);
        assertThat(wrong(added)).containsExactly("A-9: the record is new");
    }

    @Test
    void withAMappingAWrongNewIdIsFoundEvenWhereItIsTheSameEverywhere() {
        String output = OUTPUT.replace("\"" + cloud("21") + "\"", "\"12345\"");
        assertThat(wrong(output)).isEmpty();
        assertThat(wrong(verified(output, Optional.empty(), true)))
                .containsExactly(
                        "A-1: comment 21 became 12345 (mapping: " + cloud("21") + ")",
                        "B-1: comment 21 became 12345 (mapping: " + cloud("21") + ")");
    }
}
