package dev.bbsh.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.repair.result.Repair;
import dev.bbsh.repair.result.RepairResult;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** Repairs, questions and refusals, one kind of damage at a time. */
class JsonRepairTests {

    @Test
    @NeedsSharedData("samples")
    void mendsTheMisprintedMergeOfTheGuideWithItsTwoRepairs() throws IOException {
        byte[] printed =
                Files.readAllBytes(
                        SharedData.path(
                                "samples/merged-secondary-migrates.as-printed-invalid.json"));
        byte[] expected =
                Files.readAllBytes(
                        SharedData.path("samples/merged-secondary-migrates.expected.json"));
        RepairResult.Repaired mended =
                (RepairResult.Repaired) JsonRepair.of(printed, Progress.NONE);
        assertThat(mended.repairs())
                .extracting(Repair::rule, Repair::line, Repair::column)
                .containsExactly(tuple("missing-comma", 21L, 4L), tuple("trailing-comma", 48L, 4L));
        assertThat(mended.applyTo(printed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    [1 2]                        | [1, 2]
                    {"a":1 "b":2}                | {"a":1, "b":2}
                    [1,,2]                       | [1,2]
                    [,1]                         | [1]
                    [1,2,]                       | [1,2]
                    {"a":1,}                     | {"a":1}
                    {"a" 1}                      | {"a": 1}
                    {"a"::1}                     | {"a":1}
                    {"a":1}}                     | {"a":1}
                    {"a":[1,2}                   | {"a":[1,2]}
                    {"a":1]                      | {"a":1}
                    {'a':'b'}                    | {"a":"b"}
                    {a:1}                        | {"a":1}
                    {"a":True, "b":None}         | {"a":true, "b":null}
                    {"a":1 /* one */}            | {"a":1 }
                    {"a":"it is "so" here"}      | {"a":"it is \\"so\\" here"}
                    {"a":"b,"c":"d"}             | {"a":"b","c":"d"}
                    {a":"b"}                     | {"a":"b"}
                    """)
    void mends(String damaged, String mended) {
        RepairResult remedy = remedy(damaged);
        assertThat(remedy).isInstanceOf(RepairResult.Repaired.class);
        assertThat(applied((RepairResult.Repaired) remedy, damaged))
                .isEqualToIgnoringWhitespace(mended);
    }

    @Test
    void leavesJsonAlone() {
        assertThat(remedy(" {\"a\": [1, 2.50, \"\\u00e4\"]}\r\n"))
                .isEqualTo(new RepairResult.Repaired("", List.of(), List.of()));
    }

    @Test
    void keepsAByteOrderMarkAtTheStart() {
        assertThat(mended("\uFEFF{\"a\":1,}")).isEqualTo("\uFEFF{\"a\":1}");
    }

    @Test
    void replacesNoBreakSpacesAndTakesOutMarksThatTakeNoRoom() {
        assertThat(mended("{\u00A0\"a\":\u200B1}")).isEqualTo("{ \"a\":1}");
    }

    @Test
    void takesOutTheMailAroundTheDocument() {
        String mail = "Hi Bob,\nhere it is:\n\n{\"a\": 1}\n\nRegards, Alice\n";
        assertThat(mended(mail).strip()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void takesOutTheMarksOfAQuotedMailAndMendsWhatIsInIt() {
        assertThat(mended("> {\n>   \"a\": 1,\n>\n>   \"b\": [2 3]\n> }\n"))
                .isEqualTo("{\n  \"a\": 1,\n\n  \"b\": [2, 3]\n}\n");
        assertThat(mended(">> {\r\n>> \"a\": \"> 1\"}\r\n")).isEqualTo("{\r\n\"a\": \"> 1\"}\r\n");
    }

    @Test
    void takesOutTheFenceAroundTheDocument() {
        assertThat(mended("```json\n{\"a\": 1}\n```\n").strip()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void explainsEachRepair() {
        RepairResult.Repaired mended = (RepairResult.Repaired) remedy("{\n  \"\u00e4\": [1 2]\n}");
        assertThat(mended.repairs())
                .containsExactly(
                        new Repair(
                                "missing-comma",
                                12,
                                2,
                                10,
                                "\"\u00e4\": [1 2]",
                                "\"\u00e4\": [1, 2]",
                                "a comma was missing between two values"));
    }

    @Test
    void asksWhereABracketMayHaveStoodInTwoPlaces() {
        String damaged = "{\"a\":{\"b\":1,\"c\":2}";
        RepairResult.Question ask = (RepairResult.Question) remedy(damaged);
        assertThat(ask.candidates())
                .extracting((candidate) -> text(candidate.applyTo(bytes(damaged))))
                .containsExactlyInAnyOrder(
                        "{\"a\":{\"b\":1,\"c\":2}}", "{\"a\":{\"b\":1},\"c\":2}");
        assertThat(ask.candidates())
                .extracting(RepairResult.Candidate::name)
                .doesNotHaveDuplicates()
                .allMatch((name) -> name.matches("[A-Za-z][A-Za-z0-9._:-]*"));
    }

    @Test
    void asksWhetherAQuoteIsMissingOrOneTooMany() {
        RepairResult.Question ask = (RepairResult.Question) remedy("{\n\"a\": \"12,\n\"b\": 1\n}");
        assertThat(ask.candidates())
                .extracting((candidate) -> candidate.repairs().getLast().rule())
                .containsExactlyInAnyOrder("missing-quote", "extra-quote");
    }

    @Test
    void asksWhichOfTwoDocumentsIsMeant() {
        RepairResult.Question ask = (RepairResult.Question) remedy("{\"a\":1}\n{\"b\":2}\n");
        assertThat(ask.candidates())
                .extracting(RepairResult.Candidate::name)
                .containsExactly("first-document", "last-document", "array-of-all");
    }

    @Test
    void refusesMergeConflicts() {
        String conflict = "{\n<<<<<<< HEAD\n\"a\": 1\n=======\n\"a\": 2\n>>>>>>> theirs\n}\n";
        assertThat(((RepairResult.Refused) remedy(conflict)).reason())
                .contains("line 2", "conflict");
    }

    private static String mended(String damaged) {
        return applied((RepairResult.Repaired) remedy(damaged), damaged);
    }

    private static String applied(RepairResult.Repaired mended, String damaged) {
        String text = text(mended.applyTo(bytes(damaged)));
        assertThat(JsonTree.of(bytes(text.replace("\uFEFF", "")))).as(text).isPresent();
        return text;
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
