package dev.bbsh.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.repair.correction.Replacement;
import dev.bbsh.repair.result.Repair;
import dev.bbsh.repair.result.RepairResult;
import dev.bbsh.work.Progress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One small file for each damage, in {@code sessions/files/damaged}, and the result of its repair.
 */
class DamagedFilesTests {

    @ParameterizedTest
    @CsvSource({
        "missing-comma, mended missing-comma",
        "extra-comma, mended extra-comma",
        "trailing-comma, mended trailing-comma",
        "missing-closing-bracket, mended missing-closing-bracket",
        "extra-closing-bracket, mended extra-closing-bracket",
        "missing-opening-bracket, mended missing-opening-bracket",
        "byte-order-mark, sound",
        "no-break-spaces, mended odd-space",
        "single-quotes, mended other-quotes",
        "unquoted-keys, mended unquoted-key",
        "comments, mended comment",
        "mail-around, mended text-before text-after",
        "mail-quoted, mended text-before quote-mark text-after",
        "markdown-fence, mended text-before text-after",
        "last-bracket-missing, mended missing-closing-bracket",
        "cut-between-records, asks",
        "cut-inside-a-record, refused",
        "two-documents, asks",
        "merge-conflict, refused",
        "missing-quote, mended missing-quote",
        "record-or-member, asks",
        "two-first-connectors, sound",
        "empty, refused",
        "text-only, refused"
    })
    void isAnswered(String file, String answer) throws IOException {
        assertThat(answer(bytes("/sessions/files/damaged/" + file + ".json"))).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing-comma",
                "extra-comma",
                "missing-closing-bracket",
                "no-break-spaces",
                "single-quotes",
                "comments",
                "mail-quoted"
            })
    void keepsTheBytesOutsideTheRepairs(String file) throws IOException {
        byte[] text = bytes("/sessions/files/damaged/" + file + ".json");
        RepairResult.Repaired mended = (RepairResult.Repaired) JsonRepair.of(text, Progress.NONE);
        String after = latin(mended.applyTo(text));
        int from = 0;
        for (Replacement each : mended.replacements()) {
            String kept = latin(text).substring(from, (int) each.from());
            assertThat(after).startsWith(kept);
            after = after.substring(kept.length());
            assertThat(after).startsWith(each.text());
            after = after.substring(each.text().length());
            from = (int) each.to();
        }
        assertThat(after).isEqualTo(latin(text).substring(from));
    }

    private static String latin(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static String answer(byte[] text) {
        return switch (JsonRepair.of(text, Progress.NONE)) {
            case RepairResult.Repaired mended when mended.repairs().isEmpty() -> "sound";
            case RepairResult.Repaired mended ->
                    "mended "
                            + String.join(
                                    " ",
                                    mended.repairs().stream()
                                            .map(Repair::rule)
                                            .distinct()
                                            .toList());
            case RepairResult.Question _ -> "asks";
            case RepairResult.Refused _ -> "refused";
        };
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file = DamagedFilesTests.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}
