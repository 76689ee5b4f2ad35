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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines that a program folded: joined when the rest of the file shows it, otherwise asked. */
class FoldTests {

    private static final String EXPORT = Exports.compact(Exports.merged(4, 3));

    private static final String SPACED =
            EXPORT.replace(",", ", ").replace(":", ": ").replace("\"-", "\"-");

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 64, 72, 76, 77, 78, 80, 100, 120, 132, 200})
    void joinsAFileFoldedAtAnyWidth(int width) {
        for (String end : List.of("\n", "\r\n", "\n ", "\r\n ")) {
            for (String text : List.of(EXPORT, SPACED)) {
                String folded = String.join(end, parts(text, width));
                RepairResult remedy = remedy(folded + "\n");
                assertThat(remedy).as(folded).isInstanceOf(RepairResult.Repaired.class);
                RepairResult.Repaired mended = (RepairResult.Repaired) remedy;
                assertThat(tree(text(mended, folded))).isEqualTo(tree(text));
                assertThat(mended.repairs()).hasSize(1);
                assertThat(mended.repairs().getFirst().rule()).isEqualTo("folded-lines");
            }
        }
    }

    @Test
    void joinsLinesThatHaveAsManyCharactersButNotBytes() {
        String text = "{\"names\":[\"" + "Zürich Köln, Łódź ".repeat(20) + "\",\"x\"]}";
        String folded = String.join("\n", parts(text, 50));
        assertThat(tree(mended(folded))).isEqualTo(tree(text));
    }

    @Test
    void putsBackTheBlankThatWasDroppedAtTheEndOfALine() {
        String text = "{\"text\":\"" + "four and five six seven eight nine ".repeat(12) + "\"}";
        List<String> parts = parts(text, 44);
        assertThat(parts).anyMatch((part) -> part.endsWith(" "));
        String folded = String.join("\n", parts.stream().map(String::stripTrailing).toList());
        assertThat(tree(mended(folded))).isEqualTo(tree(text));
    }

    /** A name that the fold cut, and that no other record has. */
    @Test
    void asksWhenJoinedLinesMakeANameThatNoOtherRecordHas() {
        String records =
                "{'id':10,'colour':'a'},{'id':11,'colour':'b'},{'id':12,'colour':'c'}"
                        .replace('\'', '"');
        String padded = "[{\"id\":1,\"padding\":\"" + "x".repeat(30) + "\",\"";
        String whole = padded + "taste\":\"c\"}," + records + "]";
        int width = padded.length() + 2;
        String folded = String.join("\n", parts(whole, width));
        assertThat(folded.lines().count()).isGreaterThan(2);
        RepairResult.Question ask = (RepairResult.Question) remedy(folded);
        assertThat(ask.candidates()).hasSize(1);
        assertThat(ask.candidates().getFirst().repairs().getFirst().doubt()).contains("taste");
        assertThat(remedy(folded.replace("ta\nste", "co\nlour")))
                .isInstanceOf(RepairResult.Repaired.class);
    }

    @Test
    void keepsAByteOrderMarkBeforeFoldedLines() {
        String folded = "\uFEFF" + String.join("\n", parts(EXPORT, 76));
        assertThat(mended(folded)).isEqualTo("\uFEFF" + EXPORT);
    }

    /** A file that is folded, and damaged besides. */
    @Test
    void repairsWhatIsLeftOnceTheLinesAreJoined() {
        String damaged = EXPORT.substring(0, EXPORT.length() - 1) + ",}";
        String folded = String.join("\r\n ", parts(damaged, 76));
        RepairResult.Repaired mended = (RepairResult.Repaired) remedy(folded);
        assertThat(mended.repairs())
                .extracting(Repair::rule)
                .containsExactly("folded-lines", "trailing-comma");
        assertThat(mended.repairs().getLast().line()).isEqualTo(folded.lines().count());
        assertThat(tree(text(mended, folded))).isEqualTo(tree(EXPORT));
    }

    /**
     * An export with one line folded at any place: the original is taken, or is one of the choices.
     */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r\n ", "\n    ", "\r\n\t"})
    void findsTheExportAgainWhereverOneLineIsFolded(String fold) {
        int asked = 0;
        for (int at = 1; at < EXPORT.length(); at++) {
            String folded = EXPORT.substring(0, at) + fold + EXPORT.substring(at);
            if (tree(folded).isPresent()) {
                continue;
            }
            switch (remedy(folded)) {
                case RepairResult.Repaired mended ->
                        assertThat(tree(text(mended, folded)))
                                .as("folded at " + at)
                                .isEqualTo(tree(EXPORT));
                case RepairResult.Question ask -> {
                    asked++;
                    assertThat(ask.candidates())
                            .as("folded at " + at)
                            .anyMatch((way) -> tree(text(way, folded)).equals(tree(EXPORT)));
                }
                case RepairResult.Refused refused ->
                        assertThat(refused.reason()).as("folded at " + at).isEmpty();
            }
        }
        assertThat(asked).isLessThan(EXPORT.length() / 50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"a":tr⏎ue,"b":fal⏎  se,"c":nu⏎ll}            | {"a":true,"b":false,"c":null}
                    {"a":17160⏎55361206}                          | {"a":1716055361206}
                    {"a":-⏎5,"b":1.⏎5,"c":1e⏎+9}                  | {"a":-5,"b":1.5,"c":1e+9}
                    {"a":[⏎1⏎2⏎]}                                 | {"a":[1,2]}
                    {"a":"caf\\u00⏎e9"}                           | {"a":"caf\\u00e9"}
                    {"a":"cross-⏎site"}                           | {"a":"cross-site"}
                    [{"name":1},{"na⏎me":2}]                      | [{"name":1},{"name":2}]
                    [{"na me":1},{"na⏎me":2}]                     | [{"na me":1},{"na me":2}]
                    [{"k":"A-1"},{"k":"A-2"},{"k":"A-⏎3"}]        | [{"k":"A-1"},{"k":"A-2"},{"k":"A-3"}]
                    [{"k":"71"},{"k":"82"},{"k":"3⏎3"}]           | [{"k":"71"},{"k":"82"},{"k":"33"}]
                    [{"d":"2024-01-05"},{"d":"2023-02-07"},{"d":"2022⏎-01-01"}] | [{"d":"2024-01-05"},{"d":"2023-02-07"},{"d":"2022-01-01"}]
                    """)
    void joins(String damaged, String repaired) {
        assertThat(tree(mended(damaged.replace("⏎", "\n")))).isEqualTo(tree(repaired));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"free\ntext\"}",
                "{\"a\":\"- one\n- two\"}",
                "{\"a\":\"x\ty\"}",
                "[{\"name\":1},{\"nam\nx\":2}]",
                "{\"a\":\"one\n\ntwo\"}",
                "{\"a\":\"one\\\ntwo\"}",
                "{\"a\":\"x=\ny\"}",
                "{\"a\":[17160\n55361206, 1]}"
            })
    void asksWithoutEvidence(String damaged) {
        RepairResult.Question ask = (RepairResult.Question) remedy(damaged);
        assertThat(ask.candidates()).hasSizeGreaterThan(1);
        assertThat(ask.candidates())
                .extracting((way) -> tree(text(way, damaged)))
                .doesNotHaveDuplicates()
                .doesNotContain(Optional.empty());
    }

    @Test
    void joinsStringsThatAreAllCutAtTheSameWidth() {
        String one = "  \"a\": \"" + "x".repeat(50);
        String two = "  \"b\": \"" + "some words, ".repeat(4) + "yy";
        assertThat(two).hasSameSizeAs(one);
        String damaged = "{\n" + one + "\nlong\",\n" + two + "\nzz\"\n}";
        assertThat(mended(damaged)).contains("xxlong", "yyzz");
        assertThat(remedy(damaged.replace("some words,", "some word,")))
                .isInstanceOf(RepairResult.Question.class);
    }

    /** The same words fold at the same width, between words and elsewhere. */
    @Test
    void asksWhenTheSameWordsAreFoldedAtTheSameWidth() {
        String line = "{\"jql\": \"labels is not\nempty\"}";
        assertThat(remedy("[" + line + ",\n" + line + "]"))
                .isInstanceOf(RepairResult.Question.class);
    }

    @Test
    void theBlankOfAMailProgramIsAskedWhenItMayBeText() {
        String head = "{\"id\":1,\"description\":\"" + "x".repeat(967);
        assertThat(head).hasSize(990);
        assertThat(mended(head + "\nyy\"}")).isEqualTo(head + "yy\"}");
        RepairResult.Question ask = (RepairResult.Question) remedy(head + "\r\n yy zz\"}");
        assertThat(ask.candidates())
                .extracting(RepairResult.Candidate::name)
                .containsExactly("fold:join", "fold:blank", "fold:keep");
    }

    @Test
    void joinsPartsOfACharacter() {
        byte[] whole = bytes("{\"text\":\"" + "Zürich ".repeat(40) + "\"}");
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        for (int at = 0; at < whole.length; at += 45) {
            folded.write(whole, at, Math.min(45, whole.length - at));
            folded.write('\n');
        }
        byte[] text = folded.toByteArray();
        assertThat(((RepairResult.Repaired) JsonRepair.of(text, Progress.NONE)).applyTo(text))
                .startsWith(whole);
    }

    @Test
    void aSoftBreakOfQuotedPrintableGoesWithItsSign() {
        String damaged = "[{\"k\":\"A-1\"},{\"k\":\"A-2\"},{\"k\":\"A-=\n3\"}]";
        assertThat(mended(damaged)).contains("\"A-3\"");
    }

    @Test
    void eachPlaceCanBeAnswered() {
        String damaged = "{\"a\":\"one\ntwo\",\n\"b\":\"three\n four\",\"c\":\"x\ny\"}";
        assertThat(answered(damaged, "fold:join,3:blank,4:14:keep"))
                .isEqualTo("{\"a\":\"onetwo\",\n\"b\":\"three four\",\"c\":\"x\\ny\"}");
        assertThat(answered(damaged, "1:keep,3:keep,4:blank"))
                .isEqualTo("{\"a\":\"one\\ntwo\",\n\"b\":\"three\\n four\",\"c\":\"x y\"}");
    }

    @Test
    void anAnswerThatMeansNoPlaceIsAskedAgain() {
        String damaged = "{\"a\":\"one\ntwo\"}";
        RepairResult.Question ask =
                (RepairResult.Question)
                        JsonRepair.of(
                                bytes(damaged),
                                RepairAnswers.of("fold:join,7:keep"),
                                Progress.NONE);
        assertThat(ask.question()).contains("7:keep");
        assertThat(ask.candidates()).allMatch((way) -> !way.name().contains("7:keep"));
    }

    @Test
    void anAnswerForARuleDoesNotChangeWhatTheFileDecides() {
        String damaged = "[{\"name\":\"a\nb\"},{\"na\nme\":\"c\"}]";
        assertThat(answered(damaged, "fold:keep"))
                .isEqualTo("[{\"name\":\"a\\nb\"},{\"name\":\"c\"}]");
        assertThat(answered(damaged, "fold:keep,2:keep")).contains("\"na\\nme\"");
    }

    private static String answered(String damaged, String answers) {
        RepairResult remedy =
                JsonRepair.of(bytes(damaged), RepairAnswers.of(answers), Progress.NONE);
        assertThat(remedy).isInstanceOf(RepairResult.Repaired.class);
        return text((RepairResult.Repaired) remedy, damaged);
    }

    private static List<String> parts(String text, int width) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < text.length(); at += width) {
            parts.add(text.substring(at, Math.min(text.length(), at + width)));
        }
        return parts;
    }

    private static String mended(String damaged) {
        RepairResult remedy = remedy(damaged);
        assertThat(remedy).as(damaged).isInstanceOf(RepairResult.Repaired.class);
        return text((RepairResult.Repaired) remedy, damaged);
    }

    private static RepairResult remedy(String damaged) {
        return JsonRepair.of(bytes(damaged), Progress.NONE);
    }

    private static Optional<String> tree(String text) {
        return JsonTree.of(bytes(text));
    }

    private static String text(RepairResult.Repaired mended, String damaged) {
        return new String(mended.applyTo(bytes(damaged)), StandardCharsets.UTF_8);
    }

    private static String text(RepairResult.Candidate way, String damaged) {
        return new String(way.applyTo(bytes(damaged)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
