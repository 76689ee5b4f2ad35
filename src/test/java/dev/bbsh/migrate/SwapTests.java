package dev.bbsh.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

class SwapTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"secondConnector\" : [] , \"x\":1,\n\"firstConnector\":[{}]}",
                "{\"firstConnector\":{\"a\":\"firstConnector\"},\"secondConnector\":{}}",
                "{\"firstConnector\":[]}",
            })
    void twoNamesAreSwappedAndNothingElse(String text) {
        String expected =
                text.replace(
                                "\"firstConnector\"" + after(text, "first"),
                                "!" + after(text, "first"))
                        .replace("\"secondConnector\"", "\"firstConnector\"")
                        .replace("!", "\"secondConnector\"");
        assertThat(swapped(text)).isEqualTo(expected);
        assertThat(swapped(swapped(text))).isEqualTo(text);
    }

    /** The character after the name of the member: a string with the same text stays. */
    private static String after(String text, String side) {
        int colon = text.indexOf(side + "Connector\"") + side.length() + 10;
        return text.substring(colon, colon + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples/merged-primary-migrates.json", "configs/acme-config.json"})
    @NeedsSharedData({"samples", "configs"})
    void twiceIsTheSameAgain(String file) throws IOException {
        String text = Files.readString(SharedData.path(file));
        assertThat(swapped(text)).isNotEqualTo(text);
        assertThat(swapped(swapped(text))).isEqualTo(text);
    }

    @Test
    @NeedsSharedData("configs")
    void everyDirectionOfAConfigIsListed() throws IOException {
        String config = Files.readString(SharedData.path("configs/acme-config.json"));
        JsonValue expected =
                Document.parse(
                                Files.readAllBytes(
                                        SharedData.path("configs/expected-findings.json")))
                        .root();
        List<String> tokens = new ArrayList<>();
        for (JsonValue each : expected.member("directionTokens").orElseThrow().elements()) {
            tokens.add(
                    each.member("pointer").orElseThrow().string()
                            + " "
                            + each.member("value").orElseThrow().string());
        }
        assertThat(leftovers(config).words())
                .flatExtracting(
                        (word) ->
                                word.places().stream()
                                        .map((at) -> at.brief().replace("$.", "/"))
                                        .map((at) -> at + " " + word.text())
                                        .toList())
                .containsExactlyElementsOf(tokens);
    }

    @Test
    void whatElseSaysFirstOrSecondIsListed() {
        SideMentions leftovers =
                leftovers(
                        """
                        {"createdDirection": "FIRST_TO_SECOND", "isFirst": true, "secondary": 1,
                         "firstConnector": {"row": "of the first side"},
                         "secondConnector": {"to": ["FIRST_TO_SECOND", "thirst", "Secondary"]}}
                        """);
        assertThat(leftovers.count()).isEqualTo(4);
        assertThat(leftovers.words())
                .extracting((word) -> word.text() + " " + word.places())
                .containsExactly(
                        "FIRST_TO_SECOND [$['createdDirection'], $['secondConnector']['to'][0]]",
                        "isFirst [$['isFirst']]",
                        "of the first side [$['firstConnector']['row']]");
    }

    @Test
    void knownMembersOfRecordsSayNothingAboutSides() {
        SideMentions leftovers =
                leftovers(
                        """
                        {"firstConnector": [{"firstSyncDate": 1, "localIssueKey": "FIRST-1"},
                                            {"firstSeen": 1}]}
                        """);
        assertThat(leftovers.words())
                .singleElement()
                .satisfies(
                        (word) ->
                                assertThat(word.places())
                                        .asString()
                                        .contains("['firstConnector'][1]['firstSeen']"));
    }

    @Test
    void whatHasNoSidesIsRefused() {
        assertThatThrownBy(() -> swapped("{\"a\": 1}"))
                .isInstanceOf(BbshException.class)
                .hasMessage(
                        "'x' has no sides to swap: it is neither synced issue data nor a config");
        assertThatThrownBy(() -> swapped("{\"firstConnector\":[],\"firstConnector\":[]}"))
                .hasMessage("'x' has firstConnector 2 times");
    }

    private static SideMentions leftovers(String text) {
        return Swap.of("x", Document.parse(text).root(), Progress.NONE).leftovers();
    }

    private static String swapped(String text) {
        Document document = Document.parse(text);
        StringBuilder out = new StringBuilder();
        Swap.of("x", document.root(), Progress.NONE)
                .change()
                .applyTo(document, Progress.NONE)
                .writeTo((part) -> out.append(part));
        return out.toString();
    }
}
