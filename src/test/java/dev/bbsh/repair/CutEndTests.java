package dev.bbsh.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.repair.result.RepairResult;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Files that stop too early: nothing is invented, and anything that may be missing is reported. */
class CutEndTests {

    private static final String MERGED = Exports.merged(3, 1);

    @Test
    void closesWhatNoRecordCanBeMissingFrom() {
        String cut = MERGED.substring(0, MERGED.lastIndexOf("\n  ]\n}")) + "\n";
        assertThat(remedy(cut)).isInstanceOf(RepairResult.Repaired.class);
    }

    @Test
    void asksWhereRecordsMayBeMissing() {
        String cut = MERGED.substring(0, MERGED.lastIndexOf(",\n    {\n") + 1);
        RepairResult.Question ask = (RepairResult.Question) remedy(cut);
        assertThat(ask.question()).contains("may be missing");
        assertThat(ask.candidates()).hasSize(1);
        assertThat(ask.candidates().getFirst().name()).startsWith("cut-end");
        assertThat(ask.candidates().getFirst().description())
                .contains("firstConnector (3 elements), secondConnector (2 elements)");
    }

    @Test
    void asksWhereTheOtherSideMayBeMissing() {
        String cut = MERGED.substring(0, MERGED.indexOf(",\n  \"secondConnector\""));
        assertThat(remedy(cut)).isInstanceOf(RepairResult.Question.class);
    }

    @Test
    void refusesInsideARecordAndCountsTheCompleteOnes() {
        String cut = MERGED.substring(0, MERGED.lastIndexOf("\"lastIncomingChange\"") + 8);
        assertThat(((RepairResult.Refused) remedy(cut)).reason())
                .contains("cut off inside record 3 of secondConnector (line ")
                .contains("Records 1-2 of secondConnector are complete.")
                .contains("firstConnector is complete (3 records).");
        assertThat(((RepairResult.Refused) remedy(cut)).advice())
                .contains("the old sync still exists");
    }

    @Test
    @NeedsSharedData("samples")
    void refusesTheTruncatedSample() throws IOException {
        byte[] text = Files.readAllBytes(SharedData.path("samples/truncated.txt"));
        assertThat(JsonRepair.of(text, Progress.NONE)).isInstanceOf(RepairResult.Refused.class);
    }

    /** A file cut at any place never gives a document with fewer records. */
    @Test
    void neverLosesARecordInSilence() {
        String whole = JsonTree.of(bytes(MERGED)).orElseThrow();
        for (int end = 1; end < MERGED.length() - 2; end++) {
            byte[] cut = bytes(MERGED.substring(0, end));
            if (JsonRepair.of(cut, Progress.NONE) instanceof RepairResult.Repaired mended) {
                assertThat(JsonTree.of(mended.applyTo(cut))).as("cut at " + end).hasValue(whole);
            }
        }
    }

    private static RepairResult remedy(String text) {
        return JsonRepair.of(bytes(text), Progress.NONE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
