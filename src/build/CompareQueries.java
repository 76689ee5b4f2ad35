import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.spi.json.Jackson3JsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.Jackson3MappingProvider;

import dev.bbsh.json.Document;
import dev.bbsh.query.JsonPath;
import dev.bbsh.work.Progress;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the same of one loaded export in several ways, in turn, in one warm program, and prints the
 * median time of each beside that of loading it: CompareQueries FILE ROUNDS.
 */
class CompareQueries {

    private static final int OFTEN = 1_000;
    private static final String MANY = "@.outgoingMessageSequenceId > 5";
    private static final List<String> FIELDS =
            paths(
                    "$.firstConnector[*].",
                    "localIssueKey",
                    "remoteIssueKey",
                    "id",
                    "lastChangeSeen");
    private static final List<String> NAMES =
            paths("$..", "localId", "remoteIssueKey", "firstSyncDate", "author");
    private static final String LAST = "$.firstConnector[-1].localIssueKey";

    public static void main(String[] args) throws IOException {
        Document document = Compare.load(args[0]);
        byte[] bytes = Files.readAllBytes(Path.of(args[0]));
        JsonNode tree = new JsonMapper().readTree(bytes);
        String key = JsonPath.parse(LAST).first(document.root(), Progress.NONE).get().string();
        String equals = "$.firstConnector[?@.localIssueKey == '" + key + "'].id";
        Map<String, Compare.Way> ways = new LinkedHashMap<>();
        ways.put("q-load", () -> Compare.load(args[0]));
        ways.put("q-scan", () -> count(document, "$.firstConnector[?" + MANY + "]"));
        ways.put("q-descend", () -> count(document, "$..localId"));
        ways.put("q-field", () -> count(document, FIELDS.getFirst()));
        ways.put("q-four-fields", () -> counts(document, FIELDS));
        ways.put("q-four-names", () -> counts(document, NAMES));
        ways.put("q-indexed", () -> often(document, equals));
        ways.put("j-scan", () -> jayway(tree, "$.firstConnector[?(" + MANY + ")]"));
        ways.put("j-descend", () -> jayway(tree, "$..localId"));
        Compare.race(ways, Integer.parseInt(args[1])).forEach(Compare::print);
    }

    private static List<String> paths(String start, String... ends) {
        return Arrays.stream(ends).map(start::concat).toList();
    }

    private static long[] counts(Document document, List<String> paths) {
        List<JsonPath> parsed = paths.stream().map(JsonPath::parse).toList();
        return JsonPath.counts(parsed, document.root(), Progress.NONE);
    }

    private static Long often(Document document, String path) {
        long count = 0;
        for (int i = 0; i < OFTEN; i++) {
            count += count(document, path);
        }
        return count;
    }

    private static Long count(Document document, String path) {
        return JsonPath.parse(path).count(document.root(), Progress.NONE);
    }

    private static Integer jayway(JsonNode tree, String path) {
        Configuration onTree =
                Configuration.builder()
                        .jsonProvider(new Jackson3JsonNodeJsonProvider())
                        .mappingProvider(new Jackson3MappingProvider())
                        .build();
        JsonNode found = com.jayway.jsonpath.JsonPath.compile(path).read(tree, onTree);
        return found.size();
    }
}
