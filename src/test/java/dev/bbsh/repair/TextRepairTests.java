package dev.bbsh.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.repair.result.Repair;
import dev.bbsh.repair.result.RepairAnswers;
import dev.bbsh.repair.result.RepairResult;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

/** Quotes, backslashes and control characters in texts, and values that JSON can not write. */
class TextRepairTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"id":"1","name":"Team "Blue", EMEA","type":"option"} | {"id":"1","name":"Team \\"Blue\\", EMEA","type":"option"}
                    {"key": "Lorem "ipsum", s"}                       | {"key": "Lorem \\"ipsum\\", s"}
                    {"name":"Team "Blue"] EMEA","b":1}                | {"name":"Team \\"Blue\\"] EMEA","b":1}
                    {"a":"He said "no", and "maybe".","b":2}          | {"a":"He said \\"no\\", and \\"maybe\\".","b":2}
                    {"html":"<a href="x">l</a>","s":"She said "hi", ok"} | {"html":"<a href=\\"x\\">l</a>","s":"She said \\"hi\\", ok"}
                    {"jql":"project in ("ABC","DEF") order by x"}     | {"jql":"project in (\\"ABC\\",\\"DEF\\") order by x"}
                    {"jql":"status = "In Progress" AND x = "a, b""}   | {"jql":"status = \\"In Progress\\" AND x = \\"a, b\\""}
                    {"p":"C:\\Users\\kim\\new"}                       | {"p":"C:\\\\Users\\\\kim\\\\new"}
                    {"p":"C:\\temp\\new\\x"}                          | {"p":"C:\\\\temp\\\\new\\\\x"}
                    {"p":"c:\\users\\bob\\file.txt"}                  | {"p":"c:\\\\users\\\\bob\\\\file.txt"}
                    {"p":"\\\\server\\share\\new"}                    | {"p":"\\\\\\\\server\\\\share\\\\new"}
                    {"a":"C:\\dir\\","b":1}                           | {"a":"C:\\\\dir\\\\","b":1}
                    {"a":"C:\\Users\\kim\\"}                          | {"a":"C:\\\\Users\\\\kim\\\\"}
                    {"a":"C:\\dir\\","b":"D:\\x\\","c":1}             | {"a":"C:\\\\dir\\\\","b":"D:\\\\x\\\\","c":1}
                    {"a":"C:\\dir "quoted" x"}                        | {"a":"C:\\\\dir \\"quoted\\" x"}
                    {"re":"\\d+\\.\\w"}                               | {"re":"\\\\d+\\\\.\\\\w"}
                    {"q":"it\\'s"}                                    | {"q":"it's"}
                    {'a':'C:\\new\\dir'}                              | {"a":"C:\\\\new\\\\dir"}
                    """)
    void keepsTheTextWhole(String damaged, String repaired) {
        RepairResult remedy = remedy(damaged);
        assertThat(remedy).as(damaged).isInstanceOf(RepairResult.Repaired.class);
        assertThat(text(((RepairResult.Repaired) remedy).applyTo(bytes(damaged))))
                .isEqualTo(repaired);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"r\":\"\\bfoo\\d\"}",
                "{\"p\":\"C:\\\\Users\\kim\"}",
                "{\"a\":\"say \\\"hi\\\" at C:\\new\\dir\"}",
                "{\"a\":\"\\\\d+\\w\"}",
                "{\"a\":\"x \\u00e\"}"
            })
    void asksForTheRuleOfTheBackslashes(String damaged) {
        RepairResult.Question ask = (RepairResult.Question) remedy(damaged);
        assertThat(ask.candidates())
                .extracting(RepairResult.Candidate::name)
                .contains("escape:double");
    }

    /** A text that could also be read as members is one of the choices. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"body":"{"a":1}","x":2}     | {"body":"{\\"a\\":1}","x":2}
                    {"name":"Team "Blue": EMEA","b":1} | {"name":"Team \\"Blue\\": EMEA","b":1}
                    ["a "b", c", "d"]            | ["a \\"b\\", c", "d"]
                    """)
    void asksWhetherQuotesAreText(String damaged, String text) {
        RepairResult.Question ask = (RepairResult.Question) remedy(damaged);
        assertThat(ask.candidates())
                .extracting((way) -> text(way.applyTo(bytes(damaged))))
                .contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "nan",
                "-NaN",
                "Infinity",
                "-Infinity",
                "+Infinity",
                "inf",
                "-inf",
                "INF",
                "undefined",
                "0x1F",
                "1_000",
                "+1",
                ".5",
                "-.5",
                "01",
                "-012",
                "1.",
                "1.#INF",
                "-1.#IND",
                "1e",
                "1e+",
                "2024-01-05",
                "1.2.3",
                "12abc"
            })
    void refusesWhatJsonCannotWriteWhereverItIs(String value) {
        for (String damaged :
                new String[] {
                    "{\"a\": %s}",
                    "{\"a\": %s, \"b\": \"x\"}",
                    "[1, %s, 2]",
                    "[%s]",
                    "{\"a\": 1,, \"b\": {\"c\": %s}}",
                    "{\n  \"a\": %s,\n  \"b\": [%s,\n 1]\n}"
                }) {
            RepairResult remedy = remedy(damaged.replace("%s", value));
            assertThat(remedy).as(damaged + value).isInstanceOf(RepairResult.Refused.class);
            assertThat(((RepairResult.Refused) remedy).reason()).contains(value + " at line ");
        }
    }

    @Test
    void listsAllValuesThatJsonCannotWrite() {
        RepairResult.Refused refused =
                (RepairResult.Refused) remedy("{\"a\": NaN,\n\"b\": -Infinity, \"c\": \"NaN\"}");
        assertThat(refused.reason())
                .isEqualTo(
                        "these values aren't JSON numbers: NaN at line 1, column 7;"
                                + " -Infinity at line 2, column 6");
    }

    @Test
    void aControlCharacterIsAskedUnlessTheNameIsKnown() {
        RepairResult.Question ask = (RepairResult.Question) remedy("{\"a\":\"x\ty\"}");
        assertThat(ask.candidates())
                .extracting(RepairResult.Candidate::name)
                .containsExactly(
                        "control-character:keep",
                        "control-character:blank",
                        "control-character:drop");
        String damaged = "[{\"name\":1},{\"na\u0000me\":2}]";
        assertThat(text(((RepairResult.Repaired) remedy(damaged)).applyTo(bytes(damaged))))
                .isEqualTo("[{\"name\":1},{\"name\":2}]");
    }

    @Test
    void beforeAndAfterDifferOnTheScreen() {
        String damaged =
                "[{\"key\":\"A-1\"},{\"key\":\"A-2\"},{\"key\":\"A-\r\n\t3\"},{\"key\":\"A-4\"}]";
        Repair repair = ((RepairResult.Repaired) remedy(damaged)).repairs().getFirst();
        assertThat(repair.before()).contains("A-<CR><LF><TAB>3").startsWith("…");
        assertThat(repair.after()).contains("\"A-3\"").startsWith("…");
    }

    /** A name that no other record has is only made when it is chosen, and is marked. */
    @Test
    void asksBeforeItMakesANameThatNoOtherRecordHas() {
        String damaged = "[{\"id\":1,\"colour\":\"red\"},{\"id\":2,\"taste: \"sour\"}]";
        RepairResult.Question ask = (RepairResult.Question) remedy(damaged);
        assertThat(ask.candidates()).hasSize(1);
        RepairResult.Candidate only = ask.candidates().getFirst();
        assertThat(only.repairs().getLast().doubt()).contains("taste");
        RepairResult chosen =
                JsonRepair.of(bytes(damaged), RepairAnswers.of(only.name()), Progress.NONE);
        assertThat(chosen).isInstanceOf(RepairResult.Repaired.class);
        assertThat(((RepairResult.Repaired) chosen).repairs()).isEqualTo(only.repairs());
        assertThat(remedy(damaged.replace("taste", "colour")))
                .isInstanceOf(RepairResult.Repaired.class);
    }

    /** An issue key that looks unlike those of the other records is no sure repair. */
    @Test
    void asksAboutAValueThatLooksUnlikeTheOthers() {
        String export = Exports.merged(3, 5);
        String key = "\"localIssueKey\": \"SAM-2\"";
        assertThat(export).contains(key);
        assertThat(remedy(export.replaceFirst(key, "\"localIssueKey\": \"SAM-2")))
                .isInstanceOf(RepairResult.Repaired.class);
        assertThat(remedy(export.replaceFirst(key, "\"localIssueKey\": \"SAM 2")))
                .isInstanceOf(RepairResult.Question.class);
    }

    @Test
    void theEndsOfALongDocumentThatIsLeftOutAreShown() {
        String first = "[\"M\u00FCller " + "\u00FC".repeat(5_000) + " Andr\u00E9\"]";
        RepairResult.Question ask = (RepairResult.Question) remedy(first + "\n[1, 2]\n");
        assertThat(ask.candidates())
                .filteredOn((way) -> way.name().equals("last-document"))
                .singleElement()
                .satisfies(
                        (way) ->
                                assertThat(way.repairs().getFirst().before())
                                        .startsWith("[\"M\u00FCller \u00FC")
                                        .contains("\u00FC\u2026\u00FC")
                                        .contains("\u00FC Andr\u00E9\"]<LF>"));
    }

    @Test
    void eachDocumentIsOfferedWithAllItsRepairs() {
        String damaged = "{\"a\":1}\n{\"first\":[1, 2, 3],\"b\":\"x\ny\",}\n";
        RepairResult.Question ask = (RepairResult.Question) remedy(damaged);
        assertThat(ask.candidates())
                .extracting(RepairResult.Candidate::name)
                .contains("first-document", "last-document,fold:join", "last-document,fold:keep")
                .doesNotContain("last-document");
        RepairResult.Candidate last =
                ask.candidates().stream()
                        .filter((way) -> way.name().equals("last-document,fold:keep"))
                        .findFirst()
                        .orElseThrow();
        assertThat(last.repairs())
                .extracting(Repair::rule)
                .containsExactly("other-document", "fold", "trailing-comma");
        assertThat(
                        JsonRepair.of(
                                bytes(damaged),
                                RepairAnswers.of("fold:keep,last-document"),
                                Progress.NONE))
                .isInstanceOfSatisfying(
                        RepairResult.Repaired.class,
                        (mended) -> assertThat(mended.repairs()).isEqualTo(last.repairs()));
    }

    private static RepairResult remedy(String damaged) {
        return JsonRepair.of(bytes(damaged), Progress.NONE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
