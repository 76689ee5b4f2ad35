package dev.bbsh.check.config.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Large configs, and hostile ones. */
@Execution(ExecutionMode.CONCURRENT)
class HostileConfigTests {

    @Test
    void fiftyThousandReferencesAreFound() {
        String row =
                "{\"field\":\"customfield_10100\",\"type\":\"CORRELATION\",\"direction\":\"BOTH\","
                        + "\"issueTypeIds\":[\"1\",\"10001\"],\"values\":[\"10300\",\"10301\"],"
                        + "\"template\":\"${customfield_10100} and more\","
                        + "\"workflow\":{\"rows\":[{\"statusId\":\"1\",\"transitionId\":\"4\"}]},"
                        + "\"jql\":\"project = SAM2 AND cf[10100] = 10300\"}";
        String rows =
                IntStream.range(0, 5_000).mapToObj((_) -> row).collect(Collectors.joining(","));
        References references = in("{\"fieldMappings\":[" + rows + "]}");
        assertThat(references.found()).hasSize(55_000);
        assertThat(references.unexplained()).isEmpty();
    }

    @Test
    void aHundredThousandNamesThatAreIds() {
        String names =
                IntStream.range(0, 100_000)
                        .mapToObj((i) -> "\"" + (10_000 + i) + "\":{\"row\":" + i + "}")
                        .collect(Collectors.joining(","));
        assertThat(in("{\"statuses\":{" + names + "}}").found()).hasSize(100_000);
        assertThat(in("{\"things\":{" + names + "}}").unexplained()).hasSize(100_000);
    }

    @Test
    void aHundredThousandNamesThatRulesKnow() {
        String names =
                IntStream.range(0, 100_000)
                        .mapToObj((i) -> "\"type" + i + "\":\"USER_BY_USERNAME\"")
                        .collect(Collectors.joining(","));
        assertThat(in("{" + names + ",\"direction\":\"BOTH\"}").found()).hasSize(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":%s}", "[%s]", "{\"10001\":%s}", "{\"first\":%s}"})
    void fiveHundredLevelsAreWalked(String level) {
        String json = "\"10001\"";
        for (int i = 0; i < 499; i++) {
            json = level.formatted(json);
        }
        References references = in(json);
        assertThat(references.found().size() + references.unexplained().size()).isPositive();
    }

    @Test
    void namesThatStandTwiceHaveTwoPlaces() {
        References references = in("{\"statusId\":\"1\",\"statusId\":\"2\"}");
        assertThat(references.found())
                .extracting((each) -> each.place().hasRepeatedName())
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "=",
                "**",
                "*.*",
                "\u0000",
                "\uD800",
                "\u202E10001",
                "issueTypeId\u0301",
                "${customfield_",
                "cf[",
                "[~",
                "customfield_99999999999999999999999999",
                "99999999999999999999999999",
                "\uFF11\uFF10\uFF10\uFF10\uFF10",
                "..",
                "$['a']",
                "a@b",
                "(((((((((((((((((((((((((((((((((((((",
                "project = \"",
                "\"\"\"\"\"\"\"\"\" in (((",
            })
    void strangeTextsBreakNothing(String text) {
        String quoted = JsonText.quote(text);
        for (String frame :
                new String[] {
                    "{%s:{\"field\":%s,\"values\":[%s],\"jql\":%s,\"status\":%s}}",
                    "{\"statuses\":{%s:%s,\"1\":%s},\"users\":{%s:%s}}",
                    "[[%s,%s],[%s,[%s,%s]]]"
                }) {
            in(frame.formatted(quoted, quoted, quoted, quoted, quoted));
        }
    }

    @Test
    void longTextsAreReadOnce() {
        String jql = "status = \\\"x\\\" and ".repeat(50_000);
        String mail = "a@".repeat(500_000);
        String braces = "${customfield_1[~[~cf[1".repeat(50_000);
        References references =
                in(
                        "{\"jql\":\"%s\",\"userName\":\"%s\",\"template\":\"%s\",\"%s\":1}"
                                .formatted(jql, mail, braces, mail));
        assertThat(references.found()).hasSizeGreaterThan(50_000);
    }

    private static References in(String json) {
        JsonValue root = Document.parse(json).root();
        return References.of(root, ReferenceRules.standard(), Progress.NONE);
    }
}
