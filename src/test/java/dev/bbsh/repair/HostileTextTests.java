package dev.bbsh.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.repair.result.RepairResult;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

/** Text that is far from JSON, and far too much of it. */
class HostileTextTests {

    private static final int MANY = 1_000_000;

    static Stream<String> hopeless() {
        return Stream.of(
                "",
                " \n\t ",
                "[" + "1 ".repeat(MANY) + "]",
                "[".repeat(MANY),
                "}".repeat(MANY),
                "{\"a\":".repeat(600) + "1" + "}".repeat(600),
                "[" + "'a',".repeat(MANY) + "1]",
                "{".repeat(100_000) + "}".repeat(100_000),
                "a b c d e f ".repeat(100_000),
                "\"".repeat(100_001),
                "[1,]".repeat(100_000),
                "/*".repeat(MANY),
                "{\"a\":1".repeat(100_000),
                "<html><body>{\"a\":1}</body></html>",
                "{\"a\": \"b\", c\n".repeat(50_000));
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    @Timeout(20)
    void isRefusedWithAReason(String text) {
        RepairResult remedy = JsonRepair.of(text.getBytes(StandardCharsets.UTF_8), Progress.NONE);
        assertThat(remedy).isInstanceOf(RepairResult.Refused.class);
    }

    @Test
    @Timeout(20)
    void binaryGarbageIsRefused() {
        byte[] garbage = new byte[MANY];
        new Random(5).nextBytes(garbage);
        assertThat(JsonRepair.of(garbage, Progress.NONE)).isInstanceOf(RepairResult.Refused.class);
    }

    @Test
    @NeedsSharedData("json-test-suite")
    void allOfThePublicSuiteIsAnsweredAndWhatIsMendedIsJson() throws IOException {
        for (Path file : SharedData.files("json-test-suite/test_parsing")) {
            byte[] text = Files.readAllBytes(file);
            RepairResult remedy = JsonRepair.of(text, Progress.NONE);
            String name = file.getFileName().toString();
            if (name.startsWith("y_")) {
                assertThat(remedy).as(name).isInstanceOf(RepairResult.Repaired.class);
                assertThat(((RepairResult.Repaired) remedy).repairs()).as(name).isEmpty();
            } else if (name.startsWith("n_") && remedy instanceof RepairResult.Repaired mended) {
                assertThat(mended.repairs()).as(name).isNotEmpty();
                assertThat(JsonTree.of(mended.applyTo(text))).as(name).isPresent();
            }
        }
    }

    @Test
    void whatARandomEditLeavesIsAnsweredAndWhatIsMendedIsJson() {
        byte[] export = Exports.merged(4, 3).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            byte[] text = export.clone();
            for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
                text[random.nextInt(text.length)] = (byte) (' ' + random.nextInt(95));
            }
            if (JsonRepair.of(text, Progress.NONE) instanceof RepairResult.Repaired mended) {
                assertThat(JsonTree.of(mended.applyTo(text))).as("edit " + i).isPresent();
            }
        }
    }
}
