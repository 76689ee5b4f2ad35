package dev.bbsh.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.repair.result.RepairResult;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another program's collection of broken texts with its results: {@code differences.txt} lists the
 * ones where ours differ, with the reason.
 */
class DifferencesTests {

    @Test
    @NeedsSharedData("json-repair")
    void whereWeAnswerSomethingElseTheTableSaysWhy() throws IOException {
        byte[] collection = Files.readAllBytes(SharedData.path("json-repair/cases.json"));
        Map<Integer, String> different = new TreeMap<>();
        int number = 0;
        for (JsonNode example : new ObjectMapper().readTree(collection)) {
            byte[] input = example.get("input").asString().getBytes(StandardCharsets.UTF_8);
            Optional<String> expected =
                    Optional.ofNullable(example.get("expected"))
                            .flatMap((node) -> JsonTree.of(bytes(node.asString())));
            RepairResult remedy = JsonRepair.of(input, Progress.NONE);
            if (!agrees(remedy, input, expected)) {
                different.put(number, answer(remedy, input));
            }
            number++;
        }
        assertThat(different).isEqualTo(table());
    }

    @Test
    void everyReasonOfTheTableIsExplainedAndUsed() {
        List<String> explained =
                lines("reason ").map((line) -> line.split(":", 2)[0]).sorted().toList();
        List<String> used =
                lines("case ").map((line) -> line.split(" ", -1)[2]).distinct().sorted().toList();
        assertThat(explained).isEqualTo(used);
    }

    private static boolean agrees(RepairResult remedy, byte[] input, Optional<String> expected) {
        return switch (remedy) {
            case RepairResult.Repaired mended ->
                    expected.isPresent() && JsonTree.of(mended.applyTo(input)).equals(expected);
            case RepairResult.Question _ -> false;
            case RepairResult.Refused _ -> expected.isEmpty();
        };
    }

    private static String answer(RepairResult remedy, byte[] input) {
        return switch (remedy) {
            case RepairResult.Repaired mended -> {
                assertThat(JsonTree.of(mended.applyTo(input))).isPresent();
                yield "mended";
            }
            case RepairResult.Question ask -> {
                assertThat(ask.candidates())
                        .allMatch((way) -> JsonTree.of(way.applyTo(input)).isPresent());
                yield "asked";
            }
            case RepairResult.Refused _ -> "refused";
        };
    }

    private static Map<Integer, String> table() {
        return lines("case ")
                .map((line) -> line.split(" ", -1))
                .collect(
                        Collectors.toMap(
                                (words) -> Integer.valueOf(words[0]),
                                (words) -> words[1],
                                (a, b) -> b,
                                TreeMap::new));
    }

    private static Stream<String> lines(String kind) {
        try (InputStream table =
                DifferencesTests.class.getResourceAsStream("/repair/differences.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter((line) -> line.startsWith(kind))
                    .map((line) -> line.substring(kind.length()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
