package dev.bbsh.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.json.Document;
import dev.bbsh.json.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;

class FileKindTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'firstConnector': [{'localIssueKey': 'A-1'}]}         | ONE_SIDED",
                "{'secondConnector': [{}]}                              | ONE_SIDED",
                "{'firstConnector': []}                                 | ONE_SIDED",
                "{'secondConnector': [], 'x': 1, 'firstConnector': []}  | TWO_SIDED",
                "{'firstConnector': [null, {}]}                         | ONE_SIDED",
                "{'firstConnector': [1, 2]}                             | OTHER",
                "{'firstConnector': {}, 'secondConnector': {}}          | CONFIG",
                "{'firstConnector': {}}                                 | OTHER",
                "{'firstConnector': [], 'secondConnector': {}}          | OTHER",
                "{'firstConnector': null}                               | OTHER",
                "[{'firstConnector': []}]                               | OTHER",
            })
    void toldFromTheContent(String json, FileKind kind) {
        assertThat(FileKind.of(Span.of(json.replace('\'', '"')))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "samples/primary.json, ONE_SIDED",
        "samples/merged-primary-migrates.json, TWO_SIDED",
        "configs/acme-config.json, CONFIG",
        "configs/source/field.json, OTHER",
    })
    @NeedsSharedData({"samples", "configs"})
    void toldOfTheSamples(String file, FileKind kind) throws IOException {
        byte[] text = Files.readAllBytes(SharedData.path(file));
        assertThat(FileKind.of(Document.parse(text).root())).isEqualTo(kind);
    }

    @Test
    void theLastOfTwoMembersCounts() {
        assertThat(FileKind.of(Span.of("{\"firstConnector\":[],\"firstConnector\":1}")))
                .isEqualTo(FileKind.OTHER);
    }
}
