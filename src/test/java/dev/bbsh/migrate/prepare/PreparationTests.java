package dev.bbsh.migrate.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.json.Document;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class PreparationTests {

    static final String BEFORE =
            """
            { "v": 1.0, "secondConnector" : [
              {"id":1, "localIssueKey": "A-1", "remoteIssueKey": "B-1",
               "comments": [ {"localId": "10"}, {"remoteId":"10", "localId":"1\\u0031"} ],
               "attachments": [{"x": [1, 2.50], "localId": 12, "remoteId": "9"}]} ,
              {"id":2, "localIssueKey": "A-2", "remoteIssueKey": "B-2", "note": "\\u00e4 10"},
              {"localIssueKey": "A-3", "remoteIssueKey": "B-3", "comments": []}
            ],
            "firstConnector": [{"localIssueKey": "B-1", "remoteIssueKey": "A-1",
               "attachments": [{"localId": "9"}],
               "comments": [{"localId": "10"}, {"localId": "70", "remoteId": "10"}]}]}
            """;

    static final IdMapping MAPPING =
            new IdMapping.Builder()
                    .put(Namespace.COMMENT, "10", "501")
                    .put(Namespace.COMMENT, "11", "502")
                    .put(Namespace.ATTACHMENT, "12", "503")
                    .put(Namespace.COMMENT, "77", "10")
                    .build();

    static Preparation.Task order(String json, IdMapping mapping, String... keys) {
        Optional<KeyChange> change = keys.length == 0 ? Optional.empty() : change(keys[0]);
        Translation translation = new Translation(mapping, change);
        return new Preparation.Task(
                "data", DocumentAnalysis.of(Document.parse(json)), "A", translation);
    }

    private static Optional<KeyChange> change(String keys) {
        return Optional.of(KeyChange.of(keys));
    }

    static String prepared(Preparation.Task order) {
        return text(
                Preparation.of(order, new Preparation.Safeguards(true, false), Progress.NONE)
                        .document());
    }

    static String text(Document document) {
        StringBuilder text = new StringBuilder();
        document.writeTo((part) -> text.append(part));
        return text.toString();
    }

    @Test
    void idsOfTheMovedSideChangeOnBothSidesAndNotAByteElse() {
        String expected =
                BEFORE.replace(
                                "{\"localId\": \"10\"}, {\"remoteId\":\"10\"",
                                "{\"localId\": \"501\"}, {\"remoteId\":\"10\"")
                        .replace("\"1\\u0031\"", "\"502\"")
                        .replace("\"localId\": 12", "\"localId\": 503")
                        .replace(
                                "\"localId\": \"70\", \"remoteId\": \"10\"",
                                "\"localId\": \"70\", \"remoteId\": \"501\"");
        assertThat(prepared(order(BEFORE, MAPPING))).isEqualTo(expected).isNotEqualTo(BEFORE);
    }

    @Test
    void issueKeysChangeWithTheProjectsKeyOnBothSides() {
        String after = prepared(order(BEFORE, MAPPING, "A=AA"));
        assertThat(after)
                .contains("\"localIssueKey\": \"AA-1\"", "\"localIssueKey\": \"AA-3\"")
                .contains("\"localIssueKey\": \"B-1\", \"remoteIssueKey\": \"AA-1\"")
                .doesNotContain("\"A-");
    }

    @Test
    void idsThatTheMappingLacksAreListedAndKept() {
        IdMapping partial =
                new IdMapping.Builder()
                        .put(Namespace.COMMENT, "10", "501")
                        .put(Namespace.ATTACHMENT, "12", "503")
                        .put(Namespace.ATTACHMENT, "12", "504")
                        .build();
        Preparation done =
                Preparation.of(
                        order(BEFORE, partial),
                        new Preparation.Safeguards(false, false),
                        Progress.NONE);
        assertThat(done.survey().unresolved())
                .extracting((each) -> each.kind() + " " + each.id() + " " + each.several())
                .containsExactly("COMMENT 11 []", "ATTACHMENT 12 [503, 504]");
        assertThat(done.survey().resolved()).isEqualTo(2);
        assertThat(text(done.document())).contains("1\\u0031", "\"localId\": 12,");
        assertThatThrownBy(() -> prepared(order(BEFORE, partial)))
                .isInstanceOf(BbshException.class)
                .hasMessage("the mapping has no new ID for 2 IDs, first: comment 11 of A-1");
    }

    @Test
    void whatLooksTranslatedAlreadyIsRefused() {
        String after = prepared(order(BEFORE, MAPPING));
        Preparation.Task again = order(after, MAPPING);
        assertThatThrownBy(
                        () ->
                                Preparation.of(
                                        again,
                                        new Preparation.Safeguards(false, false),
                                        Progress.NONE))
                .isInstanceOf(BbshException.class)
                .hasMessage(
                        "'data' looks prepared already: in the mapping, 4 of its IDs are new"
                                + " IDs, 0 are old ones");
    }

    @Test
    void aProjectThatIsNotInTheDataIsRefused() {
        Preparation.Task order =
                new Preparation.Task(
                        "data",
                        DocumentAnalysis.of(Document.parse(BEFORE)),
                        "C",
                        new Translation(MAPPING, Optional.empty()));
        assertThatThrownBy(order::parts)
                .hasMessage("'C' is not the project of either side of 'data'");
    }

    @Test
    void theDownloadOfOneSideCanBePrepared() {
        String json =
                """
                {"firstConnector": [{"localIssueKey": "B-1", "remoteIssueKey": "A-1",
                 "comments": [{"localId": "10", "remoteId": "11"}]}]}\
                """;
        assertThat(prepared(order(json, MAPPING)))
                .isEqualTo(json.replace("\"remoteId\": \"11\"", "\"remoteId\": \"502\""));
    }
}
