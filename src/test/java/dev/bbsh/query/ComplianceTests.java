package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The public suite of RFC 9535: results, normalized paths and refusals. */
class ComplianceTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TestFactory
    @NeedsSharedData("jsonpath-cts")
    Stream<DynamicTest> suite() throws IOException {
        return testsOf(SharedData.path("jsonpath-cts/cts.json"));
    }

    @TestFactory
    Stream<DynamicTest> essentials() throws IOException {
        return testsOf(Path.of("src/test/resources/query/essentials.json"));
    }

    private static Stream<DynamicTest> testsOf(Path suite) throws IOException {
        return JSON.readTree(Files.readString(suite))
                .get("tests")
                .valueStream()
                .map(
                        (test) ->
                                DynamicTest.dynamicTest(
                                        test.get("name").asString(), () -> run(test)));
    }

    private static void run(JsonNode test) {
        String selector = test.get("selector").asString();
        if (test.has("invalid_selector")) {
            assertThatExceptionOfType(PathSyntaxException.class)
                    .isThrownBy(() -> JsonPath.parse(selector));
            return;
        }
        JsonValue root = Document.parse(test.get("document").toString()).root();
        assertAnswers(test, root);
        assertAnswers(test, Composed.of(root));
    }

    private static void assertAnswers(JsonNode test, JsonValue root) {
        List<JsonNode> values = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        Matches matches = JsonPath.parse(test.get("selector").asString()).in(root, Progress.NONE);
        while (matches.next()) {
            values.add(JSON.readTree(matches.value().text()));
            Place place = matches.place();
            paths.add(place.toString());
            assertThat(place.in(root).map(JsonValue::text)).contains(matches.value().text());
        }
        assertThat(allowed(test, "result")).contains(JSON.valueToTree(values).toString());
        assertThat(allowed(test, "result_paths", "results_paths"))
                .contains(JSON.valueToTree(paths).toString());
    }

    private static List<String> allowed(JsonNode test, String one) {
        return allowed(test, one, one + "s");
    }

    private static List<String> allowed(JsonNode test, String one, String several) {
        return test.has(one)
                ? List.of(test.get(one).toString())
                : test.get(several).valueStream().map(JsonNode::toString).toList();
    }
}
