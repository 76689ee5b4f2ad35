package dev.bbsh.backbone.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Document;

import org.junit.jupiter.api.Test;

import java.util.List;

class DuplicateConnectorTests {

    @Test
    void saysWhatEachOfThemHolds() {
        String issue = "{\"localIssueKey\": \"%s-1\", \"remoteIssueKey\": \"%s-1\"}";
        String one = issue.formatted("SAM2", "SP2");
        String other = issue.formatted("SP2", "SAM2");
        List<DuplicateConnector> found =
                in("{\"firstConnector\":[" + one + "],\"firstConnector\":[" + other + "]}");
        assertThat(found)
                .singleElement()
                .satisfies(
                        (twice) -> {
                            assertThat(twice.title()).isEqualTo("firstConnector appears twice");
                            assertThat(twice.contents())
                                    .containsExactly(
                                            "SAM2 -> SP2, 1 issue", "SP2 -> SAM2, 1 issue");
                        });
    }

    @Test
    void alsoSeesSettingsAndThreeOfAName() {
        assertThat(in("{\"secondConnector\":{},\"secondConnector\":[],\"secondConnector\":1}"))
                .singleElement()
                .satisfies(
                        (often) -> {
                            assertThat(often.title()).isEqualTo("secondConnector appears 3 times");
                            assertThat(often.contents())
                                    .containsExactly("settings", "0 issues", "a single value");
                        });
    }

    @Test
    void isSilentAboutOtherNamesAndOtherPlaces() {
        assertThat(in("{\"a\":1,\"a\":2,\"firstConnector\":[],\"secondConnector\":[]}")).isEmpty();
        assertThat(in("{\"x\":{\"firstConnector\":[],\"firstConnector\":[]}}")).isEmpty();
    }

    private static List<DuplicateConnector> in(String text) {
        return DuplicateConnector.in(Document.parse(text).root());
    }
}
